/// A law whose quantile function is a line of arithmetic on a normal score.
protocol LinearInScore: Law {
  /// What it is for a law without faults; nil where the line would lose digits.
  var line: ScoreLine? { get }
}

/// A quantile function of a standard normal score z.
enum ScoreLine: Sendable {
  /// shift + scale × z.
  case straight(shift: Double, scale: Double)
  /// factor × exp(scale × z).
  case exponential(factor: Double, scale: Double)
}

extension Normal: LinearInScore {
  var line: ScoreLine? { faults.isEmpty ? .straight(shift: mean, scale: scale) : nil }
}

extension Lognormal: LinearInScore {
  var line: ScoreLine? {
    // Where the median is beyond doubles, values far from it may not be.
    centre.isNormal ? .exponential(factor: centre, scale: sigmaOfLog) : nil
  }
}
