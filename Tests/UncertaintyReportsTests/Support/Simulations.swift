import Uncertainty

/// What a run of one quantity says of it.
func summary(of quantity: Quantity, samples: Int = 20_000) throws -> OutputSummary {
  try Model(quantity).simulate(samples: samples, seed: 7)[quantity]
}

/// A driver of a law, without a unit.
func driver(_ name: String, _ law: some Law) -> Quantity { .driver(name, law) }
