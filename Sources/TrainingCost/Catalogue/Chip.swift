import Uncertainty

/// An accelerator: what it can compute, what it draws and what it cost.
public struct Chip: Sendable, Hashable {
  /// Usual name, "NVIDIA A100 SXM4 40 GB".
  public let name: String
  /// Day of release, ISO 8601.
  public let released: String
  /// Dense peak rates by number format, in ``NumberFormat/peakRate``.
  public let peaks: [NumberFormat: Figure]
  /// Rated power of the chip alone, W/chip.
  public let ratedPower: Figure
  /// Power rating of the server by that of its chips.
  public let serverPower: Figure
  /// Price of one chip's part of a server, US$/chip.
  public let serverPrice: Figure
  /// Price of a server by that of its chips.
  public let serverOverhead: Figure

  /// Creates a chip. Peaks in FLOP/s, power in W, price in US$.
  public init(
    _ name: String, released: String, bf16: Double, fp8: Double? = nil, peakSource: Source,
    ratedPower: Double, powerSource: Source, serverPower: Double, serverPowerSource: Source,
    serverPrice: Double, priceSource: Source, serverOverhead: Double, overheadSource: Source
  ) {
    self.name = name
    self.released = released
    var peaks = [NumberFormat.bf16: Figure(bf16, NumberFormat.bf16.peakRate, peakSource)]
    if let fp8 { peaks[.fp8] = Figure(fp8, NumberFormat.fp8.peakRate, peakSource) }
    self.peaks = peaks
    self.ratedPower = Figure(ratedPower, .watt / .chip, powerSource)
    self.serverPower = Figure(serverPower, .one, serverPowerSource)
    self.serverPrice = Figure(serverPrice, .usDollar / .chip, priceSource)
    self.serverOverhead = Figure(serverOverhead, .one, overheadSource)
  }

  /// Power rating of one chip and its part of the server, W.
  public var ratedServerPower: Double { ratedPower.value * serverPower.value }
  /// Price of one chip without its part of the server, US$.
  public var chipPrice: Double { serverPrice.value / serverOverhead.value }
}
