import Uncertainty

/// What the published method makes of a system's inputs, US$; nil where an input is missing.
public struct CostEstimate: Sendable {
  /// The system's name.
  public let model: String
  /// Chips, used up by the run.
  public let chips: Double?
  /// The servers around them.
  public let servers: Double?
  /// The network between the servers.
  public let network: Double?
  /// Energy of the run.
  public let energy: Double?
  /// Hardware and energy, in money of the time.
  public let capexAndEnergy: Double?
  /// Hardware and energy, in money of December 2024.
  public let capexAndEnergyRestated: Double?
  /// Buying the whole cluster, in money of December 2024.
  public let acquisition: Double?
  /// Renting it for the run, in money of December 2024.
  public let cloud: Double?

  /// Name and costs as the table of results heads them.
  public static let titles = [
    "model", "chip_cost_usd", "server_cost_usd", "interconnect_cost_usd", "energy_cost_usd",
    "capex_energy_cost_nominal_usd", "capex_energy_2024usd", "acquisition_2024usd",
    "cloud_2024usd",
  ]

  /// Name and costs in the order of ``titles``: the shortest text that reads back as the same
  /// number, nothing where there is no cost.
  public var cells: [String] {
    [model]
      + [
        chips, servers, network, energy, capexAndEnergy, capexAndEnergyRestated, acquisition, cloud,
      ].map { $0.map(NumberText.exact) ?? "" }
  }
}

extension CostInputTable {
  /// The costs of all systems, in the order of the table; none for a system with faults.
  ///
  /// - Throws: `ModelError` if a formula is at fault, which no table can bring about.
  public func estimates() throws -> [CostEstimate] {
    let formulas = systems.map { $0.faults.isEmpty ? CostFormulas($0).all : [] }
    let known = formulas.joined().compactMap { $0 }
    var values = try Self.dollars(known)[...]
    return zip(systems, formulas).map { system, costs in
      let numbers = costs.map { $0 == nil ? nil : values.popFirst() }
      func cost(_ index: Int) -> Double? { numbers.isEmpty ? nil : numbers[index] }
      return CostEstimate(
        model: system.model, chips: cost(0), servers: cost(1), network: cost(2), energy: cost(3),
        capexAndEnergy: cost(4), capexAndEnergyRestated: cost(5), acquisition: cost(6),
        cloud: cost(7))
    }
  }

  /// The numbers that costs without drivers come to, US$.
  private static func dollars(_ costs: [Quantity]) throws -> [Double] {
    guard !costs.isEmpty else { return [] }
    // Two systems may have one formula, and outputs need names of their own.
    let outputs = costs.enumerated().map { $1.named("cost \($0)", in: .usDollar) }
    let run = try Model(outputs).simulate(samples: 0, seed: 0)
    return zip(outputs, run.values(of: outputs, samples: 0..<1)).map {
      $1[0] * ($0.unit?.factor(to: .usDollar) ?? .nan)
    }
  }

  /// The costs of all systems as comma-separated values, lines ending in a newline.
  ///
  /// - Throws: `ModelError`, as ``estimates()``.
  public func estimatesText() throws -> String {
    var table = TextTable(CostEstimate.titles.map { .words($0) })
    for estimate in try estimates() { table.add(estimate.cells) }
    return table.csv.replacing("\r\n", with: "\n")
  }
}
