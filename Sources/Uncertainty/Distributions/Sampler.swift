import CKernels

/// Draws from a law by inversion: one uniform, one value, never more, so that a draw stays a
/// function of its uniform under every design and dependence.
package final class Sampler: Sendable {
  /// How a uniform becomes a value.
  package enum Method: Sendable {
    /// One value; NaN for a law with faults.
    case constant(Double)
    /// A line or two of arithmetic.
    case closed(ClosedForm)
    /// Polynomials of the quantile function, and their measured error.
    case table(QuantileTable, TableError)
    /// Integers too many to list: polynomials of a smooth quantile function, rounded up and
    /// moved by a whole number.
    case ceiling(QuantileTable, TableError, step: Double)
    /// Search in cumulative probabilities.
    case guide(GuideTable)
    /// The law's own inverse for every draw: hundreds of times slower, for laws that no table
    /// follows closely enough.
    case direct
  }

  /// The law drawn from.
  package let law: any Law
  /// How a uniform becomes a value.
  package let method: Method
  /// How often the law was asked for it, a measure of the set-up's cost that is the same on
  /// every machine.
  package let work: Int
  /// The same quantiles of scores.
  let scoreTables = ScoreTables()
  /// No set-up takes more: the work of two tables that are given up, or a list of values.
  package static let mostWork = 100_000

  /// Memory held for the law.
  package var byteCount: Int {
    switch method {
    case .constant, .closed, .direct: 0
    case .table(let table, _), .ceiling(let table, _, _): table.byteCount
    case .guide(let guide): guide.byteCount
    }
  }

  /// The sampler of a law, from the cache of this process if the law has been met before.
  /// Safe to call from any thread; tables of different laws are built side by side.
  package static func make(for law: any Law) -> Sampler {
    guard let key = LawKey(law) else { return Sampler(building: law) }
    return SamplerCache.shared.sampler(for: key) { Sampler(building: law) }
  }

  /// Builds a sampler anew, without looking at the cache.
  package init(building law: any Law) {
    self.law = law
    (method, work) = Self.method(for: law)
  }

  private static func method(for law: any Law) -> (Method, work: Int) {
    let support = law.support
    if !law.faults.isEmpty || support.lower.isNaN { return (.constant(.nan), 0) }
    if support.lower == support.upper { return (.constant(support.lower), 0) }
    if let form = (law as? any ClosedFormLaw)?.closedForm { return (.closed(form), 0) }
    switch support.kind {
    case .lattice, .atomic:
      if let guide = GuideTable.build(for: law) { return (.guide(guide), guide.count) }
      guard let smooth = (law as? any SmoothLattice)?.smooth else { return (.direct, 0) }
      let result = QuantileTable.build(for: smooth.law)
      guard let table = result.table, let error = result.error else {
        return (.direct, result.work)
      }
      return (.ceiling(table, error, step: smooth.step), result.work)
    case .continuous, .mixed:
      let result = QuantileTable.build(for: law)
      guard let table = result.table, let error = result.error else {
        return (.direct, result.work)
      }
      return (.table(table, error), result.work)
    }
  }

  /// The quantiles of a column of uniforms, each inside 0...1; `out` may be `uniforms`.
  package func fill(
    out: UnsafeMutablePointer<Double>, uniforms: UnsafePointer<Double>, count: Int,
    kernels: su_kernels
  ) {
    switch method {
    case .constant(let value):
      out.update(repeating: value, count: count)
    case .closed(let form):
      form.fill(out: out, uniforms: uniforms, count: count, kernels: kernels)
    case .table(let table, _):
      table.fill(out: out, uniforms: uniforms, count: count, kernels: kernels)
    case .ceiling(let table, _, let step):
      table.fill(out: out, uniforms: uniforms, count: count, kernels: kernels)
      round(out, count, step, kernels)
    case .guide(let guide):
      guide.fill(out: out, uniforms: uniforms, count: count, kernels: kernels)
    case .direct:
      for index in 0..<count { out[index] = inverse(at: uniforms[index]) }
    }
  }

  private func round(
    _ out: UnsafeMutablePointer<Double>, _ count: Int, _ step: Double, _ kernels: su_kernels
  ) {
    let (lower, upper) = (law.support.lower, law.support.upper)
    kernels.ceiling(out, out, count)
    for index in 0..<count { out[index] = min(max(out[index] + step, lower), upper) }
  }

  private func inverse(at u: Double) -> Double {
    u <= 0.5 ? law.inverse(lower: u) : law.inverse(upper: 1 - u)
  }

  /// The quantile of one uniform, the same bits as in a column.
  package func value(at u: Double) -> Double {
    var result = Double.nan
    withUnsafePointer(to: u) { uniform in
      fill(out: &result, uniforms: uniform, count: 1, kernels: Kernels.baseline)
    }
    return result
  }
}
