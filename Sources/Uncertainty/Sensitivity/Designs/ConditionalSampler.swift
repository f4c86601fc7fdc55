/// Inputs that may depend on each other, as far as their Shapley effects need them: drawn all
/// together, or some of them given the others.
package protocol ConditionalSampler: Sendable {
  /// The inputs' names.
  var names: [String] { get }

  /// Draws some inputs anew, given the values of all others.
  ///
  /// - Parameters:
  ///   - free: the places of the inputs to draw, at least one; all for a whole new point.
  ///   - point: holds the others' values, and takes the new ones.
  ///   - uniforms: one number in (0, 1) for each input to draw.
  func draw(_ free: [Int], into point: inout [Double], uniforms: [Double])
}

/// Inputs with laws of their own, each independent of all others.
package struct IndependentInputs: ConditionalSampler {
  package let names: [String]
  private let samplers: [Sampler]

  /// Creates inputs from their names and laws.
  package init(_ inputs: [(name: String, law: any Law)]) {
    names = inputs.map(\.name)
    samplers = inputs.map { Sampler.make(for: $0.law) }
  }

  package func draw(_ free: [Int], into point: inout [Double], uniforms: [Double]) {
    for (place, input) in free.enumerated() {
      point[input] = samplers[input].value(at: uniforms[place])
    }
  }
}

/// Inputs that are normal together.
package struct JointNormal: ConditionalSampler {
  package let names: [String]
  private let means: [Double]
  private let precision: [[Double]]
  private let normal = Sampler.make(for: Normal(mean: 0, standardDeviation: 1))

  /// Creates inputs from their means and covariances; nil unless those are positive definite.
  package init?(names: [String], means: [Double], covariance: [[Double]]) {
    guard let factor = CholeskyFactor(covariance) else { return nil }
    self.names = names
    self.means = means
    precision = means.indices.map { row in
      factor.solved(means.indices.map { $0 == row ? 1 : 0 })
    }
  }

  /// Given the others, inputs are normal with the inverse of their part of the precision matrix Q
  /// as covariance and the mean m − Q⁻¹ Q' (x' − m'), where ' marks the others.
  package func draw(_ free: [Int], into point: inout [Double], uniforms: [Double]) {
    let part = CholeskyFactor(free.map { row in free.map { precision[row][$0] } })!
    let isFree = BitSet(free)
    let pull = free.map { row in
      means.indices.reduce(0) { sum, other in
        isFree.contains(other) ? sum : sum + precision[row][other] * (point[other] - means[other])
      }
    }
    let shift = part.solved(pull)
    let noise = part.solvedTransposed(uniforms.map(normal.value))
    for (place, input) in free.enumerated() {
      point[input] = means[input] - shift[place] + noise[place]
    }
  }
}
