import TrainingCost
import Uncertainty
import UncertaintyReports

Notebook("DeepSeek-V2: what did it cost?") { page in
  page.text(
    """
    In May 2024 DeepSeek published a model of 236 billion parameters, and with it the hours that its
    training took, but no cost. A web article later put the cost at 20 to 60 million US$. Which is it:
    a few millions, or a few tens?

    The two are answers to different questions. This notebook keeps them apart: what the *final run*
    cost, and what the *development* that led to it cost. All amounts are in US$ of the time of training.

    ## The final run

    The paper gives 172,800 hours of H800 chips for each trillion tokens, and 8.1 trillion tokens. That
    is 1.4 million hours, and there is little doubt about them. What is missing is the price of an hour.
    """)

  let system = TrainedSystem.deepSeekV2
  let ways = DeepSeekV2Scenario.allCases
  let totals = ways.map { way in
    TrainedSystem.deepSeekV2(way).totalDevelopment.named("way \(way.rawValue)", in: .usDollar)
  }
  let model = try Model([system.finalRun, system.finalRunOtherwise] + totals)
  let run = model.simulate(samples: 1_000_000, seed: 2024)

  for driver in model.drivers where driver.name.contains("rental price") {
    print("\(driver.name): \(driver.law) \(driver.unit.symbol)\n  \(driver.source)")
  }
  let (rented, owned) = (run[system.finalRun], run[system.finalRunOtherwise])
  page.show(HistogramChart(rented, title: "The final run, rented"))

  page.text(
    """
    At a rental price, the final run cost **\(rented.text(rented.p50.value))** in the middle, and
    \(rented.text(rented.p10.value)) to \(rented.text(rented.p90.value)) from P10 to P90. Counted as an
    owner would, hardware as it wears off and the energy, it comes to
    \(owned.text(owned.p50.value)): about the same, by another way.

    The article's lower end is \(rented.text(20e6)). The highest of a million samples is
    \(rented.text(rented.maximum)). As a claim about the run, the article is wrong.

    ## Everything that led to it

    Before a final run come experiments and runs that were stopped. People are paid, data are made. How
    much of that belongs to this one system is a matter of definition, and so is the pay to reckon
    with. We count in five ways:
    """)

  for way in ways { print("\(way.rawValue)  \(way.summary)") }
  page.show(try run.run(of: totals))

  let middles = totals.map { run[$0].p50.value }
  let widths = totals.map { run[$0].p90.value - run[$0].p10.value }
  let reached = totals.map { 100 * run[$0].probability(above: 20e6).value }
  let total = run[totals[2]]
  page.show(
    HistogramChart(
      total, title: "The development, counted in way C",
      reported: ReportedValue("article", from: 20e6, to: 60e6)))

  page.text(
    """
    By the way of counting alone, the middle moves from \(total.text(middles.min() ?? .nan)) to
    \(total.text(middles.max() ?? .nan)). That is about as far as the widest of the five bands reaches,
    \(total.text(widths.max() ?? .nan)): to say what one counts matters as much as all that is uncertain.
    We take **C**, the computing of this release and the pay of the country where it was made, because
    the other systems of the catalogue are counted like this:
    \(total.text(total.p50.value)), from \(total.text(total.p10.value)) to \(total.text(total.p90.value)).

    Is the article then right about the whole? The chance that the development cost more than
    \(total.text(20e6)) is \(zip(ways, reached).map { "\(Int($1.rounded())) % in way \($0.rawValue)" }
      .joined(separator: ", ")). As a claim about the development it is possible, and in most ways of
    counting it is likely. What it does not say is which way it counts.

    ## What the development consists of

    Shares are worked out in every sample, because the share of a median is not the median of the
    share.
    """)

  let parts = system.developmentParts
  let shares = try run.shares(of: system.totalDevelopment, among: parts.map(\.cost))
  var composition = TextTable([
    .words("part"), .numbers("P10"), .numbers("P50"), .numbers("P90"), .words("shape"),
  ])
  for (part, share) in zip(parts, shares) {
    let ends = [share.p10, share.p50, share.p90].map { NumberText.percent($0.value / 100) }
    composition.add([part.name] + ends + [share.sparkline()])
  }
  page.show(composition)

  let sorted = zip(parts, shares).sorted { $0.1.p50.value > $1.1.p50.value }
  let single = shares[parts.firstIndex { $0.name == "final run" } ?? 0]
  page.text(
    """
    The largest part is **\(sorted[0].0.name)**, with
    \(NumberText.percent(sorted[0].1.p50.value / 100, decimals: 0)) in the middle, then
    \(sorted[1].0.name) with \(NumberText.percent(sorted[1].1.p50.value / 100, decimals: 0)). The final
    run has \(NumberText.percent(single.p50.value / 100, decimals: 0)). Who quotes its cost as the cost
    of the system leaves out most of it.

    ## What we would have to know better
    """)

  let ranking = run.sensitivity(of: totals[2])
  let names = ranking.indices.map { $0.name.replacing("DeepSeek-V2: ", with: "") }
  let hours = ranking.indices.first { $0.name.contains("chip-hours") }?.estimate ?? .unknown
  page.show(RankingChart(ranking, title: "What drives the development, way C", limit: 6))

  page.text(
    """
    Two drivers lead: **\(names[0])** and **\(names[1])**. A better source for the first would narrow the
    band most. The chip-hours, the one number that was published, explain
    \(NumberText.percent(hours.value)) (± \(NumberText.percent(hours.halfWidth))) of the variance: to
    know them better still would change nothing.

    ## What is weak here

    - No public source gives the pay in Chinese laboratories. The 40 % of US pay are judged.
    - What data cost is judged, too, over a factor of twenty. That it leads the ranking says how little
      is known of it, not that it was dear.
    - The rent of an H800 in China is known from one quotation and from what DeepSeek itself assumes.
    - The size of the team comes from a web article.
    - We do not say how likely each way of counting is. That is no question of chance, but of what one
      wants to know.
    """)
}.main()
