/// Registers that are given back and taken again, the lowest free one first.
struct RegisterPool {
  private(set) var count = 0
  private var free: [Int] = []

  mutating func take() -> Int {
    if let register = free.popLast() { return register }
    count += 1
    return count - 1
  }

  mutating func give(_ registers: [Int]) { free = (free + registers).sorted(by: >) }

  /// Places for the values of some steps of a program in which every value has its own register.
  ///
  /// - Parameters:
  ///   - steps: in order.
  ///   - kept: values whose register is not used again.
  /// - Returns: the place of each value that the steps make.
  static func places(
    for steps: [Program.Step], of program: Program, keeping kept: Set<Int>
  ) -> (ofValue: [Int: Int], count: Int) {
    var lastUse: [Int: Int] = [:]
    for (index, step) in steps.enumerated() {
      lastUse[step.out] = index
      for input in program.inputs(of: step) where lastUse[input] != nil { lastUse[input] = index }
    }
    var pool = RegisterPool()
    var places: [Int: Int] = [:]
    for (index, step) in steps.enumerated() {
      let ending = Set(program.inputs(of: step)).filter {
        lastUse[$0] == index && !kept.contains($0)
      }.compactMap { places[$0] }
      // As in the compiler: only a closure of whole columns needs a place apart from its inputs'.
      if program.isColumnClosure(step) { places[step.out] = pool.take() }
      pool.give(ending)
      if !program.isColumnClosure(step) { places[step.out] = pool.take() }
      if lastUse[step.out] == index && !kept.contains(step.out) {
        pool.give([places[step.out]!])
      }
    }
    return (places, pool.count)
  }
}
