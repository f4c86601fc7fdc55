/// What an output is like in each tenth of a driver, or in each of its cases.
public struct OutputProfile: Sendable {
  /// One tenth, or case, of the driver.
  public struct Part: Sendable {
    /// "0–10 %", or the case.
    public let name: String
    /// Samples in it.
    public let samples: Int
    /// The output's mean there.
    public let mean: Estimate
    /// The value that 10 % of its samples there lie below.
    public let p10: Estimate
    /// The output's median there.
    public let p50: Estimate
    /// The value that 90 % of its samples there lie below.
    public let p90: Estimate
  }

  /// The output's name.
  public let output: String
  /// The driver's name.
  public let driver: String
  /// The unit of the numbers.
  public let unit: String
  /// The tenths of the driver from low to high, or its cases.
  public let parts: [Part]
}
