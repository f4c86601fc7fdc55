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
    hours times dollars an hour are dollars; what does not fit is refused.
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
  page.show(run[bill])
  page.show(HistogramChart(run[bill]))

  let band = run[bill].band()
  page.text(
    """
    Half of the bills are below **\(run[bill].text(band.median.value))**. Eight in ten lie between
    \(run[bill].text(band.low.value)) (P10) and \(run[bill].text(band.high.value)) (P90). The band is
    lopsided: from the median it is
    \(run[bill].text(band.high.value - band.median.value)) up to P90, but only
    \(run[bill].text(band.median.value - band.low.value)) down to P10. A plan made with the two
    best guesses would not show that.

    ## Two kinds of uncertainty

    The band is the spread of the bill. It would not shrink if we drew more samples, because it is
    about the price and the chips, not about the computer. What more samples do shrink is the *error*
    of each number, printed beside it:
    """)

  for samples in [1_000, 10_000, 100_000, 1_000_000] {
    let median = model.simulate(samples: samples, seed: 2024)[bill].p50
    print("\(samples) samples: P50 is \(NumberText.text(median)) M US$")
  }

  page.text(
    """
    Ten times as many samples make the error about three times smaller. The last line has more digits
    than the drivers deserve: the run is precise, the knowledge that goes into it is not.

    ## A budget

    Suppose that 8 M US$ are set aside. What is the chance that they do not suffice, and how bad is it
    then?
    """)

  let budget = 8.0
  let overrun = run[bill].probability(above: budget)
  let expected =
    ((bill - Quantity(budget, .million(.usDollar))).named("overrun", in: .million(.usDollar)))
  let over = try run.run(of: [expected])[expected]
  print("P(bill above \(Int(budget)) M US$) = \(NumberText.percent(overrun.value))")
  print("±", NumberText.percent(overrun.halfWidth, decimals: 2))
  print(
    "worst tenth of all cases, on average:", over.text(over.conditionalValueAtRisk(0.9).value),
    "over")

  page.text(
    """
    The budget fails in **\(NumberText.percent(overrun.value, decimals: 0))** of the cases. To be safe
    in nine of ten, it would have to be \(run[bill].text(run[bill].p90.value)).

    ## What drives it?

    Which of the two unknowns makes the bill uncertain? The ranking comes from the run that we
    already have.
    """)

  let ranking = run.sensitivity(of: bill)
  page.show(RankingChart(ranking))

  let first = ranking.indices[0].name
  page.text(
    """
    The \(first) comes first, with \(NumberText.percent(ranking.indices[0].estimate.value, decimals: 0))
    of the variance; the \(ranking.indices[1].name) has
    \(NumberText.percent(ranking.indices[1].estimate.value, decimals: 0)). What is left to 100 % the
    two do together: a high price hurts more if the chips are slow.

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

    - *What did it cost to train DeepSeek-V2?* uses the catalogue of chips, prices and known systems.
    - *Which driver matters, and how do we know?* asks the question above in seven ways.
    - *Two strategies, one decision* compares renting with owning.

    Each of these is a Swift file like this one, in the folder `Examples`.
    """)
}.main()
