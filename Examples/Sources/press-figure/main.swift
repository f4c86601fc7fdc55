import TrainingCost
import Uncertainty

// The press: "they trained it for 5.6 million dollars". Begin with what the catalogue knows.
let known = TrainedSystem.deepSeekV3

// Put in what you know better, one line each. Names that do not exist are refused with a list.
let ours =
  known
  .with(
    "rental price", .lognormal(p5: 1.8, p95: 3.4),
    source: .sourced("our own quotes for 2,000 H800, June 2025")
  )
  .with("people", .uniform(from: 120, to: 180), source: .judged("from the paper's credits"))

// One run for all outputs. The band is the answer; the interval beside it is Monte Carlo error.
let run = try Model(ours.finalRun, ours.totalDevelopment).simulate(samples: 400_000, seed: 2024)
for cost in [ours.finalRun, ours.totalDevelopment] {
  let summary = run[cost]
  let band = [summary.p10, summary.p50, summary.p90].map {
    NumberText.text($0.value / 1e6, error: $0.halfWidth / 1e6)
  }
  print("\(cost.name), M US$ of the time: \(band.joined(separator: ", ")) (P10, P50, P90)")
}

// What the press figure can be: the run, or everything?
let figure = 5.6e6
for cost in [ours.finalRun, ours.totalDevelopment] {
  let below = run[cost].probability(notAbove: figure * 1.25).value
  let within = below - run[cost].probability(notAbove: figure * 0.75).value
  print("within a quarter of the press figure: \(NumberText.percent(within)) of \(cost.name)")
}

// Which assumption to defend first.
print(run.sensitivity(of: ours.totalDevelopment).top(4))

// What would have to be true for everything to have cost 15 M US$.
print(try ours.reaching(15e6))
