/// A running sum that carries what its rounding lost.
///
/// - SeeAlso: Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher
///   Summen, ZAMM 54, 39–51.
struct CompensatedSum: Sendable {
  private var sum = 0.0
  private var lost = 0.0

  /// Adds a term.
  mutating func add(_ term: Double) {
    let next = sum + term
    lost += sum.magnitude >= term.magnitude ? (sum - next) + term : (term - next) + sum
    sum = next
  }

  /// The sum, rounded once; ±∞ or NaN as plain addition would give.
  var value: Double { lost.isFinite ? sum + lost : sum }
}
