import Uncertainty
import UncertaintyReports

Notebook("Two strategies, one decision") { page in
  page.text(
    """
    A laboratory needs computing for two years. It can rent chips by the hour, or buy a cluster. Renting
    follows the market; owning costs much at once and little later. Which is cheaper is uncertain, and a
    decision has to be made all the same.

    ## One world, two bills

    Both strategies live in the same world: the same demand, the same efficiency. So both are outputs of *one*
    model, and in each sample they meet the same luck. Only this makes their difference mean something.
    """)

  let demand = Quantity.driver(
    "demand", .lognormal(p5: 2e24, p95: 2e25), unit: .flop / .year,
    source: "judged: plans of the teams, a factor of ten between low and high")
  let utilization = Quantity.driver(
    "utilization", .beta(alpha: 8, beta: 12), source: "judged: 40 % on average")
  let rentalPrice = Quantity.driver(
    "rental price", .lognormal(p5: 1.4, p95: 3.2), unit: .usDollar / (.chip * .hour),
    source: "judged: mean over two years, falling from about 2.50")
  let chipPrice = Quantity.driver(
    "chip price", .lognormal(p5: 32_000, p95: 46_000), unit: .usDollar / .chip,
    source: "judged: a chip with its share of server and network")
  let resale = Quantity.driver(
    "resale value", .beta(alpha: 3, beta: 7), source: "judged: 30 % after two years, more or less")
  let upkeep = Quantity.driver(
    "upkeep", .lognormal(p5: 0.25, p95: 0.55), unit: .usDollar / (.chip * .hour),
    source: "judged: energy, building, staff")

  let years = Quantity(2, .year)
  let peak = Quantity(989e12, .flop / (.chip * .second))
  let hours = demand * years / (peak * utilization)
  let rent = (hours * rentalPrice).named("rent", in: .million(.usDollar))

  // A cluster is bought for the demand that is planned; what exceeds it is rented.
  let chips = Quantity(700, .chip)
  let owned = min(hours, chips * years * 0.9)
  let hardware = chips * chipPrice * (1 - resale)
  let running = chips * years * upkeep
  let own = (hardware + running + (hours - owned) * rentalPrice).named(
    "own", in: .million(.usDollar))

  let run = try Model(rent, own).simulate(samples: 1_000_000, seed: 2024)
  page.show(run)

  let (renting, owning) = (run[rent], run[own])
  page.text(
    """
    In the middle, renting costs \(renting.text(renting.p50.value)) and owning \(owning.text(owning.p50.value)).
    The bands overlap widely: rent from \(renting.text(renting.p10.value)) to \(renting.text(renting.p90.value)),
    own from \(owning.text(owning.p10.value)) to \(owning.text(owning.p90.value)). From overlapping bands many would
    conclude that the two cannot be told apart. That is a mistake: a band says how much a bill varies, not how
    much the *difference* does.

    ## The difference
    """)

  let comparison = try run.comparison(of: rent, with: own)
  page.show(HistogramChart(comparison.difference, title: "Renting less owning"))

  let gap = comparison.difference
  let cheaper = comparison.probabilityFirstIsLess
  page.text(
    """
    Above zero, owning is cheaper. Renting is cheaper in
    **\(NumberText.percent(cheaper.value, decimals: 0))** of the samples. But the mean of the difference is
    \(gap.text(gap.mean.value)) in favour of \(gap.mean.value > 0 ? "owning" : "renting"): where owning wins, it wins by
    much, and where it loses, it loses by what an idle cluster costs.

    So the two usual rules \(cheaper.value > 0.5 && gap.mean.value > 0 || cheaper.value < 0.5 && gap.mean.value < 0
      ? "disagree" : "agree"). Being right most often and paying least on average are not the same aim.

    ## When does it turn?

    The two drivers that matter most for the difference, by their own percentiles, all others at their medians:
    """)

  let difference = (rent - own).named("rent less own", in: .million(.usDollar))
  let ranking = run.sensitivity(of: difference)
  page.show(RankingChart(ranking, title: "What decides which is cheaper"))
  page.show(try Model(difference).twoWayTable(of: difference, rows: demand, columns: rentalPrice))

  page.text(
    """
    Negative numbers speak for renting. It turns on demand: a cluster that stands idle is dear at any price, a busy
    one pays for itself.

    ## How bad can it get?

    A mean is an answer for those who decide often. Who decides once may care more about the bad cases.
    """)

  var risks = TextTable([
    .words("strategy"), .numbers("mean [M US$]"), .errors, .numbers("P90 [M US$]"), .errors,
    .numbers("mean of the worst tenth"), .errors,
  ])
  for output in [renting, owning] {
    let estimates = [output.mean, output.p90, output.conditionalValueAtRisk(0.9)]
    risks.add(
      [output.name]
        + estimates.flatMap {
          [NumberText.text($0.value, error: $0.halfWidth), NumberText.errorText($0.halfWidth)]
        })
  }
  page.show(risks)

  let (tailRent, tailOwn) = (
    renting.conditionalValueAtRisk(0.9).value, owning.conditionalValueAtRisk(0.9).value
  )
  page.text(
    """
    In the worst tenth of the cases, renting costs \(renting.text(tailRent)) on average and owning
    \(owning.text(tailOwn)). Owning \(tailOwn < tailRent ? "is a hedge" : "adds to the risk"): it
    \(tailOwn < tailRent ? "caps what a high demand can cost" : "does not protect where it hurts most").

    ## Is it worth finding out more first?

    Before deciding, one of the drivers could be learned better: by asking the teams, by a pilot, by a quotation. What
    would that be worth? Never more than the mistakes it prevents.
    """)

  let learning = try run.valueOfLearning(among: [rent, own])
  page.show(learning)

  let best = learning.indices.first {
    $0.drivers.count == 1 && $0.name != "everything" && !$0.name.contains("cap")
  }
  page.text(
    """
    \(best.map { learning.explanation(of: $0.name) ?? "" } ?? "")

    ## The decision

    - Decided today, on the mean: **\(owning.mean.value < renting.mean.value ? "own" : "rent")**.
    - It can be wrong: \(owning.mean.value < renting.mean.value ? "renting" : "owning") would have been cheaper with a
      chance of \(NumberText.percent(
        owning.mean.value < renting.mean.value ? cheaper.value : 1 - cheaper.value, decimals: 0)).
    - Before signing, spend up to the amounts in the last table to learn the driver at its top, and nothing on
      those at its foot.

    What the model leaves out: that a contract can be ended, and a cluster sold, before two years are over. Both would
    make the bad cases less bad; neither is hard to add.
    """)
}.main()
