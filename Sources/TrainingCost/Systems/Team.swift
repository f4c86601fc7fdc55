import Uncertainty

/// What is known of the people who made a system.
public struct Team: Sendable {
  /// How many there are.
  enum Size {
    case known(Double)
    case assumed(Assumption)
  }
  /// What share of their time they give.
  enum Share {
    /// A mean share; the spread of single shares and pays levels out over `typical` people.
    case credited(Figure, typical: Double)
    case assumed(Assumption)
  }
  let size: Size
  let share: Share
  /// How long the project took; without its final run, if that is given.
  let duration: Assumption
  /// The final run, if its time is uncertain, and so a driver of the duration, too.
  var run: RunTime?
  /// Mean cost of a person-year, US$/(person·yr).
  let pay: Figure

  /// People known by the credits of a report, with US pay: few give all their time.
  ///
  /// - Parameters:
  ///   - people: how many are credited.
  ///   - share: mean share of their working time.
  ///   - duration: how long the project took; without its final run, if that is given.
  ///   - run: the final run, if its time is uncertain.
  static func credited(
    _ people: Double, share: Figure = CommonAssumptions.creditedShare, duration: Assumption,
    run: RunTime? = nil, pay: Figure = CommonAssumptions.usPay
  ) -> Team {
    Team(
      size: .known(people), share: .credited(share, typical: people), duration: duration, run: run,
      pay: pay)
  }

  /// Credits that were not published or not counted, about as many as typical.
  static func credited(
    about typical: Double, _ people: Assumption, duration: Assumption,
    pay: Figure = CommonAssumptions.usPay
  ) -> Team {
    Team(
      size: .assumed(people),
      share: .credited(CommonAssumptions.creditedShare, typical: typical), duration: duration,
      pay: pay)
  }

  /// A team of its own.
  static func own(
    _ people: Assumption, duration: Assumption, run: RunTime? = nil, pay: Figure
  ) -> Team {
    Team(
      size: .assumed(people), share: .assumed(CommonAssumptions.fullShare), duration: duration,
      run: run, pay: pay)
  }

  /// The same team on another pay.
  func paid(_ pay: Figure) -> Team {
    Team(size: size, share: share, duration: duration, run: run, pay: pay)
  }

  /// How many people there are, from low to high.
  static func people(_ law: some Law, _ why: String) -> Assumption {
    Assumption("people", law, unit: .person, source: .judged(why))
  }
}

extension Team {
  /// What is assumed.
  var assumptions: [Assumption] {
    var all: [Assumption] = []
    if case .assumed(let people) = size { all.append(people) }
    switch share {
    case .credited(_, let typical): all.append(Self.makeUp(typical))
    case .assumed(let share): all.append(share)
    }
    return all + [duration, CommonAssumptions.payLevel]
  }

  /// What the people cost, US$.
  ///
  /// - Parameter chipHours: of the final run.
  func cost(_ drivers: DriverPool, chipHours: Quantity) -> Quantity {
    let people =
      switch size {
      case .known(let number): Quantity(number, .person)
      case .assumed(let number): drivers[number]
      }
    let (time, makeUp) =
      switch share {
      case .credited(let share, let typical):
        (share.quantity, drivers[Self.makeUp(typical)])
      case .assumed(let share): (drivers[share], Quantity(1))
      }
    return StaffCost.cost(
      people: people * makeUp, share: time, pay: pay.quantity,
      duration: run.map { drivers[duration] + $0.quantity(drivers, chipHours: chipHours) }
        ?? drivers[duration],
      market: drivers[CommonAssumptions.payLevel])
  }

  /// How a team's mean share and pay differ from everybody's by chance.
  private static func makeUp(_ typical: Double) -> Assumption {
    Assumption(
      "make-up of the team",
      .lognormal(mean: 1, standardDeviation: personSpread / typical.squareRoot()),
      source: .derived("spread of one person's share and pay by the root of their number"))
  }

  /// Relative spread of what one credited person costs: share of time and pay together.
  private static let personSpread = 1.176
}
