import Foundation

/// What keeps derivatives from telling anything, or makes them less exact.
struct DerivativeObstacles {
  private let jumps: ProgramJumps
  private var closures: [(sources: BitSet, cause: String)] = []
  /// How exact the derivatives of closures are.
  private(set) var notes: [String] = []

  init(
    _ program: Program, _ sources: ProgramSources,
    _ differences: [ReverseSweep.Place: ReverseSweep.Differences]
  ) {
    jumps = ProgramJumps(program, output: 0, sources: sources)
    var worst: [Int: Double] = [:]
    for (place, found) in differences {
      let name = program.slowSteps[place.step].operation.closureName
      let set = sources.ofRegister[place.input]
      if found.isStepping {
        closures.append((set, "\(name), which steps"))
      } else if found.relative > 0.01 {
        closures.append((set, "\(name), which is not smooth"))
      } else {
        worst[place.step] = max(worst[place.step] ?? 0, found.relative)
      }
    }
    closures.sort { $0.cause < $1.cause }
    for (step, error) in worst.sorted(by: { $0.key < $1.key }) {
      let digits = Int((-log10(max(1e-12, error))).rounded(.down))
      notes.append(
        "Derivatives of \(program.slowSteps[step].operation.closureName) are central differences; "
          + "by those of twice the step they are off by less than 1e-\(digits) of their size.")
    }
  }

  /// What jumps when a driver moves, if anything does.
  func jump(for sources: BitSet) -> String? { jumps.cause(for: sources) }

  /// The closure that is not smooth in a driver, if there is one.
  func closure(for sources: BitSet) -> String? {
    closures.first { !$0.sources.isDisjoint(with: sources) }?.cause
  }
}

extension Operation {
  /// What messages call a closure.
  fileprivate var closureName: String {
    switch self {
    case .perSample(let label, _), .perChunk(let label, _): "the closure \(label)"
    case .inverse(let law): "the law \(law.family)"
    default: "a closure"
    }
  }
}
