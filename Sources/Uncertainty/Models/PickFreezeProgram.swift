/// A program over two independent sets of draws, A and B, and over mixtures in which a group of
/// drivers is drawn from one set and all others from the other.
///
/// A mixture costs only what depends on the group *and* on other drivers: what does not depend on
/// the group has its values of A, what depends on nothing else those of B. A driver stands for its
/// own draws: of a random sum the terms are exchanged but not their number, of a law with uncertain
/// parameters the draw but not the parameters.
///
/// The draws B are those of the same streams 2⁴⁰ samples further on.
struct PickFreezeProgram: Sendable {
  /// How far the draws B are from the draws A, in samples.
  static let offset = 1 << 40

  /// What an output does when a group of drivers is exchanged.
  enum Change: Sendable {
    /// It does not depend on the group.
    case none
    /// It depends on nothing else.
    case whole
    /// It is computed anew, into this register.
    case mixed(Int)
  }

  /// The mixtures of one group.
  struct Mixture: Sendable {
    /// Computes the outputs with the group's draws of B and all others of A.
    fileprivate(set) var forward: [Program.Step] = []
    /// Computes the outputs with the group's draws of A and all others of B.
    fileprivate(set) var backward: [Program.Step] = []
    fileprivate(set) var outputs: [Change] = []
  }

  /// Registers, constants and samplers of everything below; it has no steps of its own.
  private(set) var program: Program
  /// Computes the outputs of the draws A.
  private(set) var first: [Program.Step] = []
  /// Computes the outputs of the draws B, if run `offset` samples further on.
  private(set) var second: [Program.Step] = []
  /// The registers of each output's values of A and of B.
  private(set) var outputs: [(first: Int, second: Int)] = []
  /// One for each group.
  private(set) var mixtures: [Mixture] = []

  /// Prepares the mixtures of some groups of drivers.
  ///
  /// - Parameters:
  ///   - source: the program; every value in a register of its own.
  ///   - groups: names of the drivers of each group.
  ///   - all: true to compute everything anew in every mixture, for comparison.
  init(_ source: Program, groups: [[String]], reevaluatingAll all: Bool = false) {
    let sources = ProgramSources(source)
    let sets = groups.map(sources.sources)
    let anew = sets.map { set in
      source.steps.filter { step in
        if all, case .uniforms = step { return false }
        let own = sources.ofRegister[step.out]
        return all || !(own.isDisjoint(with: set) || own.isSubset(of: set))
      }
    }
    program = source
    program.steps = []
    program.slowSteps = []
    let layout = Layout(source, keeping: Self.shared(source, anew))
    program.constants = layout.constants
    program.registerCount = layout.overlay
    program.slowSteps = source.slowSteps
    first = source.steps.map { step in
      program.renumbered(step, out: layout.first(step.out), input: layout.first)
    }
    second = source.steps.map { step in
      program.renumbered(step, out: layout.second(step.out), input: layout.second)
    }
    outputs = source.outputs.map { (layout.first($0), layout.second($0)) }
    for (set, steps) in zip(sets, anew) {
      add(source, steps, of: set, sources, layout)
    }
  }

  /// The values that mixtures read without computing them anew, and the outputs.
  private static func shared(_ source: Program, _ anew: [[Program.Step]]) -> Set<Int> {
    var shared = Set(source.outputs)
    for steps in anew {
      let made = Set(steps.map(\.out))
      for step in steps { shared.formUnion(source.inputs(of: step).filter { !made.contains($0) }) }
    }
    return shared
  }

  private mutating func add(
    _ source: Program, _ steps: [Program.Step], of set: BitSet, _ sources: ProgramSources,
    _ layout: Layout
  ) {
    let places = RegisterPool.places(for: steps, of: source, keeping: Set(source.outputs))
    func isOwn(_ value: Int) -> Bool {
      let own = sources.ofRegister[value]
      return !own.isEmpty && own.isSubset(of: set)
    }
    func place(_ value: Int) -> Int? { places.ofValue[value].map { layout.overlay + $0 } }
    var mixture = Mixture()
    for step in steps {
      let draws = source.ownStream(of: step).map { stream in
        sources.streams.firstIndex(of: stream).map(set.contains) ?? false
      }
      let out = place(step.out)!
      mixture.forward.append(
        program.renumbered(step, out: out, sampleOffset: draws == true ? Self.offset : 0) {
          place($0) ?? (isOwn($0) ? layout.second($0) : layout.first($0))
        })
      mixture.backward.append(
        program.renumbered(step, out: out, sampleOffset: draws == false ? Self.offset : 0) {
          place($0) ?? (isOwn($0) ? layout.first($0) : layout.second($0))
        })
    }
    mixture.outputs = source.outputs.map { output in
      if let place = place(output) { return .mixed(place) }
      return isOwn(output) ? .whole : .none
    }
    program.registerCount = max(program.registerCount, layout.overlay + places.count)
    mixtures.append(mixture)
  }

  /// Where values stand: constants, then the values of A, those of B, and what is computed anew.
  private struct Layout {
    let constants: [(register: Int, value: Double)]
    let overlay: Int
    private let constantPlace: [Int: Int]
    private let places: [Int: Int]
    private let size: Int

    init(_ source: Program, keeping kept: Set<Int>) {
      constants = source.constants.enumerated().map { ($0.offset, $0.element.value) }
      constantPlace = Dictionary(
        uniqueKeysWithValues: source.constants.enumerated().map { ($0.element.register, $0.offset) }
      )
      let all = RegisterPool.places(for: source.steps, of: source, keeping: kept)
      places = all.ofValue
      size = all.count
      overlay = constants.count + 2 * size
    }

    func first(_ value: Int) -> Int {
      constantPlace[value] ?? constants.count + places[value]!
    }

    func second(_ value: Int) -> Int {
      constantPlace[value] ?? constants.count + size + places[value]!
    }
  }
}
