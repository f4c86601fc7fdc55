// What a year of training costs if prices move together: rent rises when chips are scarce, and then
// power and people are dear as well. Ignoring it makes the band too narrow.
import Uncertainty

let rent = Quantity.driver(
  "rental price", .lognormal(p5: 1.7, p95: 4.0), unit: .usDollar / (.chip * .hour))
let power = Quantity.driver(
  "power price", .triangular(minimum: 0.05, mode: 0.07, maximum: 0.14),
  unit: .usDollar / .kilo(.watt * .hour))
let salary = Quantity.driver(
  "salary", .lognormal(p5: 3e5, p95: 8e5), unit: .usDollar / (.person * .year))
let hours = Quantity.driver("chip-hours", .lognormal(p5: 2e6, p95: 8e6), unit: .chip * .hour)

let energy = hours * Quantity(0.9, .kilo(.watt) / .chip) * power
let staff = Quantity(40, .person * .year) * salary
let cost = (hours * rent + energy + staff).named("cost", in: .million(.usDollar))

func band(_ title: String, _ dependence: [Dependence]) throws -> Double {
  let run = try Model(cost, dependence: dependence).simulate(samples: 1_000_000, seed: 2024)
  let (low, middle, high) = (run[cost].quantile(0.1), run[cost].p50, run[cost].quantile(0.9))
  let text = [low, middle, high].map { Unit.million(.usDollar).text($0.value) }
  print("\(title): P10 \(text[0]), P50 \(text[1]), P90 \(text[2])")
  return high.value - low.value
}

let market = Dependence.factor(
  "market", loadings: [(rent, 0.8), (hours, 0.7), (power, 0.5), (salary, 0.6)])
let alone = try band("independent    ", [])
let together = try band("one market     ", [market])
let scarce = try band("scarce together", [.gumbel(rent, hours, kendall: 0.4)])
print("ignoring the market: a band \(Int((100 * (1 - alone / together)).rounded())) % too narrow")

let model = try Model(cost, dependence: [market])
print(model.describe())
print("Shapley effects, which hold where drivers depend on each other:")
print(try model.shapleyEffects(of: cost, samples: 16_384, seed: 2024))
