import CKernels

/// Where the uniforms of drivers come from: independent draws, or the points of a design.
///
/// The uniform of a driver in a sample is a function of seed, driver and sample's index, and of the
/// design and its number of samples if there is one. So columns are filled in any order, from
/// any thread.
package struct UniformSource: Sendable {
  package let seed: UInt64
  /// The layout of the samples; nil for independent draws.
  package let layout: DesignLayout?

  package init(seed: UInt64, layout: DesignLayout? = nil) {
    self.seed = seed
    self.layout = layout
  }

  /// Writes the uniforms of a stream for the samples `first ..< first + count`.
  package func fill(
    _ out: UnsafeMutablePointer<Double>, stream: UInt64, first: Int, count: Int, kernels: su_kernels
  ) {
    guard let layout else {
      kernels.uniforms(out, count, seed, stream, 0, UInt64(first))
      return
    }
    guard layout.design.kind != .antithetic else {
      kernels.antithetic(out, count, seed, stream, 0, UInt64(first))
      return
    }
    kernels.uniforms(out, count, seed, stream, 0, UInt64(first))
    var done = 0
    while done < count {
      let replicate = layout.replicates.replicate(of: first + done)
      let samples = layout.replicates[replicate]
      let part = min(count - done, samples.upperBound - first - done)
      layout.place(
        out + done, count: part, stream: stream, from: first + done - samples.lowerBound,
        size: samples.count, keys: DesignKeys(seed: seed, stream: stream, replicate: replicate),
        kernels: kernels)
      done += part
    }
  }
}

/// The points of a design for so many samples of some drivers.
package struct DesignLayout: Sendable {
  package let design: Design
  package let dimensions: DriverDimensions
  package let replicates: Replicates
  /// The nets of Sobol' points by stream, not scrambled.
  private let nets: [UInt64: su_net]

  /// - Precondition: design, number of samples and dimensions have no fault.
  package init(_ design: Design, samples: Int, dimensions: DriverDimensions) {
    let faults = design.faults(samples: samples) + dimensions.faults(design)
    precondition(faults.isEmpty, faults.map(\.description).joined(separator: "; "))
    self.design = design
    self.dimensions = dimensions
    replicates = Replicates(design, samples: samples)
    var nets: [UInt64: su_net] = [:]
    if design.kind == .sobol {
      for (dimension, stream) in dimensions.streams.enumerated() {
        nets[stream] = SobolNet.unscrambled(SobolDirections(dimension: dimension))
      }
    }
    self.nets = nets
  }

  /// Moves uniforms to the points of a replicate.
  fileprivate func place(
    _ out: UnsafeMutablePointer<Double>, count: Int, stream: UInt64, from index: Int, size: Int,
    keys: DesignKeys, kernels: su_kernels
  ) {
    switch design.kind {
    case .monteCarlo, .antithetic: return
    case .latinHypercube:
      withUnsafePointer(to: Strata(size, keys: keys).kernel) {
        kernels.stratify(out, count, $0, UInt64(index))
      }
    case .sobol:
      guard let net = nets[stream] else { preconditionFailure("a driver has no dimension") }
      withUnsafePointer(to: SobolNet(net, points: size, keys: keys).kernel) {
        kernels.net(out, count, $0, UInt64(index))
      }
    }
  }
}
