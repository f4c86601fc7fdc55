import Uncertainty

/// A column that ``CostInputTable`` reads, by the name that heads it.
public enum CostColumn: String, Sendable, Hashable, CaseIterable {
  /// The system's name.
  case model
  /// Operations of the final run, FLOP.
  case trainingWork = "training_flop"
  /// Chips in the cluster.
  case chips = "hardware_quantity"
  /// Wall-clock time of the run, h.
  case trainingTime = "training_hours"
  /// Share of the peak that was reached.
  case utilization = "mfu_reported"
  /// Chip-hours of the run.
  case chipHours = "chip_hours"
  /// Where the chip-hours come from, in words.
  case chipHoursBasis = "chip_hours_basis"
  /// Peak rate of a chip, FLOP/s.
  case peak = "peak_flops_used"
  /// Price of a chip's part of a server, US$.
  case serverPrice = "server_price_per_chip_usd"
  /// Day when the hardware could be had.
  case acquired = "acquisition_date"
  /// Day when the run began.
  case started = "training_start_date"
  /// Age of the hardware at the start of the run, yr; of a TPU it may be below 0, as its maker uses
  /// it before others can.
  case age = "years_depreciated"
  /// Price of a server by that of its chips.
  case serverOverhead = "server_overhead_factor"
  /// Rated power of a chip, kW.
  case ratedPower = "chip_tdp_kw"
  /// Rated power of a server by that of its chips.
  case serverPower = "chip_to_server_power"
  /// Mean power by rating.
  case load = "tdp_fraction"
  /// Power of the data centre by that of its computers.
  case facility = "pue"
  /// Price of electricity, US$/kWh.
  case electricity = "electricity_usd_per_kwh"
  /// Producer prices of December 2024 by those of the month of publication.
  case priceFactor = "ppi_factor_to_2024_12"
  /// Rent under a contract of three years, US$/(chip·h).
  case rent = "cloud_price_usd_per_chip_hour_3yr"
  /// Chip-hours that are rented.
  case rentedHours = "cloud_chip_hours"

  /// What a number of the column must be; nil for columns of words and days.
  var rule: NumberRule? {
    switch self {
    case .model, .chipHoursBasis, .acquired, .started: nil
    case .trainingWork, .chips, .trainingTime, .chipHours, .peak, .serverPrice, .ratedPower,
      .priceFactor, .rentedHours:
      .positive
    case .age, .electricity, .rent: .notNegative
    case .utilization: .possibleUtilization
    case .serverOverhead, .serverPower, .facility: .atLeastOne
    case .load: .share
    }
  }
}

extension NumberRule {
  /// 0 < x < 0.75: what whole jobs reach.
  static let possibleUtilization = NumberRule(
    text: { "0 < \($0) < \(ChipTime.impossibleUtilization)" },
    holds: { $0 > 0 && $0 < ChipTime.impossibleUtilization })
}
