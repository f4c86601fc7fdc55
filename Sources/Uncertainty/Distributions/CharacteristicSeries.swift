import Foundation

/// The characteristic function of a law at equal steps, to the power of a number of copies.
struct CharacteristicSeries {
  /// Of E[exp(i k · step · (X − centre))] to the power of the copies, for k = 1, 2, ….
  private(set) var real: [Double] = []
  private(set) var imaginary: [Double] = []
  /// Why there is none; nil if there is.
  private(set) var problem: String?

  /// The most terms; beyond, a sum of so few copies is better had otherwise.
  private static let limit = 4_096

  init(_ law: any Law, copies: Int, step: Double, centre: Double) {
    let n = Double(copies)
    var terms = 64
    while terms <= Self.limit {
      let nodes = Nodes(law, centre: centre, frequency: step * Double(terms))
      if let flaw = nodes.flaw(law, centre) {
        problem = flaw
        return
      }
      let one = nodes.transform(step: step, terms: terms)
      real = []
      imaginary = []
      for (a, b) in one {
        let size = pow(hypot(a, b), n)
        let angle = n * atan2(b, a)
        real.append(size * cos(angle))
        imaginary.append(size * sin(angle))
      }
      // What is left out is about a hundred times the last terms over their number.
      let last = one.suffix(8).map { pow(hypot($0.0, $0.1), n) }.max() ?? 1
      if last / Double(terms) * 100 < 1e-11 { return }
      terms *= 2
    }
    problem = "is too uneven or heavy-tailed for so few copies"
  }

  /// Places and weights that integrate a function against the density of a law.
  private struct Nodes {
    private var places: [Double] = []
    private var weights: [Double] = []

    private static let rule: [(Double, Double)] = [
      (0.0950125098376374, 0.1894506104550685), (0.2816035507792589, 0.1826034150449236),
      (0.4580167776572274, 0.1691565193950025), (0.6178762444026438, 0.1495959888165767),
      (0.7554044083550030, 0.1246289712555339), (0.8656312023878318, 0.0951585116824928),
      (0.9445750230732326, 0.0622535239386479), (0.9894009349916499, 0.0271524594117541),
    ]

    /// Cut at quantiles and breakpoints, and finely enough for the highest frequency; each
    /// stretch is scaled to the probability that the law gives it.
    init(_ law: any Law, centre: Double, frequency: Double) {
      let tails = [0.5, 0.3, 0.15, 0.05, 0.01] + (3...16).map { pow(10, -Double($0)) }
      var cuts = Set(tails.map { law.inverse(lower: $0) } + tails.map { law.inverse(upper: $0) })
      let support = law.support
      cuts.formUnion(support.breakpoints)
      cuts.formUnion([support.lower, support.upper].filter(\.isFinite))
      let sorted = cuts.sorted()
      for (low, high) in zip(sorted, sorted.dropFirst()) {
        let pieces = max(1, min(((high - low) * frequency / 8).rounded(.up), 4_096))
        for piece in 0..<Int(pieces) {
          let width = (high - low) / pieces
          add(law, low + Double(piece) * width, width, centre)
        }
      }
    }

    private mutating func add(_ law: any Law, _ low: Double, _ width: Double, _ centre: Double) {
      let first = places.count
      var sum = 0.0
      for (node, weight) in Self.rule {
        for sign in [-1.0, 1] {
          let x = low + 0.5 * width * (1 + sign * node)
          let mass = 0.5 * width * weight * law.density(x)
          places.append(x - centre)
          weights.append(mass)
          sum += mass
        }
      }
      let exact = law.probability(after: low, through: low + width)
      if sum > 0 { for index in first..<weights.count { weights[index] *= exact / sum } }
    }

    /// Mean and variance must come out right.
    func flaw(_ law: any Law, _ centre: Double) -> String? {
      let mean = zip(places, weights).reduce(0) { $0 + $1.0 * $1.1 }
      let square = zip(places, weights).reduce(0) { $0 + $1.0 * $1.0 * $1.1 } - mean * mean
      let isRight =
        abs(mean + centre - law.mean) < 1e-8 * law.standardDeviation
        && abs(square / law.variance - 1) < 1e-7
      return isRight ? nil : "cannot be integrated to eight digits"
    }

    /// Σ w exp(i k step x) for k = 1 to terms, each place turned on by its own angle.
    func transform(step: Double, terms: Int) -> [(Double, Double)] {
      let used = places.indices.filter { weights[$0] > 1e-18 }
      var cosines = used.map { _ in 1.0 }
      var sines = used.map { _ in 0.0 }
      let turn = used.map { (cos(step * places[$0]), sin(step * places[$0])) }
      return (0..<terms).map { _ in
        var (real, imaginary) = (0.0, 0.0)
        for (j, index) in used.enumerated() {
          let (c, s) = (cosines[j], sines[j])
          cosines[j] = c * turn[j].0 - s * turn[j].1
          sines[j] = s * turn[j].0 + c * turn[j].1
          real += weights[index] * cosines[j]
          imaginary += weights[index] * sines[j]
        }
        return (real, imaginary)
      }
    }
  }
}
