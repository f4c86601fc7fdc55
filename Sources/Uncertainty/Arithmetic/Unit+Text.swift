extension Unit {
  /// A value with its unit, rounded to some significant digits: "57.6 M US$".
  public func text(_ value: Double, significantDigits: Int = 3) -> String {
    let number = value.rounded(toSignificantDigits: significantDigits)
    return factors.isEmpty ? number : "\(number) \(symbol)"
  }
}
