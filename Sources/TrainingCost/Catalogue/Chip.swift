import Uncertainty

/// An accelerator: what it can compute, what it draws and what it cost.
///
/// What nobody published is a figure without a number: see ``Figure/isPublished``.
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

  /// Creates a chip. Peaks in FLOP/s, power in W, price in US$; nil for what is not published.
  public init(
    _ name: String, released: String, bf16: Double?, fp8: Double? = nil, peakSource: Source,
    ratedPower: Double?, powerSource: Source, serverPower: Double, serverPowerSource: Source,
    serverPrice: Double?, priceSource: Source, serverOverhead: Double, overheadSource: Source
  ) {
    self.name = name
    self.released = released
    var peaks: [NumberFormat: Figure] = [:]
    for (format, peak) in [(NumberFormat.bf16, bf16), (.fp8, fp8)] {
      if let peak { peaks[format] = Figure(peak, format.peakRate, peakSource) }
    }
    self.peaks = peaks
    self.ratedPower = Figure(ratedPower ?? .nan, .watt / .chip, powerSource)
    self.serverPower = Figure(serverPower, .one, serverPowerSource)
    self.serverPrice = Figure(serverPrice ?? .nan, .usDollar / .chip, priceSource)
    self.serverOverhead = Figure(serverOverhead, .one, overheadSource)
  }

  /// The dense peak rate in a format; without a number if none was published.
  public func peak(_ format: NumberFormat) -> Figure {
    peaks[format] ?? .unpublished(format.peakRate, "\(name): no \(format.rawValue) peak")
  }

  /// Power rating of one chip and its part of the server, W.
  public var ratedServerPower: Double { ratedPower.value * serverPower.value }
  /// Price of one chip without its part of the server, US$.
  public var chipPrice: Double { serverPrice.value / serverOverhead.value }

  /// All figures of the chip, under their names.
  public var figures: [(name: String, figure: Figure)] {
    NumberFormat.allCases.compactMap { format in
      peaks[format].map { ("peak, \(format.rawValue)", $0) }
    } + [
      ("rated power", ratedPower), ("server's power by chips'", serverPower),
      ("price with its part of a server", serverPrice),
      ("server's price by chips'", serverOverhead),
    ]
  }
}
