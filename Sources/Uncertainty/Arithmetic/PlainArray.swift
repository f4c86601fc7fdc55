/// A fixed number of plain values that inner loops read and write without checks or copies.
final class PlainArray<Element> {
  /// The first value.
  let start: UnsafeMutablePointer<Element>
  /// How many there are.
  let count: Int

  /// All the same value.
  init(repeating value: Element, count: Int) {
    self.count = count
    start = .allocate(capacity: max(1, count))
    start.initialize(repeating: value, count: max(1, count))
  }

  /// Values that are yet to be written.
  init(count: Int) {
    self.count = count
    start = .allocate(capacity: max(1, count))
  }

  deinit { start.deallocate() }

  subscript(index: Int) -> Element {
    get { start[index] }
    set { start[index] = newValue }
  }
}
