import Uncertainty
import UncertaintyReports

Notebook("Which driver matters, and how do we know?") { page in
  page.text(
    """
    A list of what drives a cost is easily made, and easily wrong. This notebook ranks the drivers of one bill
    in seven ways, and checks the ranking as one would check an instrument: against a driver that cannot
    matter, against another seed, and against methods that share nothing but the model.

    ## The bill

    A training run on rented chips. Price and utilization are uncertain, some time is lost to failures, and
    with a chance of 40 % part of the run has to be repeated. The fifth driver is a control: *the weather* is
    multiplied by nothing that counts.
    """)

  let price = Quantity.driver(
    "rental price", .lognormal(p5: 1.7, p95: 4.0), unit: .usDollar / (.chip * .hour))
  let utilization = Quantity.driver("utilization", .beta(alpha: 8, beta: 12))
  let failures = Quantity.driver("failures", .triangular(minimum: 0.02, mode: 0.05, maximum: 0.3))
  let repeats = Quantity.driver(
    "repeated runs", .zeroInflated(probability: 0.6, .uniform(from: 0.2, to: 1)))
  let weather = Quantity.driver("the weather", .normal(mean: 15, standardDeviation: 8))
  let hours =
    Quantity(3.3e24, .flop) * (1 + repeats)
    / (Quantity(989e12, .flop / (.chip * .second)) * utilization * (1 - failures))
  let bill = (hours * price * (1 + 1e-9 * weather)).named("bill", in: .million(.usDollar))
  let model = try Model(bill)
  let run = model.simulate(samples: 200_000, seed: 2024)
  page.show(HistogramChart(run[bill]))

  page.text(
    """
    ## First answer: shares of variance

    By how much would the variance of the bill shrink, on average, if a driver were known? That is the
    first-order Sobol index, and the run that we have gives it without drawing anything new.
    """)

  let ranking = run.sensitivity(of: bill)
  page.show(RankingChart(ranking))

  let control = ranking["the weather"]?.estimate ?? .unknown
  let order = ranking.indices.map(\.name)
  page.text(
    """
    **\(order[0])** comes first, then \(order[1]) and \(order[2]). The whiskers are 95 % intervals of the
    estimate. The control got \(NumberText.percent(control.value, decimals: 2)) with an interval from
    \(NumberText.percent(control.interval.lower, decimals: 2)) to
    \(NumberText.percent(control.interval.upper, decimals: 2)): it
    \(control.interval.contains(0) ? "holds zero, as it must" : "does not hold zero, which one time in twenty happens").
    An index of this size is what nothing looks like; whatever is not clearly larger is noise.

    ## Is it the seed?

    The same ranking from five other seeds. If the intervals are honest, the numbers differ by no more than
    they allow.
    """)

  var table = TextTable([.words("seed")] + order.map { .numbers($0) })
  for seed in [1, 2, 3, 4, 5] as [UInt64] {
    let other = model.simulate(samples: 200_000, seed: seed).sensitivity(of: bill)
    table.add(["\(seed)"] + order.map { NumberText.percent(other[$0]?.estimate.value ?? .nan) })
  }
  table.add(
    ["2024 ±"] + order.map { NumberText.percent(ranking[$0]?.estimate.halfWidth ?? .nan) })
  page.show(table)

  page.text(
    """
    ## Is it the method?

    Sobol's own design mixes two independent sets of draws, driver by driver, and evaluates the model anew. It
    shares no estimator with the ranking above. It also gives the *total* index: what a driver has a part in,
    its dealings with others counted. Shapley effects divide what is done together in even parts.
    """)

  let sobol = try model.sobolIndices(of: bill, samples: 65_536, seed: 7)
  let shapley = try model.shapleyEffects(of: bill, samples: 65_536, seed: 7)
  var methods = TextTable([
    .words("driver"), .numbers("from the run"), .errors, .numbers("Sobol's design"), .errors,
    .numbers("total"), .errors, .numbers("Shapley"), .errors,
  ])
  for name in order {
    let all = [ranking[name], sobol.firstOrder[name], sobol.total[name], shapley[name]]
    methods.add(
      [name]
        + all.flatMap { index -> [String] in
          let estimate = index?.estimate ?? .unknown
          return [
            NumberText.percent(estimate.value),
            String(NumberText.percent(estimate.halfWidth, decimals: 2).dropLast(2)),
          ]
        })
  }
  page.show(methods)

  let apart = order.count { name in
    guard let a = ranking[name]?.estimate, let b = sobol.firstOrder[name]?.estimate else {
      return true
    }
    return a.interval.lower > b.interval.upper || b.interval.lower > a.interval.upper
  }
  let gaps = order.map {
    (sobol.total[$0]?.estimate.value ?? 0) - (sobol.firstOrder[$0]?.estimate.value ?? 0)
  }
  page.text(
    """
    The two columns of first-order indices come of different draws and different formulas.
    \(apart == 0 ? "All their intervals overlap" : "\(apart) of their intervals do not overlap"). The totals are
    larger by up to \(NumberText.percent(gaps.max() ?? 0)): factors of a product act together. That does not change
    the order.

    ## Is it the question?

    "What makes the bill uncertain?" is one question. A treasurer may rather ask what makes it *large*, and a
    planner what breaks the budget of 10 M US$. A driver may lead one list and not another.
    """)

  let questions: [(String, SampleMeasure)] = [
    ("variance", .firstOrder), ("rank", .rankCorrelation), ("whole law", .delta),
    ("P90", .percentile(0.9)), ("over 10 M US$", .exceedance(above: 10)),
    ("swing of the mean", .swing(of: .mean)),
  ]
  let answers = run.sensitivity(of: bill, by: questions.map(\.1))
  var places = TextTable([.words("asked about")] + (1...order.count).map { .words("\($0)") })
  for ((name, _), answer) in zip(questions, answers) {
    let tied = answer.tiedWithNext + [false]
    places.add([name] + zip(answer.indices, tied).map { $0.name + ($1 ? " ≈" : "") })
  }
  places.notes = ["≈ cannot be told apart from the next one."]
  page.show(places)

  let leaders = Set(answers.compactMap(\.indices.first?.name))
  page.text(
    """
    \(leaders.count == 1
      ? "All questions have the same first answer, \(order[0])."
      : "The first place is not always the same: \(leaders.sorted().joined(separator: " or ")).")
    Where two neighbours are marked, their order means nothing, and no more samples are needed to say that they
    matter about equally.

    ## Is a tornado enough?

    The usual tornado moves one driver at a time and holds the others at their medians.
    """)

  let tornado = try model.oneAtATime(of: bill)
  page.show(tornado)

  let still = tornado.bars.first { $0.driver == "repeated runs" }
  page.text(
    """
    It needs no random numbers, and it shows both ends. But it cannot see what drivers do together, and it can
    mislead about one that is usually zero. At its median, *repeated runs* costs nothing, so every other bar is
    drawn for a run without repetition; its own bar is \(NumberText.text(still?.swing ?? .nan, error: 0.01)) M US$ long.
    The table below, from the run itself, says what the bill is like in each case.
    """)

  page.show(run.profile(of: bill, by: "repeated runs"))

  page.text(
    """
    ## What we would now do

    1. Look for a firmer number for **\(order[0])**: \(ranking.explanation(of: order[0]) ?? "")
    2. Treat \(order[1]) next; it is \(ranking.tiedWithNext.first ?? false
        ? "not told apart from the first" : "clearly behind the first, and clearly not nothing").
    3. Leave the rest as it is. A better number for \(order[order.count - 2]) would hardly be seen in the band.

    A ranking is as good as the laws that go into it: a driver whose law is too narrow will look harmless. No
    method above can find that out. Sources can.
    """)
}.main()
