import Uncertainty

let price = Quantity.driver(
  "rental price", .lognormal(p5: 1.7, p95: 4.0), unit: .usDollar / (.chip * .hour),
  source: "H100 hour: SemiAnalysis index, 1-year contract, 2025-10, to RunPod, Epoch AI, 2024")
let utilization = Quantity.driver("utilization", .beta(alpha: 8, beta: 12))
let work = Quantity(3.3e24, .flop)
let hours = work / (Quantity(989e12, .flop / (.chip * .second)) * utilization)
let bill = (hours * price).named("compute bill", in: .million(.usDollar))

let run = try Model(bill).simulate(samples: 1_000_000, seed: 2024)
print(run[bill])
