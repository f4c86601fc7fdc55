import Uncertainty
import UncertaintyReports

Notebook("Which driver matters, and how do we know?") { page in
  page.text(
    """
    A list of what drives a cost is easily made, and easily wrong. This notebook ranks the drivers
    of one bill, and checks the ranking as one would check an instrument: against a driver that
    cannot matter, against other seeds, against methods that share nothing with it but the model,
    and against other questions.

    ## The bill

    A training run on rented chips. Price and utilization are uncertain, some time is lost to
    failures, and with a chance of 40 % part of the run has to be repeated. The fifth driver is a
    control: *the weather* counts for a billionth of the bill.
    """)

  let price = Quantity.driver(
    "rental price", .lognormal(p5: 1.7, p95: 4.0), unit: .usDollar / (.chip * .hour))
  let utilization = Quantity.driver("utilization", .beta(alpha: 8, beta: 12))
  let failures = Quantity.driver(
    "failures", .triangular(minimum: 0.02, mode: 0.05, maximum: 0.3))
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

    By how much would the variance of the bill shrink, on average, if a driver were known? That is
    the first-order Sobol index, and the run that we have gives it without drawing anything new.
    """)

  let ranking = run.sensitivity(of: bill)
  let order = ranking.indices.map(\.name)
  let control = ranking["the weather"]?.estimate ?? .unknown
  page.show(RankingChart(ranking))

  page.text(
    """
    First comes **\(order[0])**, then \(order[1]) and \(order[2]). The whiskers are 95 %
    intervals of the estimates. The control got
    \(NumberText.percent(control.value, decimals: 2)), with an interval from
    \(NumberText.percent(control.interval.lower, decimals: 2)) to
    \(NumberText.percent(control.interval.upper, decimals: 2)), which
    \(control.interval.contains(0)
      ? "holds zero, as it should" : "misses zero, as one interval in twenty does").
    This is what nothing looks like; whatever is not clearly larger is noise.

    ## Is it the seed?

    The same ranking from five other seeds. If the intervals are honest, the numbers scatter about
    as widely as the last line says.
    """)

  var table = TextTable([.words("seed")] + order.map { .numbers($0) })
  for seed in 1...5 {
    let other = model.simulate(samples: 200_000, seed: UInt64(seed)).sensitivity(of: bill)
    table.add(["\(seed)"] + order.map { NumberText.percent(other[$0]?.estimate.value ?? .nan) })
  }
  table.add(
    ["half an interval"]
      + order.map { NumberText.percent(ranking[$0]?.estimate.halfWidth ?? .nan) })
  page.show(table)

  page.text(
    """
    ## Is it the method?

    Sobol's own design mixes two independent sets of draws, driver by driver, and evaluates the
    model anew. It shares no estimator with the ranking above. It also gives the *total* index: what
    a driver has a part in, its dealings with others counted. Shapley effects divide what is done
    together in even parts.
    """)

  let sobol = try model.sobolIndices(of: bill, samples: 65_536, seed: 7)
  let shapley = try model.shapleyEffects(of: bill, samples: 65_536, seed: 7)
  var methods = TextTable(
    [.words("driver")]
      + ["from the run", "Sobol's design", "total index", "Shapley effect"].flatMap {
        [.numbers($0), .errors]
      })
  for name in order {
    let all = [ranking[name], sobol.firstOrder[name], sobol.total[name], shapley[name]]
    let estimates = all.map { $0?.estimate ?? .unknown }
    methods.add(
      [name]
        + estimates.flatMap {
          [NumberText.percent($0.value), NumberText.percent($0.halfWidth, decimals: 2)]
        })
  }
  page.show(methods)

  let apart = order.filter { name in
    guard let a = ranking[name]?.estimate.interval,
      let b = sobol.firstOrder[name]?.estimate.interval
    else { return true }
    return a.lower > b.upper || b.lower > a.upper
  }
  let growth = order.compactMap { name in
    sobol.total[name].map { $0.estimate.value - (sobol.firstOrder[name]?.estimate.value ?? .nan) }
  }
  page.text(
    """
    The first two columns come of different draws and different formulas.
    \(apart.isEmpty
      ? "All their intervals overlap."
      : "Their intervals do not overlap for \(apart.joined(separator: ", ")).")
    The totals are larger, by up to \(NumberText.percent(growth.max() ?? .nan)): factors of a
    product act together. The order is
    \(sobol.total.indices.map(\.name) == order && shapley.indices.map(\.name) == order
      ? "the same in every column" : "the same but for neighbours that are nearly equal").

    ## Is it the question?

    "What makes the bill uncertain?" is one question. A treasurer may rather ask what makes it
    *large*, and a planner what breaks the budget of 10 M US$. A driver may lead one list and not
    another.
    """)

  let questions: [(name: String, measure: SampleMeasure)] = [
    ("its variance", .firstOrder), ("rise and fall together", .rankCorrelation),
    ("its whole law", .delta), ("its P90", .percentile(0.9)),
    ("over 10 M US$ or not", .exceedance(above: 10)),
    ("lowest to highest tenth", .swing(of: .mean)),
  ]
  let answers = run.sensitivity(of: bill, by: questions.map(\.measure))
  var places = TextTable([.words("asked about")] + (1...order.count).map { .words("\($0)") })
  for (question, answer) in zip(questions, answers) {
    let marks = answer.tiedWithNext.map { $0 ? " ≈" : "" } + [""]
    places.add([question.name] + zip(answer.indices, marks).map { $0.name + $1 })
  }
  places.notes = ["≈ cannot be told apart from the next one."]
  page.show(places)

  let leaders = Set(answers.compactMap(\.indices.first?.name))
  let seconds = Set(answers.map { $0.indices[1].name }).sorted()
  page.text(
    """
    \(leaders.count == 1
      ? "All six questions have the same first answer, **\(order[0])**."
      : "The first answer depends on the question: \(leaders.sorted().joined(separator: " or ")).")
    \(seconds.count == 1
      ? "The second is always \(seconds[0])."
      : "The second place is shared by \(seconds.joined(separator: " and ")):")
    \(seconds.count == 1
      ? ""
      : "which of them it is depends on what is asked, and where they are marked, on chance.")

    ## Is a tornado enough?

    The usual tornado moves one driver at a time, from its P10 to its P90, and holds the others at
    their medians.
    """)

  let tornado = try model.oneAtATime(of: bill)
  page.show(tornado)

  page.text(
    """
    It needs no random numbers and is quickly explained. But it puts **\(tornado.bars[0].driver)**
    first \(tornado.bars[0].driver == order[0] ? "as well" : "where the ranking has \(order[0])"). A
    repetition costs nothing at its median, which is zero, so every other bar is drawn for a run
    without one; its own bar goes from no repetition to one of four fifths of the run, and there is
    nothing between. The run itself says what the bill is like for each tenth of that driver:
    """)

  page.show(run.profile(of: bill, by: "repeated runs"))

  page.text(
    """
    Six tenths of it are the same, because six runs in ten are not repeated. That is why knowing it
    takes less off the variance than the tornado makes one think.

    ## What we would now do

    1. Look for a firmer number for **\(order[0])**. \(ranking.explanation(of: order[0]) ?? "")
    2. Then look at \(order[1]) and \(order[2]), in either order.
    3. Leave \(order[3]) as it is. A better number for it would hardly be seen in the band.

    A ranking is as good as the laws that go into it: a driver whose law is too narrow will look
    harmless. No method above can find that out. Sources can.
    """)
}.main()
