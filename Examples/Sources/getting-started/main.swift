import Uncertainty
import UncertaintyReports

Notebook("Getting started") { page in
  page.text(
    """
    What will it cost to train a model on rented chips? The work is known, the price and the speed
    are not. This notebook writes the cost as ordinary arithmetic, lets what is unknown vary as far
    as we believe it does, and reads what comes of it.

    ## What we know, and what we do not

    A run of 3.3 × 10²⁴ floating-point operations is planned, on chips that could do 989 × 10¹² of
    them a second. Two numbers are uncertain. Each becomes a *driver*: a name, a law, a unit, and a
    source that tells a reader why we believe it.
    """)

  let price = Quantity.driver(
    "rental price", .lognormal(p5: 1.7, p95: 4.0), unit: .usDollar / (.chip * .hour),
    source: "H100 hour: SemiAnalysis index, 1-year contract, 2025-10, to RunPod, Epoch AI, 2024")
  let utilization = Quantity.driver(
    "utilization", .beta(alpha: 8, beta: 12),
    source: "judged: 40 % on average, 23 to 58 % in nine runs of ten")

  page.text(
    """
    A law can be given by its percentiles, as the price is here: one contract in twenty is cheaper
    than 1.70 US$ an hour, one in twenty dearer than 4.00.

    ## The model

    From here on it is arithmetic. Units go along, so FLOP divided by FLOP a second are seconds, and
    hours times dollars an hour are dollars; what does not fit is refused. The model can be read
    before anything is drawn.
    """)

  let work = Quantity(3.3e24, .flop)
  let speed = Quantity(989e12, .flop / (.chip * .second)) * utilization
  let bill = (work / speed * price).named("compute bill", in: .million(.usDollar))
  let model = try Model(bill)
  print(model.describe())

  page.text(
    """
    ## The run

    A million samples of both drivers give a million bills. The same seed gives the same million, on
    any machine and any number of cores.
    """)

  let run = model.simulate(samples: 1_000_000, seed: 2024)
  let (summary, band) = (run[bill], run[bill].band())
  page.show(summary)
  page.show(HistogramChart(summary))

  page.text(
    """
    Half of the bills are below **\(summary.text(band.median.value))**. Eight in ten lie between
    \(summary.text(band.low.value)) (P10) and \(summary.text(band.high.value)) (P90). The band is
    lopsided: from the median it is \(summary.text(band.high.value - band.median.value)) up to P90,
    but only \(summary.text(band.median.value - band.low.value)) down to P10. A plan made of two
    best guesses would not show that.

    ## Two kinds of uncertainty

    The band is the spread of the bill. It would not shrink if we drew more samples, because it is
    about the price and the chips, not about the computer. What more samples do shrink is the
    *error* of each number, which stands after ±:
    """)

  for samples in [1_000, 10_000, 100_000, 1_000_000] {
    let median = model.simulate(samples: samples, seed: 2024)[bill].p50
    print("\(NumberText.text(samples)) samples: P50 is \(summary.text(median))")
  }

  page.text(
    """
    Ten times as many samples make the error about three times smaller. The last line has more
    digits than the drivers deserve: the run is precise, the knowledge that goes into it is not.

    ## A budget

    Suppose that 8 M US$ are set aside. What is the chance that they do not suffice, and what does
    the worst tenth of all cases cost, on average?
    """)

  let overrun = summary.probability(above: 8)
  let worst = summary.conditionalValueAtRisk(0.9)
  print("above 8 M US$: \(NumberText.percent(overrun.value)) of the samples")
  print("mean of the worst tenth: \(summary.text(worst))")

  page.text(
    """
    The budget fails in **\(NumberText.percent(overrun.value, decimals: 0))** of the cases. To be
    safe in nine of ten, it would have to be \(summary.text(band.high.value)), and the tenth case
    would still cost \(summary.text(worst.value)) on average.

    ## What drives it?

    Which of the two unknowns makes the bill uncertain? The ranking comes from the run that we
    already have.
    """)

  let ranking = run.sensitivity(of: bill)
  let (first, second) = (ranking.indices[0], ranking.indices[1])
  page.show(RankingChart(ranking))

  page.text(
    """
    The greater part, \(NumberText.percent(first.estimate.value, decimals: 0)) of the variance, is
    due to **\(first.name)**; \(second.name) has
    \(NumberText.percent(second.estimate.value, decimals: 0)). What is left to 100 % the two do
    together: a high price hurts more if the chips are slow.

    ## If something is wrong

    A mistake is found before anything is drawn, and all mistakes at once: each with the name, the
    rule and the value.
    """)

  let people = Quantity.driver(
    "people", .triangular(minimum: 8, mode: 4, maximum: 2), unit: .person)
  do {
    _ = try Model((bill + people).named("total"))
  } catch {
    print(error)
  }

  page.text(
    """
    ## Where to go from here

    - *DeepSeek-V2: what did it cost?* uses the catalogue of chips, prices and known systems.
    - *Which driver matters, and how do we know?* puts the ranking to the test.
    - *Two strategies, one decision* compares renting with owning.

    Each of these is a Swift file like the one that wrote this page, in the folder `Examples`.
    """)
}.main()
