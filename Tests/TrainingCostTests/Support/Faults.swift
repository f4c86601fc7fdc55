import Uncertainty

/// What a model of the quantity reports, fault by fault.
func faults(of quantity: Quantity) -> [String] {
  do {
    _ = try Model(quantity)
    return []
  } catch let error as ModelError {
    return error.faults.map(\.description)
  } catch {
    return ["\(error)"]
  }
}
