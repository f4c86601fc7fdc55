import CKernels

/// Lines along which a percentile of the output goes within the classes of a driver, by the driver's
/// normal score: through classes on either side, whose samples are others than the class's own.
struct ClassLines {
  /// For each sample, what its class's line rises by from the class's mean score.
  private var rises: [Double]

  /// Finds the lines.
  ///
  /// - Parameters:
  ///   - classes: for each class, in order of the driver, its samples in order of the output.
  ///   - uniforms: the driver's.
  init(_ classes: [[UInt32]], _ values: [Double], _ uniforms: [Double], level: Double) {
    let scores = Self.scores(uniforms)
    rises = [Double](repeating: 0, count: values.count)
    let points = classes.filter { !$0.isEmpty }.map { samples in
      (
        score: samples.reduce(0) { $0 + scores[Int($1)] } / Double(samples.count),
        percentile: Self.percentile(samples, values, level), samples: samples
      )
    }
    for (place, point) in points.enumerated() {
      let before = points[max(0, place - 1)]
      let after = points[min(points.count - 1, place + 1)]
      let run = after.score - before.score
      let slope = run > 0 ? (after.percentile - before.percentile) / run : 0
      for sample in point.samples {
        rises[Int(sample)] = slope * (scores[Int(sample)] - point.score)
      }
    }
  }

  /// Samples without what lines rise by.
  func straightened(_ values: [Double]) -> [Double] { zip(values, rises).map(-) }

  private static func scores(_ uniforms: [Double]) -> [Double] {
    let normal = Sampler.make(for: Normal(mean: 0, standardDeviation: 1))
    var scores = uniforms
    scores.withUnsafeMutableBufferPointer { out in
      guard let start = out.baseAddress else { return }
      normal.fill(out: start, uniforms: start, count: out.count, kernels: Kernels.best)
    }
    return scores
  }

  /// A percentile between samples, that of rank k being the (k − ½)/n percentile.
  private static func percentile(
    _ samples: [UInt32], _ values: [Double], _ level: Double
  ) -> Double {
    let place = max(0, min(Double(samples.count - 1), Double(samples.count) * level - 0.5))
    let low = Int(place)
    let high = min(samples.count - 1, low + 1)
    let (below, above) = (values[Int(samples[low])], values[Int(samples[high])])
    return below + (above - below) * (place - Double(low))
  }
}
