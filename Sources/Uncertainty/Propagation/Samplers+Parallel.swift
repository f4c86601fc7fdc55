import Dispatch

extension Samplers {
  /// Builds the samplers of a graph's laws on all cores, before a program is compiled.
  init(for nodes: [Node]) {
    let laws: [(ObjectIdentifier, any Law)] = nodes.compactMap { node in
      switch node.operation {
      case .variate(let law): (ObjectIdentifier(node), law)
      case .randomSum(let driver):
        if case .fixed(let law) = driver.law { (ObjectIdentifier(node), law) } else { nil }
      default: nil
      }
    }
    let slots = Slots(count: laws.count)
    DispatchQueue.concurrentPerform(iterations: laws.count) { index in
      slots.set(index, Sampler.make(for: laws[index].1))
    }
    var samplers: [ObjectIdentifier: Sampler] = [:]
    for (index, law) in laws.enumerated() { samplers[law.0] = slots.get(index) }
    byNode = samplers
  }

  /// Unchecked because each index is written by one iteration, and none is read before all
  /// have ended.
  private final class Slots: @unchecked Sendable {
    private let values: UnsafeMutablePointer<Sampler?>
    private let count: Int
    init(count: Int) {
      self.count = count
      values = .allocate(capacity: max(1, count))
      values.initialize(repeating: nil, count: max(1, count))
    }
    deinit {
      values.deinitialize(count: max(1, count))
      values.deallocate()
    }
    func set(_ index: Int, _ sampler: Sampler) { values[index] = sampler }
    func get(_ index: Int) -> Sampler? { values[index] }
  }
}
