import Foundation

/// A tail beyond a place where its probability is known: a power of the distance from a
/// reference point, or an exponential if there is none.
struct TailContinuation: Sendable {
  /// Where it begins.
  let place: Double
  private let probability: Double
  private let reference: Double?
  private let exponent: Double

  /// Continues a tail with the given probability and density at its beginning.
  init(at place: Double, probability: Double, density: Double, reference: Double?) {
    self.place = place
    self.probability = probability
    self.reference = reference
    let distance = reference.map { abs(place - $0) } ?? 1
    exponent = density * distance / probability
  }

  /// Probability and density at x, which is beyond the place; the tail ends at the reference if
  /// that is where x is going, and never if it is where x comes from.
  func values(_ x: Double) -> (tail: Double, density: Double) {
    guard let reference else {
      let tail = probability * exp(-exponent * abs(x - place))
      return (tail, tail * exponent)
    }
    let distance = abs(x - reference)
    let ratio = distance / abs(place - reference)
    let tail = probability * pow(ratio, ratio < 1 ? exponent : -exponent)
    return (tail, distance > 0 ? tail * exponent / distance : 0)
  }
}
