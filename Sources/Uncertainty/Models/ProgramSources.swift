/// Whose draws each value of a program depends on: what changes when a driver is drawn anew.
///
/// A source is a stream that a step draws from: the uniforms of a driver, or the terms of a
/// random sum.
struct ProgramSources: Sendable {
  /// The streams, in the order the program meets them.
  let streams: [UInt64]
  /// The sources of each register; none for constants.
  let ofRegister: [BitSet]

  /// Follows the draws through a program in which every value has a register of its own.
  init(_ program: Program) {
    var streams: [UInt64] = []
    var number: [UInt64: Int] = [:]
    var sets = [BitSet](repeating: BitSet(), count: program.registerCount)
    for step in program.steps {
      var set = BitSet()
      for input in program.inputs(of: step) { set.formUnion(sets[input]) }
      if let stream = program.ownStream(of: step) {
        if number[stream] == nil {
          number[stream] = streams.count
          streams.append(stream)
        }
        set.insert(number[stream] ?? 0)
      }
      sets[step.out] = set
    }
    self.streams = streams
    ofRegister = sets
  }

  /// The sources that have a driver's name.
  func sources(of drivers: [String]) -> BitSet {
    BitSet(drivers.compactMap { streams.firstIndex(of: StreamName($0).bits) })
  }
}
