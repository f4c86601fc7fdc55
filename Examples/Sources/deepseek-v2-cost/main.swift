import TrainingCost
import Uncertainty
import UncertaintyReports

Notebook("DeepSeek-V2: what did it cost?") { page in
  let system = TrainedSystem.deepSeekV2
  let ways = DeepSeekV2Scenario.allCases.map { way in
    (
      way,
      TrainedSystem.deepSeekV2(way).totalDevelopment.named("way \(way.rawValue)", in: .usDollar)
    )
  }
  let model = try Model([system.finalRun, system.finalRunOtherwise] + ways.map(\.1))
  let run = model.simulate(samples: 1_000_000, seed: 2024)
  let single = run[system.finalRun]

  page.text(
    """
    In May 2024 DeepSeek published a model of 236 billion parameters, and with it the hours that its
    training took, but no cost. A web article later put the cost at 20 to 60 million US$. Which is it:
    a few millions, or a few tens?

    Both can be true, because they answer different questions. This notebook keeps them apart: what the
    *final run* cost, and what the *development* that led to it cost.

    ## The final run

    The paper gives 172,800 hours of H800 chips for each trillion tokens, and 8.1 trillion tokens. That
    is 1.4 million hours, and there is little doubt about them. What is missing is the price of one.
    """)

  let sources = model.drivers.filter {
    $0.name.hasSuffix("chip-hours") || $0.name.hasSuffix("rental price")
  }
  for driver in sources {
    print(driver.name, driver.law, driver.unit.symbol, driver.source, separator: "\n  ")
  }
  page.show(HistogramChart(single, title: "Final run of DeepSeek-V2, rented"))

  let article = 20e6
  page.text(
    """
    Rented, the final run cost **\(single.text(single.p50.value))** in the middle, and
    \(single.text(single.p10.value)) to \(single.text(single.p90.value)) from P10 to P90. The cost to an
    owner, hardware as it wears off and energy, comes to
    \(run[system.finalRunOtherwise].text(run[system.finalRunOtherwise].p50.value)): about the same, by
    another way.

    Not one of a million samples reaches the article's lower end of \(single.text(article)); the highest is
    \(single.text(single.maximum)). As a claim about the run, the article is wrong.

    ## Everything that led to it

    Before a final run come experiments that failed and runs that were stopped. People are paid, data are
    made. How much of that belongs to this one system is a matter of definition, and so is the pay to
    reckon with. Five ways to count are in use:
    """)

  for (way, _) in ways { print("\(way.rawValue)  \(way.summary)") }
  page.show(try run.run(of: ways.map(\.1)))

  let total = run[ways[2].1]
  let chances = ways.map { 100 * run[$0.1].probability(above: article).value }
  page.text(
    """
    The ways differ more than the band of any one of them is wide. We take **C**, the computing of this
    release and the pay of the country where it was made, because all other systems in the catalogue are
    counted like this: \(total.text(total.p50.value)), from \(total.text(total.p10.value)) to
    \(total.text(total.p90.value)).

    Is the article then right about the whole? The chance that the development reached 20 M US$ is
    \(chances.map { "\(Int($0.rounded())) %" }.joined(separator: ", ")) in the ways A to E. As a claim about
    the development it is possible, and in the dearer ways it is likely.
    """)

  page.show(
    HistogramChart(
      total, title: "Development of DeepSeek-V2, way C",
      reported: ReportedValue("web article", from: 20e6, to: 60e6)))

  page.text(
    """
    ## What it consists of

    The share of each part is worked out in every sample, because the share of a median is not the median
    of the share.
    """)

  let parts = system.developmentParts
  let whole = system.totalDevelopment
  let shares = parts.map { ($0.cost / whole).named($0.name, in: .percent) }
  let shown = try run.run(of: shares)
  page.show(shown)

  let sorted = zip(parts, shares).sorted { shown[$0.1].p50.value > shown[$1.1].p50.value }
  page.text(
    """
    The largest part is **\(sorted[0].0.name)**, at a median of
    \(NumberText.text(shown[sorted[0].1].p50.value, error: 1)) % of the whole, before \(sorted[1].0.name) with
    \(NumberText.text(shown[sorted[1].1].p50.value, error: 1)) %. Who quotes the cost of the final run as the cost
    of the system leaves out most of it.

    ## What we would have to know better
    """)

  let ranking = run.sensitivity(of: ways[2].1)
  page.show(RankingChart(ranking, title: "What drives the development, way C", limit: 6))

  let leading = ranking.indices.prefix(2).map(\.name)
  page.text(
    """
    Two drivers lead: *\(leading[0])* and *\(leading[1])*. For the first a better source would narrow the
    band most. More exact chip-hours, the one number that was published, would change nothing: the paper has
    already settled it.

    ## What is weak here

    - No public source gives the pay in Chinese laboratories. The 40 % of US pay are judged.
    - The rent of an H800 in China is known from one quotation and from what DeepSeek itself assumes.
    - The size of the team comes from credits and a web article.
    - The five ways are not a law: we do not say how likely each is, because that is no question of chance but
      of what one wants to know.
    """)
}.main()
