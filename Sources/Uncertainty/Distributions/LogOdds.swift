import Foundation

/// A law between two ends that it may pile up at, as the beta laws do.
protocol TwoEnded: Law {
  /// Its tails on 0...1.
  var core: IncompleteBeta { get }
}

/// The law of the log-odds ln((X − lower) / (upper − X)) of a law between two ends.
///
/// Near both ends it has the digits that x itself has near 0 only: where much of a law lies
/// within a few rounding units of 1, a table of the log-odds still tells its values apart, and
/// the distance to the nearer end is computed from them.
struct LogOdds: Law {
  private let core: IncompleteBeta

  init(of law: some TwoEnded) { core = law.core }

  let family = "log-odds"
  let parameters: [LawParameter] = []
  let faults: [Fault] = []
  let support = Support.realLine

  private func tails(_ x: Double) -> Tails {
    if x.isNaN { return Tails(lower: .nan, upper: .nan, slope: .nan) }
    let fromOne = x > 0
    let logOdds = -abs(x)
    // So near that distances underflow.
    let seen =
      logOdds < -700
      ? core.tails(logDistance: logOdds, fromOne: fromOne)
      : core.tails(exp(logOdds) / (1 + exp(logOdds)), fromOne: fromOne)
    return fromOne ? seen.mirrored : seen
  }

  func density(_ x: Double) -> Double { tails(x).slope }
  func cumulative(_ x: Double) -> Double { tails(x).lower }
  func survival(_ x: Double) -> Double { tails(x).upper }
  func inverse(lower probability: Double) -> Double {
    logOdds(core.inverse(lower: probability))
  }
  func inverse(upper probability: Double) -> Double {
    logOdds(core.inverse(upper: probability))
  }
  private func logOdds(_ place: IncompleteBeta.Place) -> Double {
    let near = place.logDistance - log1p(-place.distance)
    return place.fromOne ? -near : near
  }

  // A table asks for no moments.
  var mean: Double { .nan }
  var variance: Double { .nan }
  var skewness: Double { .nan }
  var excessKurtosis: Double { .nan }
}
