import Foundation

/// How a score stands for a probability: drivers that depend on each other are drawn by scores,
/// whose weighted sums have a known law.
///
/// A scale is symmetric about 0, where the probability is ½.
package enum ScoreScale: Sendable, Hashable {
  /// Standard normal scores.
  case normal
  /// w = sinh⁻¹(t/√ν) of a Student's t variate: its tails thin out as those of the normal scores
  /// do, or more slowly, so that polynomials follow them.
  case studentT(degreesOfFreedom: Double)

  /// The size of the scores whose tails have the probability 2⁻⁵².
  package var reach: Double { -score(0x1p-52) }

  /// The score below which a score falls with a probability.
  package func score(_ probability: Double) -> Double {
    switch self {
    case .normal: NormalScore.score(probability)
    case .studentT(let degrees):
      asinh(
        StudentT(degreesOfFreedom: degrees).inverse(lower: probability) / degrees.squareRoot())
    }
  }

  /// The probability of the scores beyond one of 0 or more, with all its digits.
  package func tail(beyond score: Double) -> Double {
    switch self {
    case .normal: NormalScore.probability(-score)
    case .studentT(let degrees):
      StudentT(degreesOfFreedom: degrees).cumulative(-degrees.squareRoot() * sinh(score))
    }
  }

  /// The density of the scores.
  package func density(_ score: Double) -> Double {
    switch self {
    case .normal: return NormalScore.density(score)
    case .studentT(let degrees):
      let root = degrees.squareRoot()
      return root * cosh(score)
        * StudentT(degreesOfFreedom: degrees).density(root * sinh(score))
    }
  }
}
