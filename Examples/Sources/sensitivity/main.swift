import Uncertainty

// Rent a cluster, or own one: what decides the cost, and what is it worth to know more?
let price = Quantity.driver(
  "rental price", .lognormal(p5: 1.7, p95: 4.0), unit: .usDollar / (.chip * .hour))
let utilization = Quantity.driver("utilization", .beta(alpha: 8, beta: 12))
let failures = Quantity.driver("failures", .triangular(minimum: 0.02, mode: 0.05, maximum: 0.3))
let repeats = Quantity.driver(
  "repeated runs", .zeroInflated(probability: 0.6, .uniform(from: 0.2, to: 1)))
let hours =
  Quantity(3.3e24, .flop) * (1 + repeats)
  / (Quantity(989e12, .flop / (.chip * .second)) * utilization * (1 - failures))
let rent = (hours * price).named("rent", in: .million(.usDollar))
let own = (hours * Quantity(1.9, .usDollar / (.chip * .hour)) + Quantity(2e6, .usDollar))
  .named("own", in: .million(.usDollar))

let run = try Model(rent, own).simulate(samples: 200_000, seed: 2024)

print("1. What drives it, and in which direction?")
let ranking = run.sensitivity(of: rent)
print(ranking)
print(ranking.explanation(of: "rental price") ?? "", "\n")

print("2. Other questions, from the same samples")
let questions: [SampleMeasure] = [
  .percentile(0.9), .exceedance(above: 10), .swing(of: .percentile(0.9)), .delta, .pawn,
  .standardizedRegression, .partialRankCorrelation,
]
for indices in run.sensitivity(of: rent, by: questions) {
  let best = indices.indices[0].name
  print("- by \(indices.measure.name): \(indices.explanation(of: best) ?? "")")
}

print("\n3. The output by tenths of a driver")
print(run.profile(of: rent, by: "failures"))

print("4. What is it worth to know a driver before choosing between renting and owning?")
print(try run.valueOfLearning(among: [rent, own]))

print("\n5. With evaluations of their own: what part each driver has in interactions, too")
let model = run.model
print(try model.sobolIndices(of: rent, samples: 16_384, seed: 2024))
print(try model.shapleyEffects(of: rent, samples: 16_384, seed: 2024))

print("6. One driver at a time, the others at their medians; and two together")
print(try model.oneAtATime(of: rent))
print(try model.twoWayTable(of: rent, rows: price, columns: utilization))

print("7. Which drivers matter at all? A few hundred evaluations tell")
print(try model.morrisScreening(of: rent, trajectories: 40, seed: 2024))

print("8. If a driver is 1 % higher")
print(try model.elasticities(of: rent))
