import Uncertainty

// A product of lognormal quantities, whose band is known in closed form.
let price = Quantity.driver("price", .lognormal(p5: 1.7, p95: 4.0))
let hours = Quantity.driver("hours", .lognormal(p5: 300, p95: 900))
let bill = (price * hours).named("bill")

let run = try Model(bill).simulate(samples: 1_000_000, seed: 2024)
let summary = run[bill]
print(summary.quantile(0.1).value, summary.quantile(0.5).value, summary.quantile(0.9).value)
