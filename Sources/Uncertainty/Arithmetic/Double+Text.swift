import Foundation

extension Double {
  /// The number in decimals, or with an exponent where decimals would be long: "57.6",
  /// "0.00123", "2.1e25".
  package func rounded(toSignificantDigits count: Int) -> String {
    let digits = min(max(count, 1), 17)
    guard isFinite else { return isNaN ? "NaN" : self > 0 ? "∞" : "−∞" }
    guard self != 0 else { return "0" }
    let exponential = String(format: "%.\(digits - 1)e", self)
    guard let mark = exponential.lastIndex(of: "e"),
      let exponent = Int(exponential[exponential.index(after: mark)...])
    else { return exponential }
    guard (-5..<max(7, digits)).contains(exponent) else {
      return exponential[..<mark] + "e\(exponent)"
    }
    return String(format: "%.\(max(0, digits - 1 - exponent))f", Double(exponential) ?? self)
  }

  /// The shortest text that reads back as the same number, without a needless ".0".
  var shortText: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
