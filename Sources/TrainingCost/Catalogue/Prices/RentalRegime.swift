import Uncertainty

/// A state of the market for rented chips: what an hour costs while it lasts.
///
/// Rents of one chip moved by a factor of four in two years, so a law of rents is of a time.
public struct RentalRegime: Sendable {
  /// What it is called: "H100, shortage of 2023".
  public let name: String
  /// What an hour costs, US$/(chip·h).
  public let price: Lognormal
  /// How well that is known.
  public let source: Source

  /// H100 on demand while they were scarce.
  public static let h100Shortage = RentalRegime(
    name: "H100, shortage of 2023", price: .lognormal(p5: 7, p95: 12),
    source: .sourced("7 to 12 US$ on demand: compux.net, secondary, after SemiAnalysis"))
  /// H100 from 2024 to 2026, index of one-year contracts to asking prices on demand.
  public static let h100 = RentalRegime(
    name: "H100, 2024 to 2026", price: .lognormal(p5: 1.7, p95: 4.0),
    source: .derived(
      "1.70 US$, index of one-year contracts in October 2025 (compux.net), to 3.99, RunPod on "
        + "demand in 2024 (Epoch AI, 263c40a), taken as 5 and 95 %"))
  /// H100 at hyperscalers' list prices.
  public static let h100Hyperscaler = RentalRegime(
    name: "H100, hyperscalers' list", price: .lognormal(p5: 4.0, p95: 12.3),
    source: .derived(
      "Google for three years 4.86, AWS on demand 12.29 US$ in 2025: Epoch AI, 263c40a; 5 and 95 % "
        + "around them are ours"))
  /// H800 in China.
  public static let h800 = RentalRegime(
    name: "H800, China", price: .lognormal(p5: 1.4, p95: 2.9),
    source: .judged("around the 2 US$ that DeepSeek assumes, arXiv 2412.19437; one quote 3.42"))

  /// All regimes of the catalogue.
  public static let all = [h100Shortage, h100, h100Hyperscaler, h800]

  /// The rent as a driver.
  public func driver(_ name: String = "rental price") -> Quantity {
    .driver(name, price, unit: .usDollar / (.chip * .hour), source: source)
  }
}
