import CKernels

/// Draws from a law by inversion: one uniform, one value, never more, so that a draw stays a
/// function of its uniform under every design and dependence.
package final class Sampler: Sendable {
  /// How a uniform becomes a value.
  package enum Method: Sendable {
    /// One value; NaN for a law with faults.
    case constant(Double)
    /// Polynomials of the quantile function, and their measured error.
    case table(QuantileTable, TableError)
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

  /// Memory held for the law.
  package var byteCount: Int {
    switch method {
    case .constant, .direct: 0
    case .table(let table, _): table.byteCount
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
    method = Self.method(for: law)
  }

  private static func method(for law: any Law) -> Method {
    let support = law.support
    if !law.faults.isEmpty || support.lower.isNaN { return .constant(.nan) }
    if support.lower == support.upper { return .constant(support.lower) }
    switch support.kind {
    case .lattice, .atomic:
      return GuideTable.build(for: law).map { .guide($0) } ?? .direct
    case .continuous, .mixed:
      return QuantileTable.build(for: law).map { .table($0.table, $0.error) } ?? .direct
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
    case .table(let table, _):
      table.fill(out: out, uniforms: uniforms, count: count, kernels: kernels)
    case .guide(let guide):
      guide.fill(out: out, uniforms: uniforms, count: count, kernels: kernels)
    case .direct:
      for index in 0..<count { out[index] = inverse(at: uniforms[index]) }
    }
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
