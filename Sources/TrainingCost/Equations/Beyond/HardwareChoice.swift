import Uncertainty

/// Which hardware does a piece of work for less.
///
/// Chip-hours of unlike chips cannot be compared, nor rates alone: what counts is the cost of
/// an operation that the model needed. Utilizations must be on one basis: of the step with
/// goodput or of the job without, attention counted or not.
public struct HardwareChoice: Sendable {
  /// What a chip-hour costs, US$/(chip·h), rented or owned with energy.
  public let hourlyCost: Quantity
  /// Peak rate, in ``NumberFormat/peakRate``.
  public let peak: Quantity
  /// Share of the peak that is reached, in ``NumberFormat/utilization``.
  public let utilization: Quantity
  /// What it costs to make the software run on it, US$.
  public let engineering: Quantity

  /// Creates a choice.
  ///
  /// - Parameters:
  ///   - hourlyCost: US$/(chip·h).
  ///   - peak: peak rate of a chip, in ``NumberFormat/peakRate``.
  ///   - utilization: in ``NumberFormat/utilization`` of the same format.
  ///   - engineering: people × months × pay, beyond what the other choice needs, US$.
  public init(
    hourlyCost: Quantity, peak: Quantity, utilization: Quantity,
    engineering: Quantity = Quantity(0, .usDollar)
  ) {
    self.hourlyCost = hourlyCost
    self.peak = peak
    self.utilization = utilization
    self.engineering = engineering
  }

  /// Cost of a useful operation, US$/FLOP: hourly cost / (3,600 × peak × utilization).
  public var costPerFlop: Quantity {
    hourlyCost / (peak * utilization * Quantity(3600, .second / .hour))
  }

  /// Cost of a piece of work, engineering included, US$.
  ///
  /// - Parameter work: operations of the model, FLOP; they do not depend on the chip.
  public func cost(of work: Quantity) -> Quantity { costPerFlop * work + engineering }

  /// The utilization at which this hardware costs as much as another for each operation, if
  /// engineering is left out: below it, the other is cheaper.
  public func breakEvenUtilization(against other: HardwareChoice) -> Quantity {
    other.utilization * (other.peak / peak) * (hourlyCost / other.hourlyCost)
  }

  /// The hourly cost of the other at which both cost the same for each operation.
  public func breakEvenHourlyCost(of other: HardwareChoice) -> Quantity {
    hourlyCost * (other.peak * other.utilization) / (peak * utilization)
  }

  /// The work above which a better rate has paid for more engineering; negative where the
  /// hardware with more engineering is dearer for each operation, too.
  public func breakEvenWork(against other: HardwareChoice) -> Quantity {
    (engineering - other.engineering) / (other.costPerFlop - costPerFlop)
  }
}
