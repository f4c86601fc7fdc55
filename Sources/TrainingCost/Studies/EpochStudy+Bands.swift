import Uncertainty

extension EpochStudy {
  /// The costs of one run by their central values: what the published bands are of.
  ///
  /// As published, hardware and energy each draw chip-hours of their own, and are added without
  /// being brought to one scale, so that energy weighs 42 % of the hardware instead of 11.
  /// Shared, both use the same chip-hours, and each is stated by its central value.
  public struct Bands: Sendable {
    private let hardware: Hardware
    /// Buying the cluster.
    public let acquisition: Quantity
    /// Hardware as it wears off.
    public let capex: Quantity
    /// Energy.
    public let energy: Quantity
    /// Hardware and energy.
    public let capexAndEnergy: Quantity

    /// Creates the costs; drivers of a kind of hardware and a way of sharing have names of their
    /// own, so that all can be in one model.
    public init(_ hardware: Hardware, _ sharing: Sharing) {
      self.hardware = hardware
      let drivers = BandDrivers("\(hardware.rawValue), \(sharing.rawValue)", hardware)
      let hours = drivers.chipHours("chip-hours")
      let worn = drivers.capex(hours)
      let used = drivers.energy(
        sharing == .shared ? hours : drivers.chipHours("energy's chip-hours"))
      let share = drivers.lognormal("energy by hardware", 0.03, 0.42)
      // As published, hardware still has the rate and the overheads in it: about 0.28.
      let scale = sharing == .shared ? 1 : drivers.centralCapex
      func output(_ name: String, _ cost: Quantity) -> Quantity {
        cost.named("\(hardware.rawValue): \(name), \(sharing.rawValue)")
      }
      acquisition = output("acquisition", drivers.acquisition)
      capex = output("amortized hardware", worn)
      energy = output("energy", used)
      capexAndEnergy = output("hardware and energy", worn * scale + used * share)
    }

    /// All four, in the order of the study.
    public var all: [Quantity] { [acquisition, capex, energy, capexAndEnergy] }

    /// The 90 % band that the study prints for one of the four, by its median.
    ///
    /// - SeeAlso: Epoch AI, training-cost-trends v1.0.0, uncertainty.ipynb, of 10,000 samples.
    public func printed(_ cost: Quantity) -> (p5: Double, p95: Double)? {
      guard let index = all.firstIndex(where: { $0.name == cost.name }) else { return nil }
      let gpu = [(0.46, 2.1), (0.27, 4), (0.31, 3.6), (0.34, 3.7)]
      let tpu = [(0.23, 4.2), (0.16, 6.6), (0.31, 3.6), (0.27, 4.9)]
      return hardware == .gpu ? gpu[index] : tpu[index]
    }
  }
}

/// The drivers of the published bands, each by its central value.
private struct BandDrivers {
  let prefix: String
  let hardware: EpochStudy.Hardware
  /// Of 45 systems, 15 had their chip-hours computed from work, 30 from chips and time. Which of
  /// the two a sample is, is one draw, as the order of the notebook's samples makes it.
  private let isImputed: Event

  init(_ prefix: String, _ hardware: EpochStudy.Hardware) {
    self.prefix = prefix
    self.hardware = hardware
    isImputed =
      Quantity.driver(
        "\(prefix): chip-hours imputed", .uniform(from: 0, to: 1),
        source: .derived("15 of 45 systems: \(EpochStudy.source.citation)")) < 1.0 / 3
  }

  func lognormal(_ name: String, _ p5: Double, _ p95: Double) -> Quantity {
    .driver("\(prefix): \(name)", .lognormal(p5: p5, p95: p95), source: EpochStudy.source)
  }

  private func normal(_ name: String, _ p5: Double, _ p95: Double) -> Quantity {
    .driver("\(prefix): \(name)", .normal(p5: p5, p95: p95), source: EpochStudy.source)
  }

  var acquisition: Quantity {
    let product = EpochStudy.acquisition(hardware)
    return .product(product.factors.map { lognormal("bought, \($0.name)", $0.p5, $0.p95) })
      / product.median
  }

  func chipHours(_ name: String) -> Quantity {
    let utilization = Quantity.driver(
      "\(prefix): \(name), utilization",
      Normal.normal(p5: 0.1, p95: 0.65).censored(from: 0.01, to: 0.99), source: EpochStudy.source)
    let imputed =
      lognormal("\(name), work", 1.0 / 3, 3)
      / (lognormal("\(name), peak", 0.5, 2) * utilization / 0.37)
    let reported =
      lognormal("\(name), chips", 0.8, 1.25) * lognormal("\(name), time", 0.5, 2)
    return choose(if: isImputed, then: imputed, else: reported)
  }

  /// Hardware that wears off, before it is brought to one scale: overheads × rate.
  let centralCapex = 0.14 * (1.3 * 2.1 * 1.07 * 1.32).squareRoot()

  func capex(_ hours: Quantity) -> Quantity {
    let price = hardware == .gpu ? (0.5, 2.0) : (0.25, 4)
    let progress = normal("progress", 0.10, 0.18)
    let age = normal("age", -120, 120) / 365
    let worn =
      lognormal("server", 1.3, 2.1) * lognormal("interconnect", 1.07, 1.32)
      * lognormal("price", price.0, price.1) * exp(-(progress * age * naturalLogarithmOfTen))
      * progress * hours
    return worn / centralCapex
  }

  func energy(_ hours: Quantity) -> Quantity {
    let load = hardware == .gpu ? (0.56, 1.00, 0.75) : (0.30, 0.62, 0.43)
    let facility = Quantity.driver(
      "\(prefix): PUE",
      .mixture([
        (weight: 50, law: Lognormal.lognormal(p5: 1.05 / 1.1, p95: 1.16 / 1.1)),
        (weight: 14, law: Lognormal.lognormal(p5: 1.12 / 1.25, p95: 1.4 / 1.25)),
      ]), source: EpochStudy.source)
    return lognormal("electricity", 0.6, 1.7) * lognormal("mean power", load.0, load.1) / load.2
      * facility * hours
  }
}
