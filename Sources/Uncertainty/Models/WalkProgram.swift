/// A program that walks from one set of draws, A, to another, B: one group of drivers after the
/// other goes over, in any order, and only what depends on it is computed again.
///
/// The draws B are those of the same streams ``PickFreezeProgram/offset`` samples further on.
struct WalkProgram: Sendable {
  /// What it takes to move one group.
  struct Move: Sendable {
    /// Values that depend on the group alone: from which register of B to which of the walk.
    fileprivate(set) var copies: [(from: Int, to: Int)] = []
    /// What depends on the group and on others, in order.
    fileprivate(set) var steps: [Program.Step] = []
    /// Steps that draw for themselves, and do so from B from now on.
    fileprivate(set) var draws: [Int] = []
  }

  /// Registers, constants and samplers of everything below; it has no steps of its own.
  private(set) var program: Program
  /// Computes every value of the draws A, where the walk begins.
  private(set) var first: [Program.Step] = []
  /// Computes the outputs of the draws B, if run `offset` samples further on.
  private(set) var second: [Program.Step] = []
  /// The registers of each output in the walk and in B.
  private(set) var outputs: [(walk: Int, second: Int)] = []
  private(set) var moves: [Move] = []

  /// Prepares walks over some groups of drivers.
  ///
  /// - Parameters:
  ///   - source: the program; every value in a register of its own.
  ///   - groups: names of the drivers of each group.
  init(_ source: Program, groups: [[String]]) {
    let sources = ProgramSources(source)
    let sets = groups.map(sources.sources)
    let own = sets.map { set -> Set<Int> in
      let others = source.steps.filter { !sources.ofRegister[$0.out].isSubset(of: set) }
      let read = Set(others.flatMap(source.inputs)).union(source.outputs)
      return read.filter {
        !sources.ofRegister[$0].isEmpty && sources.ofRegister[$0].isSubset(of: set)
      }
    }
    program = source
    program.steps = []
    let kept = own.reduce(into: Set(source.outputs)) { $0.formUnion($1) }
    let places = RegisterPool.places(for: source.steps, of: source, keeping: kept)
    let constants = Set(source.constants.map(\.register))
    func second(_ value: Int) -> Int {
      constants.contains(value) ? value : source.registerCount + places.ofValue[value]!
    }
    program.registerCount = source.registerCount + places.count
    first = source.steps
    self.second = source.steps.map {
      program.renumbered($0, out: second($0.out), input: second)
    }
    outputs = source.outputs.map { ($0, second($0)) }
    moves = zip(sets, own).map { set, own in
      var move = Move()
      move.copies = own.sorted().map { (second($0), $0) }
      for step in source.steps where !sources.ofRegister[step.out].isDisjoint(with: set) {
        if case .slow(let index, _) = step, let stream = source.ownStream(of: step),
          let number = sources.streams.firstIndex(of: stream), set.contains(number)
        {
          move.draws.append(index)
        }
        if !sources.ofRegister[step.out].isSubset(of: set) { move.steps.append(step) }
      }
      return move
    }
  }
}
