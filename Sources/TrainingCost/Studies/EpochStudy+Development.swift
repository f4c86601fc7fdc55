import Uncertainty

extension EpochStudy {
  /// The cost of developing a system: (hardware + energy) × experiments + people, in US$ of
  /// December 2023.
  ///
  /// As published, chips, servers, network and energy each draw an experiment factor of their
  /// own, which evens out: the band of GPT-4 is 101 to 170 M US$. With one factor, as there was
  /// one set of experiments, it is 84 to 200. Prices, chip-hours and wear are certain in both, so
  /// even that is too narrow.
  ///
  /// One thing is not followed: the notebook draws the equity of each person once for all samples,
  /// which moves the median of a small team by a fifth from run to run.
  public struct Development: Sendable {
    /// The systems of the study.
    public enum System: String, Sendable, Hashable, CaseIterable {
      /// OpenAI, 2020.
      case gpt3 = "GPT-3 175B"
      /// Meta AI, 2022.
      case opt = "OPT-175B"
      /// OpenAI, 2023.
      case gpt4 = "GPT-4"
      /// Google DeepMind, 2023.
      case gemini = "Gemini 1.0 Ultra"
    }
    /// A part of the cost.
    public struct Part: Sendable {
      /// Short name: "chips".
      public let name: String
      /// US$ of December 2023.
      public let cost: Quantity
    }

    /// Whose development it is.
    public let system: System
    /// People, chips, servers, network and energy.
    public let parts: [Part]
    /// All of it, US$ of December 2023.
    public let total: Quantity
    /// The parts' shares in the total, draw by draw.
    public let shares: [(name: String, share: Quantity)]

    /// Creates the cost; drivers of a system and a way of sharing have names of their own, so
    /// that all can be in one model.
    public init(_ system: System, _ sharing: Sharing) {
      let name = "\(system.rawValue), \(sharing.rawValue)"
      let inputs = DevelopmentInputs.of(system)
      let common = Self.factor("\(name): experiment factor")
      func factor(_ part: String) -> Quantity {
        sharing == .shared ? common : Self.factor("\(name): experiment factor, \(part)")
      }
      func part(_ part: String, _ cost: Quantity) -> Part {
        Part(
          name: part,
          cost: (cost * inputs.priceFactor).named("\(name): \(part)", in: .million(.usDollar)))
      }
      self.system = system
      parts = [
        part("people", inputs.people(name)),
        part("chips", Quantity(inputs.chips, .usDollar) * factor("chips")),
        part("servers", Quantity(inputs.servers, .usDollar) * factor("servers")),
        part("network", Quantity(inputs.network, .usDollar) * factor("network")),
        part("energy", inputs.energy(name) * factor("energy")),
      ]
      let total = Quantity.sum(parts.map(\.cost)).named(
        "\(name): total", in: .million(.usDollar))
      self.total = total
      shares = parts.map {
        ($0.name, ($0.cost / total).named("\(name): share of \($0.name)", in: .percent))
      }
    }

    /// P5, P50 and P95 of the total that the study prints, US$ of December 2023.
    ///
    /// - SeeAlso: Epoch AI, training-cost-trends 3c6aafa, development_cost.ipynb.
    public static func published(_ system: System) -> (p5: Double, p50: Double, p95: Double) {
      switch system {
      case .gpt3: (5_357_834, 7_449_059, 10_244_632)
      case .opt: (2_156_247, 2_800_717, 3_699_182)
      case .gpt4: (100_770_137, 129_412_847, 170_018_166)
      case .gemini: (95_244_730, 132_457_396, 182_349_760)
      }
    }

    private static func factor(_ name: String) -> Quantity {
      .driver(
        name, .lognormal(p5: 1.2, p95: 4),
        source: .sourced("Epoch AI, training-cost-trends v1.0.0, development_cost.ipynb"))
    }
  }
}
