import CKernels

extension ScoreTable {
  /// Builds the table of a law from that of its quantile function; nil if polynomials do not follow
  /// it closely enough, as next to a kink.
  static func build(
    of source: QuantileTable, support: Support, on scale: ScoreScale
  ) -> ScoreTable? {
    build(on: scale, source.transform, support) { source.polynomial($0, at: $1) }
  }

  /// Builds the table of a uniform law.
  static func build(of law: su_interval, on scale: ScoreScale) -> ScoreTable? {
    build(on: scale, .identity, Support(from: law.lower, to: law.upper)) {
      $0 == .lower ? law.lower + law.width * $1 : law.upper - law.width * $1
    }
  }

  /// Builds the table of the scores' own probabilities, from 2⁻⁵² to 1 − 2⁻⁵².
  static func probabilities(on scale: ScoreScale) -> ScoreTable? {
    build(on: scale, .identity, Support(from: 0x1p-52, to: 1 - 0x1p-52)) {
      $0 == .lower ? $1 : 1 - $1
    }
  }

  /// Builds the table of the square roots of the same.
  static func roots(on scale: ScoreScale) -> ScoreTable? {
    build(on: scale, .identity, Support(from: 0x1p-26, to: 1)) {
      $0 == .lower ? $1.squareRoot() : (1 - $1).squareRoot()
    }
  }

  /// - Parameter p: what the polynomials are to give, by side and probability of the tail.
  private static func build(
    on scale: ScoreScale, _ transform: TableTransform, _ support: Support,
    p: @escaping (Side, Double) -> Double
  ) -> ScoreTable? {
    let reach = scale.reach
    for count in [128, 256, 512, 1024] {
      let fitter = ScoreFitter(
        scale: scale, reach: reach, count: count, transform: transform, p: p)
      if let polynomials = fitter.polynomials() {
        return ScoreTable(
          polynomials: polynomials, reach: reach, transform: transform, support: support)
      }
    }
    return nil
  }
}

/// Fits polynomials to a quantile function of scores, bin by bin.
private struct ScoreFitter {
  let scale: ScoreScale
  let reach: Double
  let count: Int
  let transform: TableTransform
  let p: (Side, Double) -> Double

  /// One for each bin; nil if one does not fit.
  func polynomials() -> [BinPolynomial]? {
    var found: [BinPolynomial] = []
    // From the middle of the law, where kinks are likeliest, so that giving up is soon.
    for bin in (0..<count / 2).reversed() {
      guard let lower = polynomial(bin), let upper = polynomial(count - 1 - bin) else {
        return nil
      }
      found += [lower, upper]
    }
    return (0..<count).map { bin in
      bin < count / 2
        ? found[2 * (count / 2 - 1 - bin)] : found[2 * (bin - count / 2) + 1]
    }
  }

  private func polynomial(_ bin: Int) -> BinPolynomial? {
    let fit = LobattoFit.septic
    let places = fit.places.map { place(bin, $0) }
    let values = places.map { p($0.side, $0.tail) }
    var polynomial = BinPolynomial(constant: 0)
    values.withUnsafeBufferPointer { polynomial.pass(through: $0, fit: fit) }
    guard polynomial.isMonotone(transform.scale < 0 ? -1 : 1) else { return nil }
    for index in (fit.degree + 1)..<fit.places.count {
      let t = fit.places[index]
      let isAllowed = TableTolerance.allows(
        error: abs(polynomial.value(t) - values[index]), p: values[index],
        slope: polynomial.slope(t), width: scale.density(places[index].score) * step,
        v: places[index].tail, transform: transform)
      if !isAllowed { return nil }
    }
    return polynomial
  }

  private var step: Double { 2 * reach / Double(count) }

  /// A score of a bin, its side of the median, and the probability of its tail.
  private func place(_ bin: Int, _ t: Double) -> (score: Double, side: Side, tail: Double) {
    let score = (Double(bin - count / 2) + 0.5 + t) * step
    let tail = max(0x1p-52, scale.tail(beyond: abs(score)))
    return (score, score < 0 ? .lower : .upper, tail)
  }
}
