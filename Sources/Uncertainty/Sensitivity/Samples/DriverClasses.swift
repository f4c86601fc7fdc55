/// How a driver's samples are divided into classes.
package enum DriverClasses: Sendable, Hashable {
  /// By the driver's uniform, in bins that are fine towards the ends.
  case bins(UniformBins)
  /// By the driver's uniform, in so many of equal probability.
  case equal(Int)
  /// By value, of which there are so many; case k has the number (k + ½)/n for a uniform.
  case cases(Int)
  /// By value, in order: the shares of samples up to each.
  case steps([Double])

  /// Number of classes.
  package var count: Int {
    switch self {
    case .bins(let bins): bins.count
    case .equal(let count), .cases(let count): count
    case .steps(let ends): ends.count
    }
  }

  /// The class of a uniform in (0, 1).
  package func place(of u: Double) -> Int {
    switch self {
    case .bins(let bins): bins.bin(of: u)
    case .equal(let count), .cases(let count): min(count - 1, Int(u * Double(count)))
    case .steps(let ends): min(ends.count - 1, ends.firstIndex { u < $0 } ?? ends.count - 1)
    }
  }
}
