import Foundation

/// How far a finished table is from its law, by the law's own distribution function.
///
/// A place counts as exact if its u lies between the probabilities of x's two neighbouring
/// doubles: no number is closer.
package struct TableError: Sendable, Hashable {
  /// Greatest error in probability.
  package private(set) var probability = 0.0
  /// Greatest error relative to x or, near x = 0, to the probability of the tail.
  package private(set) var value = 0.0

  /// Whether a table may be used: the promise is 1e-12 and 1e-9.
  package var isAcceptable: Bool { probability <= 2e-12 && value <= 1e-9 }

  /// How often a check asks the law: at 4 places of 51 octaves on 2 sides, there and beside.
  static let work = 816

  /// Checks a table off its nodes in every octave of both sides.
  init(of table: QuantileTable, against law: any Law) {
    for octave in 0..<51 {
      for place in [0.07, 0.37, 0.61, 0.93] {
        // On the grid of uniforms.
        let step = ((1 + place) * Double(sign: .plus, exponent: octave, significand: 1))
          .rounded(.down)
        let v = (step.truncatingRemainder(dividingBy: 2) == 0 ? step + 1 : step) * 0x1p-52
        for side in Side.allCases { add(table, law, side, v) }
      }
    }
  }

  private mutating func add(_ table: QuantileTable, _ law: any Law, _ side: Side, _ v: Double) {
    let x = table.value(at: side == .lower ? v : 1 - v)
    let tail = { side == .lower ? law.cumulative($0) : law.survival($0) }
    let here = tail(x)
    let gap = abs(here - v)
    if gap <= 4e-15 * v { return }
    let near = tail(
      v > here
        ? (side == .lower ? x.nextUp : x.nextDown)
        : (side == .lower ? x.nextDown : x.nextUp))
    let missing = max(0, gap - abs(near - here))
    if missing.isNaN || x.isNaN {
      probability = .infinity
      value = .infinity
      return
    }
    if missing == 0 { return }
    probability = max(probability, missing)
    let shift = missing / law.density(x)
    value = max(value, min(missing / v, shift / abs(x)))
  }
}
