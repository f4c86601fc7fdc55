import Foundation
import Uncertainty

/// The reference workload `training-cost-12`: the cost of a training run from twelve drivers, as
/// anyone would write it with the library. All numbers are plain: US$, hours, FLOP.
public struct TrainingCost12: Sendable {
  /// The drivers' names and laws, in the order of the peers' programs.
  public static let laws: [(name: String, law: any Law)] = [
    ("training compute", .lognormal(muOfLog: log(5e25), sigmaOfLog: 0.35) as Lognormal),
    ("rental price", .lognormal(muOfLog: log(2.2), sigmaOfLog: 0.25) as Lognormal),
    ("salary", .lognormal(muOfLog: log(5e5), sigmaOfLog: 0.3) as Lognormal),
    ("experiments", .lognormal(muOfLog: log(1.2), sigmaOfLog: 0.5) as Lognormal),
    ("energy price", .triangular(minimum: 0.05, mode: 0.07, maximum: 0.12) as Triangular),
    ("PUE", .triangular(minimum: 1.05, mode: 1.12, maximum: 1.40) as Triangular),
    ("utilization", .beta(alpha: 8, beta: 12) as Beta),
    ("failures", .beta(alpha: 2, beta: 30) as Beta),
    ("data licences", .gamma(shape: 2.5, scale: 4e6) as Gamma),
    ("power", .normal(mean: 0.9, standardDeviation: 0.08) as Normal),
    ("network share", .uniform(from: 0.08, to: 0.20) as Uniform),
    ("team", .pert(minimum: 60, mode: 120, maximum: 300) as Pert),
  ]

  /// The names of the outputs.
  public static let outputNames = ["compute", "energy", "staff", "network", "data", "total"]

  /// The twelve drivers.
  public let drivers: [Quantity]
  /// The five components and their total.
  public let outputs: [Quantity]
  /// The last output.
  public var total: Quantity { outputs[5] }

  /// Writes the formula.
  ///
  /// - Parameters:
  ///   - clusterSize: number of chips, which scenarios vary.
  ///   - price: the law of the rental price, which other scenarios vary.
  public init(clusterSize: Double = 16_384, price: (any Law)? = nil) {
    let d: [Quantity] = Self.laws.map { pair in
      let law = pair.name == "rental price" ? price ?? pair.law : pair.law
      return Quantity.driver(pair.name, law)
    }
    drivers = d
    let effective = d[6] * (1 - d[7])
    let f = d[0] / (989e12 * 3600 * effective)
    let hours = f * (1 + d[3])
    let wall = f / clusterSize
    let compute = hours * d[1] * exp(wall * (-0.3 / 8760))
    let load = 0.35 + 0.65 * d[6] / (d[6] + 0.2)
    let energy = hours * d[9] * load * d[5] * d[4]
    let staff = d[11] * d[2] * (wall / 8760 + 0.5)
    let network = compute * d[10]
    let data = d[8] * (1 + 0.05 * d[3])
    let total = compute + energy + staff + network + data
    outputs = zip([compute, energy, staff, network, data, total], Self.outputNames).map {
      $0.named($1)
    }
  }

  /// The model of all outputs.
  public func model() -> Model { checked(outputs) }

  /// The model of some of the workload's quantities, which have no fault.
  public func checked(_ outputs: [Quantity]) -> Model {
    do { return try Model(outputs) } catch { fatalError("\(error)") }
  }
}
