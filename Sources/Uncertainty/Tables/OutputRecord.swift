/// What a record says of an output.
public struct OutputRecord: Sendable, Equatable, Codable {
  /// A percentile.
  public struct Percentile: Sendable, Equatable, Codable {
    /// The share of samples that lie below.
    public let level: Double
    /// The value with its interval.
    public let estimate: EstimateRecord
  }

  /// Levels of the percentiles recorded.
  public static let levels = [0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99]

  /// The output's name.
  public let name: String
  /// The unit of all numbers but skewness and kurtosis.
  public let unit: String
  /// Finite samples.
  public let samples: Int
  /// Samples left out, by kind.
  public let nonFinite: NonFiniteCounts
  /// Percentiles: the level's share of samples lies below.
  public let percentiles: [Percentile]
  /// Expected value.
  public let mean: EstimateRecord
  /// Standard deviation.
  public let standardDeviation: EstimateRecord
  /// Third standardized moment.
  public let skewness: EstimateRecord
  /// Fourth standardized moment less 3.
  public let excessKurtosis: EstimateRecord
  /// Least and greatest finite sample; nil without samples.
  public let extremes: Interval?
  /// Whether mean and variance settle.
  public let tails: TailIndex.Verdict
  /// Counts in 60 bins of equal width from the 0.1 to the 99.9 % point; nil if all samples are
  /// equal.
  public let histogram: Histogram?

  /// Records an output.
  public init(_ output: OutputSummary) {
    name = output.name
    unit = output.unitSymbol
    samples = output.count
    nonFinite = output.nonFinite
    percentiles = Self.levels.map {
      Percentile(level: $0, estimate: EstimateRecord(output.quantile($0)))
    }
    mean = EstimateRecord(output.mean)
    standardDeviation = EstimateRecord(output.standardDeviation)
    skewness = EstimateRecord(output.skewness)
    excessKurtosis = EstimateRecord(output.excessKurtosis)
    extremes =
      output.count > 0 ? Interval(lower: output.minimum, upper: output.maximum) : nil
    tails = output.tails.verdict
    histogram = output.histogram()
  }
}
