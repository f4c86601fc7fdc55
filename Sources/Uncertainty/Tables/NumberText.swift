import Foundation

/// Numbers as text: the same bytes on every system and in every locale.
public enum NumberText {
  /// Most significant digits that are printed, however small the error.
  package static let mostDigits = 7

  /// A number with as many digits as its error leaves certain: the last digit printed is where
  /// the error's first digit stands. At least 3 significant digits, at most 7.
  ///
  /// Decimals below ten million, with commas between thousands; an exponent beyond, or below a
  /// ten-thousandth: `12,345`, `0.0123`, `5.00e25`.
  ///
  /// - Parameters:
  ///   - value: the number.
  ///   - error: half the width of its interval; if it is zero, the number is exact; if it is not
  ///     finite, 3 digits are printed.
  public static func text(_ value: Double, error: Double) -> String {
    guard value.isFinite else { return special(value) }
    if value == 0 && !(error > 0 && error.isFinite) { return "0" }
    let digits = significantDigits(of: value, error: error)
    let size = digits > 0 ? exponent(of: value) : exponent(of: error)
    if (-4..<7).contains(size) {
      let text = decimals(value, digits > 0 ? digits - 1 - size : -size)
      return grouped(error == 0 ? trimmed(text) : text)
    }
    return value == 0 ? "0" : scientific(value, max(1, digits), trim: error == 0)
  }

  /// An error, with one digit, or two if the first is a 1.
  public static func errorText(_ error: Double) -> String {
    guard error.isFinite else { return special(error) }
    if error == 0 { return "0" }
    let size = exponent(of: error)
    // The second digit of 0.014 matters, that of 0.084 does not.
    let digits = error / pow(10, Double(size)) < 1.95 ? 2 : 1
    if (-4..<7).contains(size) { return grouped(decimals(error, digits - 1 - size)) }
    return scientific(error, digits, trim: false)
  }

  /// `10.8 ± 0.3`.
  public static func text(_ estimate: Estimate) -> String {
    let error = estimate.halfWidth
    return "\(text(estimate.value, error: error)) ± \(errorText(error))"
  }

  /// A share as a percentage: `12.3 %`.
  public static func percent(_ share: Double, decimals places: Int = 1) -> String {
    share.isFinite ? decimals(share * 100, places) + " %" : special(share)
  }

  /// With commas between thousands.
  public static func text(_ count: Int) -> String { grouped("\(count)") }

  /// A count with what is counted: `1 sample`, `1,000 samples`.
  package static func text(_ count: Int, of noun: String) -> String {
    "\(text(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// The shortest text that reads back as the same number; for files.
  public static func exact(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value > 0 ? "Infinity" : "-Infinity" }
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// How many digits of a number are printed; 0 if it is smaller than its error.
  private static func significantDigits(of value: Double, error: Double) -> Int {
    guard error.isFinite else { return 3 }
    if error == 0 { return mostDigits }
    if value == 0 { return 0 }
    let beyond = exponent(of: value) - exponent(of: error)
    return beyond < 0 ? 0 : max(3, min(mostDigits, beyond + 1))
  }

  /// Decimal exponent of the first digit.
  private static func exponent(of value: Double) -> Int {
    let text = "\(String(format: "%.15e", value.magnitude))"
    return text.lastIndex(of: "e").flatMap { Int(text[text.index(after: $0)...]) } ?? 0
  }

  /// So many decimals; a negative number of them rounds before the point.
  private static func decimals(_ value: Double, _ places: Int) -> String {
    // Through text, because a quotient by a power of ten would round twice.
    let digits = exponent(of: value) + places
    let rounded = places < 0 && digits >= 0 ? Double(String(format: "%.\(digits)e", value)) : value
    let text = String(format: "%.\(max(0, places))f", rounded ?? value)
    // No minus before a number that is printed as zero.
    return text.contains { "123456789".contains($0) } ? text : text.replacing("-", with: "")
  }

  private static func scientific(_ value: Double, _ digits: Int, trim: Bool) -> String {
    let text = String(format: "%.\(digits - 1)e", value)
    guard let mark = text.lastIndex(of: "e"), let size = Int(text[text.index(after: mark)...])
    else { return text }
    let digits = String(text[..<mark])
    return "\(trim ? trimmed(digits) : digits)e\(size)"
  }

  /// Without zeros at the end of a fraction.
  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  private static func grouped(_ text: String) -> String {
    let digits = text.prefix { $0 != "." }
    let sign = digits.hasPrefix("-") ? "-" : ""
    let whole = Array(digits.dropFirst(sign.count))
    var result = sign
    for (index, digit) in whole.enumerated() {
      if index > 0 && (whole.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result + text.dropFirst(digits.count)
  }

  private static func special(_ value: Double) -> String {
    value.isNaN ? "n/a" : value > 0 ? "∞" : "-∞"
  }
}
