import Uncertainty
import UncertaintyReports

Notebook("Two strategies, one decision") { page in
  page.text(
    """
    A laboratory needs computing for three years. It can rent chips by the hour, or buy a cluster. Renting
    follows the market; owning costs much at once and little later. Which is cheaper is uncertain, and a
    decision has to be made all the same. All amounts are in US$ of today.

    ## One world, two bills

    Both strategies live in the same world: the same demand, the same prices. So both are outputs of *one*
    model, and in each sample they meet the same luck. Only this gives their difference a meaning.
    """)

  let demand = Quantity.driver(
    "demand", .lognormal(p5: 2e24, p95: 2e25), unit: .flop / .year,
    source: "judged: plans of the teams, a factor of ten between low and high")
  let utilization = Quantity.driver(
    "utilization", .beta(alpha: 8, beta: 12), source: "judged: 40 % on average")
  let rentalPrice = Quantity.driver(
    "rental price", .lognormal(p5: 1.1, p95: 4.2), unit: .usDollar / (.chip * .hour),
    source: "judged: mean over three years; it may fall, as before, or not")
  let chipPrice = Quantity.driver(
    "chip price", .lognormal(p5: 32_000, p95: 46_000), unit: .usDollar / .chip,
    source: "judged: a chip with its share of server and network")
  let resale = Quantity.driver(
    "resale value", .beta(alpha: 2, beta: 10), source: "judged: a sixth after three years")
  let upkeep = Quantity.driver(
    "upkeep", .lognormal(p5: 0.25, p95: 0.55), unit: .usDollar / (.chip * .hour),
    source: "judged: energy, building, staff")

  let years = Quantity(3, .year)
  let hours = demand * years / (Quantity(989e12, .flop / (.chip * .second)) * utilization)
  let rent = (hours * rentalPrice).named("rent", in: .million(.usDollar))

  // The cluster is available for 90 % of the time; what exceeds it is rented.
  let chips = Quantity(600, .chip)
  let inside = min(hours, chips * years * 0.9)
  let cluster = chips * chipPrice * (1 - resale) + chips * years * upkeep
  let own = (cluster + (hours - inside) * rentalPrice).named("own", in: .million(.usDollar))

  let run = try Model(rent, own).simulate(samples: 1_000_000, seed: 2024)
  let (renting, owning) = (run[rent], run[own])
  page.show(run)

  page.text(
    """
    In the middle, renting costs \(renting.text(renting.p50.value)) and owning
    \(owning.text(owning.p50.value)). The bands overlap widely: from
    \(renting.text(renting.p10.value)) to \(renting.text(renting.p90.value)) for rent, from
    \(owning.text(owning.p10.value)) to \(owning.text(owning.p90.value)) for own. Many would conclude that
    the two cannot be told apart. They can: a band says how much a bill varies, not how much the
    *difference* of two bills does.

    ## The difference
    """)

  let comparison = try run.comparison(of: rent, with: own)
  let gap = comparison.difference
  let rentWins = comparison.probabilityFirstIsLess.value
  page.show(HistogramChart(gap, title: "Rent less own"))

  let oftener = rentWins > 0.5 ? "renting" : "owning"
  let onAverage = gap.mean.value > 0 ? "owning" : "renting"
  page.text(
    """
    Right of zero owning is cheaper, left of it renting. In **\(NumberText.percent(
      max(rentWins, 1 - rentWins), decimals: 0))** of the samples \(oftener) is cheaper. Yet on average it is
    **\(onAverage)**, by \(gap.text(gap.mean.value.magnitude)).
    \(oftener == onAverage
      ? "The two rules agree here; they need not."
      : "The two rules disagree: the side that wins less often wins by more. Where demand is high and rents are, too, the cluster saves a lot; where it stands idle, it loses what it cost and no more.")

    To be right most often and to pay least on average are different aims. For a bill in money, the mean is
    what counts, as long as the bad cases can be borne.

    ## One market

    So far rents and purchase prices are independent. But both follow the market for chips: when chips are
    scarce, both are dear. How much so nobody measured; we judge that their ranks have a correlation of 0.6,
    by a common factor.
    """)

  let market = Dependence.factor(
    "market for chips", loadings: [(rentalPrice, 0.85), (chipPrice, 0.75)])
  let together = try Model(rent, own, dependence: [market])
    .simulate(samples: 1_000_000, seed: 2024).comparison(of: rent, with: own)
  let rentWinsTogether = together.probabilityFirstIsLess.value

  page.text(
    """
    Renting is then cheaper with a chance of \(NumberText.percent(rentWinsTogether)) instead of
    \(NumberText.percent(rentWins)), and rent less own is \(gap.text(together.difference.p10.value)) to
    \(gap.text(together.difference.p90.value)) instead of \(gap.text(gap.p10.value)) to
    \(gap.text(gap.p90.value)) (P10 to P90): \(abs(rentWinsTogether - rentWins) < 0.02
      ? "it does not matter here, so we leave it out below."
      : "it matters, and a decision has to say which of the two it believes. Below we leave it out.")

    ## When does it turn?
    """)

  let difference = (rent - own).named("rent less own", in: .million(.usDollar))
  let ranking = run.sensitivity(of: difference)
  page.show(RankingChart(ranking, title: "What moves the difference"))
  page.show(
    try Model(difference).twoWayTable(of: difference, rows: demand, columns: rentalPrice))

  page.text(
    """
    Negative numbers speak for renting. With little demand it is renting at any price of the table, with
    much demand the price decides. Beyond the cluster's capacity both strategies rent what is missing, so
    more demand changes nothing any more: that is why the lowest rows are alike.

    ## How bad can it get?
    """)

  var risks = TextTable(
    [.words("strategy")]
      + ["mean [M US$]", "P90", "mean of the worst tenth"].flatMap { [.numbers($0), .errors] })
  for output in [renting, owning] {
    let estimates = [output.mean, output.p90, output.conditionalValueAtRisk(0.9)]
    risks.add(
      [output.name]
        + estimates.flatMap {
          [NumberText.text($0.value, error: $0.halfWidth), NumberText.errorText($0.halfWidth)]
        })
  }
  page.show(risks)

  let tails = [renting, owning].map { $0.conditionalValueAtRisk(0.9).value }
  page.text(
    """
    In its worst tenth, renting costs \(renting.text(tails[0])) on average, owning \(owning.text(tails[1])).
    \(tails[1] < tails[0]
      ? "Owning is also the safer side: what is bought cannot become dearer."
      : "Owning does not protect where it hurts most.")

    ## Is it worth finding out more first?

    Before deciding, a driver could be learned better: by asking the teams, by a pilot, by a quotation. That
    is worth no more than the mistakes it prevents.
    """)

  let learning = try run.valueOfLearning(among: [rent, own])
  let single = learning.filter { ranking[$0.name] != nil }
  page.show(learning)

  let (moving, worth) = (ranking.indices[0].name, single.indices[0].name)
  page.text(
    """
    \(learning.explanation(of: worth) ?? "") \(moving == worth
      ? "The driver that moves the difference most is also the one most worth learning; that need not be so."
      : "It is not the driver that moves the difference most: that is \(moving). To move a number is one thing, to change a decision another.")

    ## The decision

    - Decided today, by the mean: **\(onAverage == "owning" ? "own" : "rent")**.
    - It can be wrong: \(onAverage == "owning" ? "renting" : "owning") turns out cheaper with a chance of
      \(NumberText.percent(onAverage == "owning" ? rentWins : 1 - rentWins, decimals: 0)).
    - Before signing, spend up to the amounts in the last table on the drivers at its top, and nothing on
      those at its foot. A quotation for three years of rent costs little and settles the first.

    What the model leaves out: a rental contract can be ended and a cluster sold before its time. Both make
    the bad cases less bad, and neither is hard to add.
    """)
}.main()
