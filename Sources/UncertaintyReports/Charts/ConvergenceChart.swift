import Uncertainty

/// How percentiles settle as samples are added, with the 95 % band of their Monte Carlo error:
/// whether there are enough samples.
public struct ConvergenceChart: Chart {
  /// The percentiles after some samples.
  public struct Point: Sendable, Hashable {
    /// How many samples.
    public let samples: Int
    /// The percentiles, in the order of the levels.
    public let percentiles: [Estimate]

    /// Creates a point.
    public init(samples: Int, percentiles: [Estimate]) {
      self.samples = samples
      self.percentiles = percentiles
    }
  }

  /// What stands above.
  public var title: String
  /// Which percentiles, from low to high: 0.9 is P90.
  public var levels: [Double]
  /// The percentiles after more and more samples.
  public var points: [Point]
  /// The unit of the percentiles.
  public var unit: String
  /// The background it is made for.
  public var theme: ChartTheme

  /// Creates a chart of points, in order of their samples; one without a sample is left out.
  public init(
    title: String, levels: [Double], points: [Point], unit: String = "", theme: ChartTheme = .light
  ) {
    self.title = title
    self.levels = levels
    self.points = points.filter { $0.samples > 0 && $0.percentiles.count >= levels.count }
      .sorted { $0.samples < $1.samples }
    self.unit = unit
    self.theme = theme
  }

  /// Creates a chart of an output of a run after 64 samples, 128, and so on to all.
  ///
  /// A longer run of independent samples begins with the shorter one, so these are the percentiles
  /// that the run had on its way; points of a design are laid out anew for each number that it can
  /// have. The output is simulated again for each, about twice as many samples as the run has in
  /// all.
  ///
  /// - Throws: `ModelError` if the output is at fault.
  public init(
    _ run: Run, of output: Quantity, levels: [Double] = [0.10, 0.50, 0.90], title: String? = nil,
    theme: ChartTheme = .light
  ) throws {
    let model = try run.run(of: [output]).model
    var counts: [Int] = []
    var count = run.samples
    while count >= 64 {
      counts.append(count)
      count /= 2
    }
    // The model has no fault, so what throws is a number that the design cannot have.
    let runs = counts.reversed().compactMap {
      try? model.simulate(
        samples: $0, seed: run.seed, design: run.design, threads: run.threads)[output]
    }
    self.init(
      title: title ?? "How surely \(output.name) is known", levels: levels,
      points: runs.map { summary in
        Point(samples: summary.count, percentiles: levels.map { summary.quantile($0) })
      }, unit: runs.first?.unitSymbol ?? "", theme: theme)
  }

  /// The picture, 960 by 540.
  public var svg: String {
    let known = points.filter { point in
      point.percentiles.allSatisfy { $0.value.isFinite }
    }
    guard !levels.isEmpty, known.count > 1 else {
      let reason = known.isEmpty ? "no finite samples" : "too few samples to see them settle"
      return EmptyChart(title: title, reason: reason, theme: theme).svg
    }
    return ConvergencePicture(self, known).svg
  }
}
