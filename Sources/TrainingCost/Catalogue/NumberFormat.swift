import Uncertainty

/// The number format in which a chip's peak rate, and so a utilization, is stated.
///
/// DeepSeek-V3's one run is a utilization of 0.346 of the BF16 peak and 0.173 of the FP8 peak.
/// Each format counts its operations in a unit of its own, so a utilization of one format
/// times the peak of another does not come out in FLOP/s, and the model reports it.
public enum NumberFormat: String, Sendable, Hashable, CaseIterable {
  /// 16-bit brain floating point; IEEE half precision on chips before it, at the same rate.
  case bf16 = "BF16"
  /// 8-bit floating point.
  case fp8 = "FP8"

  /// An operation at the peak of this format: what a utilization is a share of.
  public var peakOperation: Unit { .base("\(rawValue) FLOP") }

  /// The unit of a peak rate in this format.
  public var peakRate: Unit { peakOperation / (.chip * .second) }

  /// The unit of a utilization in this format: FLOP of the model per operation at the peak.
  public var utilization: Unit { .flop / peakOperation }
}
