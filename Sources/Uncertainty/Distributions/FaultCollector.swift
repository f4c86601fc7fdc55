/// Collects the faults of a law's parameters: each rule is checked, none hides another.
///
/// Write conditions so that NaN fails them: `need(scale > 0, …)`.
struct FaultCollector {
  /// The family whose parameters are checked, as messages name it.
  let family: String
  private(set) var faults: [Fault] = []

  /// Runs the checks of one law. Every law passes here before it asks GSL for anything, so
  /// this is also where GSL's handler, which would abort the process, is switched off.
  static func faults(of family: String, _ check: (inout FaultCollector) -> Void) -> [Fault] {
    GSL.quiet
    var collector = FaultCollector(family: family)
    check(&collector)
    return collector.faults
  }

  /// Notes a fault unless `condition` holds: "gamma needs shape > 0, got -1".
  mutating func need(_ condition: Bool, _ rule: String, _ values: Double...) {
    if !condition {
      let got = values.map(\.shortText).joined(separator: ", ")
      faults.append(Fault("\(family) needs \(rule), got \(got)"))
    }
  }

  /// Notes a fault in words of its own, after the family's name.
  mutating func note(_ message: String) { faults.append(Fault("\(family) \(message)")) }

  /// Passes on the faults of a base law.
  mutating func inherit(_ inner: [Fault]) { faults += inner.map { $0.of(family) } }
}
