/// How the uniforms of a run are laid out: independently, or so that they fill the unit cube more
/// evenly than chance would.
///
/// Every design but ``monteCarlo`` consists of replicates, laid out independently of one another:
/// what they differ by tells how sure an estimate is. All designs leave every driver its law, and an
/// estimate without bias.
///
/// Of drivers that depend on each other it is their own draws that are laid out; the first of a group
/// by name keeps its layout. A driver's points depend on the seed and on the driver's name. The sums of random length
/// (`Quantity.sum(of:count:)`) draw their terms independently under every design.
public struct Design: Sendable, Hashable, Codable {
  enum Kind: String, Sendable, Hashable, Codable {
    case monteCarlo, antithetic, latinHypercube, sobol
  }

  let kind: Kind
  /// Independent replicates that the samples are divided into; 1 of independent samples.
  public let replicates: Int

  init(_ kind: Kind, replicates: Int) {
    self.kind = kind
    self.replicates = replicates
  }

  /// Independent samples.
  public static let monteCarlo = Design(.monteCarlo, replicates: 1)

  /// Pairs of samples: where one has the uniform u of a driver, the other has 1 − u. Halves the error of
  /// outputs that rise or fall with their drivers, or better; of no use to the others.
  ///
  /// - Parameter replicates: groups of pairs that the error is found from, from 2 to 1,024.
  public static func antithetic(replicates: Int = 16) -> Design {
    Design(.antithetic, replicates: replicates)
  }

  /// Latin hypercubes: each driver's range is cut into as many pieces of equal probability as a
  /// replicate has samples, and each piece is met once. Takes away what drivers add one by one to
  /// the error of a mean.
  ///
  /// - Parameter replicates: independent hypercubes, from 2 to 1,024.
  /// - SeeAlso: McKay, Beckman & Conover (1979), Technometrics 21(2), 239–245.
  public static func latinHypercube(replicates: Int = 16) -> Design {
    Design(.latinHypercube, replicates: replicates)
  }

  /// Sobol' points under Owen's nested uniform scrambling: even in every projection to few drivers.
  /// Usually the most precise design by far.
  ///
  /// A run has `replicates · 2ᵏ` samples, and a model at most 1,111 drivers.
  ///
  /// - Parameter replicates: independent scramblings, from 2 to 1,024.
  /// - SeeAlso: Sobol' (1967); Owen (1995), Randomly permuted (t, m, s)-nets; Joe & Kuo (2008).
  public static func sobol(replicates: Int = 8) -> Design {
    Design(.sobol, replicates: replicates)
  }

  /// Whether samples are independent.
  var isIndependent: Bool { kind == .monteCarlo }
  /// Samples that stand and fall together.
  var unit: Int { kind == .antithetic ? 2 : 1 }
}

extension Design: CustomStringConvertible {
  /// `Sobol' points in 8 replicates`.
  public var description: String {
    isIndependent ? name : "\(name) in \(replicates) replicates"
  }

  var name: String {
    switch kind {
    case .monteCarlo: "independent samples"
    case .antithetic: "antithetic pairs"
    case .latinHypercube: "Latin hypercubes"
    case .sobol: "Sobol' points"
    }
  }
}
