// What 10,000 H100 for two months cost at about 4 US$ an hour: 57.6 M US$ if all goes to plan.
import Uncertainty

let chips = Quantity(10_000, .chip)
let time = Quantity(60, .day)
let price = Quantity.driver(
  "rental price", .lognormal(median: 4, factor: 1.25), unit: .usDollar / (.chip * .hour),
  source: "judged: about 4 US$ an hour, 3.20 to 5.00 in nine cases of ten")
let stretch = Quantity.driver(
  "time by plan", .lognormal(median: 1, factor: 1.1),
  source: "judged: a tenth more or less")

let plan = chips * time * Quantity(4, .usDollar / (.chip * .hour))
let central = plan.named("plan", in: .million(.usDollar))
let bill = (chips * time * stretch * price).named("GPU bill", in: .million(.usDollar))

let run = try Model(central, bill).simulate(samples: 1_000_000, seed: 2024)
let band = run[bill].band()
print("plan \(Unit.million(.usDollar).text(run[central].p50.value))")
print("P10  \(Unit.million(.usDollar).text(band.low.value))")
print("P50  \(Unit.million(.usDollar).text(band.median.value))")
print("P90  \(Unit.million(.usDollar).text(band.high.value))")
