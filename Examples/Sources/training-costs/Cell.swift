import Foundation
import Uncertainty

/// Numbers as the tables show them: in millions of US$, with their Monte Carlo error.
enum Cell {
  /// "5.391 ±0.003": four digits at most, and no more than the error leaves meaning to; below
  /// a tenth of a million in thousands, "3.68k ±0.02k".
  static func millions(_ estimate: Estimate) -> String {
    estimate.value.magnitude < 1e5
      ? text(estimate, 1e3, "k", most: 2) : text(estimate, 1e6, "", most: 3)
  }

  private static func text(
    _ estimate: Estimate, _ factor: Double, _ suffix: String, most: Int
  ) -> String {
    let value = estimate.value / factor
    let error = estimate.halfWidth / factor
    guard value.isFinite else { return "unknown" }
    let digits = min(most - magnitude(value), most)
    guard error.isFinite else { return "\(decimals(value, digits))\(suffix) ±∞" }
    let places = min(digits, error > 0 ? -magnitude(error) : 9)
    let unit = pow(10, -Double(max(0, places)))
    // Rounded up, so that the interval shown holds the interval computed.
    let shown = decimals((error / unit).rounded(.up) * unit, places)
    return "\(decimals(value, places))\(suffix) ±\(shown)\(suffix)"
  }

  /// "34.6 %".
  static func percent(_ share: Double) -> String {
    share.isFinite ? "\(decimals(100 * share, 1)) %" : "unknown"
  }

  /// "32.3 % ±0.5": a share of variance with its Monte Carlo error.
  static func share(_ estimate: Estimate) -> String {
    guard estimate.value.isFinite, estimate.halfWidth.isFinite else { return "unknown" }
    return "\(decimals(100 * estimate.value, 1)) % ±\(decimals(100 * estimate.halfWidth, 1))"
  }

  /// "+0.574 ±0.004": a correlation with its Monte Carlo error.
  static func signed(_ estimate: Estimate) -> String {
    guard estimate.value.isFinite, estimate.halfWidth.isFinite else { return "unknown" }
    let sign = estimate.value < 0 ? "−" : "+"
    return "\(sign)\(decimals(abs(estimate.value), 3)) ±\(decimals(estimate.halfWidth, 3))"
  }

  private static func magnitude(_ x: Double) -> Int {
    x == 0 ? 0 : Int(log10(abs(x)).rounded(.down))
  }

  private static func decimals(_ x: Double, _ places: Int) -> String {
    String(format: "%.\(min(max(0, places), 6))f", x)
  }
}

extension String {
  /// The text with spaces after it, up to a width.
  func left(_ width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }

  /// The text with spaces before it, up to a width.
  func right(_ width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - count)) + self
  }

  /// The text in lines no longer than a width, broken between words.
  func wrapped(_ width: Int, indent: String = "") -> String {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width - indent.count {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n" + indent)
  }
}
