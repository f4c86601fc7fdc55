/// The support of a law that takes its values from several laws.
struct SupportBlend {
  /// The union of the parts.
  let support: Support
  /// Why the parts cannot be held together; nil if they can.
  let problem: String?

  init(_ laws: [any Law]) {
    let sound = laws.filter { $0.faults.isEmpty }
    guard sound.count == laws.count, !laws.isEmpty else {
      support = .none
      problem = nil
      return
    }
    let supports = laws.map(\.support)
    let kind = Self.kind(supports)
    let atoms = kind == .atomic || kind == .mixed ? Self.atoms(laws) : []
    let lower = supports.map(\.lower).min() ?? .nan
    let upper = supports.map(\.upper).max() ?? .nan
    support = Support(
      kind, from: lower, to: upper, breakpoints: Self.breakpoints(supports, lower, upper),
      atoms: atoms ?? [])
    problem =
      atoms == nil
      ? "needs at most \(LikelyValues.limit) likely integers beside values of another kind" : nil
  }

  private static func kind(_ supports: [Support]) -> Support.Kind {
    let smooth = supports.contains { $0.kind == .continuous || $0.kind == .mixed }
    if smooth {
      return supports.allSatisfy { $0.kind == .continuous } ? .continuous : .mixed
    }
    let integral = supports.allSatisfy { support in
      support.kind == .lattice || support.atoms.allSatisfy { $0 == $0.rounded() }
    }
    return integral && supports.contains { $0.kind == .lattice } ? .lattice : .atomic
  }

  /// All values with a probability of their own; nil if a part has too many.
  private static func atoms(_ laws: [any Law]) -> [Double]? {
    var atoms: Set<Double> = []
    for law in laws {
      if law.support.kind == .lattice {
        guard let values = LikelyValues.list(of: law) else { return nil }
        atoms.formUnion(values)
      } else {
        atoms.formUnion(law.support.atoms)
      }
    }
    return atoms.sorted()
  }

  /// Where a part begins, ends or is not smooth.
  private static func breakpoints(
    _ supports: [Support], _ lower: Double, _ upper: Double
  ) -> [Double] {
    var points: Set<Double> = []
    for support in supports where support.kind == .continuous || support.kind == .mixed {
      points.formUnion(support.breakpoints)
      points.formUnion([support.lower, support.upper])
    }
    return points.filter { $0 > lower && $0 < upper }.sorted()
  }
}
