import Uncertainty
import UncertaintyReports

Notebook("What will the trip cost?") { page in
  page.text("Distance and price are guesses, so the cost is a *band*, not a number.")

  let distance = Quantity.driver(
    "distance", .pert(minimum: 400, mode: 450, maximum: 700), unit: .kilometre)
  let price = Quantity.driver(
    "price", .lognormal(p5: 0.08, p95: 0.15), unit: .usDollar / .kilometre)
  let cost = (distance * price).named("cost", in: .usDollar)
  let run = try Model(cost).simulate(samples: 100_000, seed: 1)
  page.show(HistogramChart(run[cost]))

  page.text(
    """
    ## What to take along

    With \(run[cost].text(run[cost].p90.value)) nine trips in ten are paid for.
    """)

  page.show(RankingChart(run.sensitivity(of: cost)))
}.main()
