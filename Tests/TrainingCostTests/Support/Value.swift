import Uncertainty

/// The number that a quantity without drivers comes to, in a unit.
func value(_ quantity: Quantity, in unit: Unit = .one) throws -> Double {
  let output = quantity.named("value", in: unit)
  return try Model(output).simulate(samples: 1, seed: 0)[output].minimum
}

/// Whether two numbers agree to a relative tolerance.
func agree(_ a: Double, _ b: Double, within tolerance: Double) -> Bool {
  abs(a - b) <= tolerance * abs(b)
}
