/// Which samples belong to each replicate of a run: consecutive ones, as even as can be.
package struct Replicates: Sendable, Hashable {
  package let count: Int
  package let samples: Int
  /// Samples that are not parted.
  private let unit: Int

  package init(_ design: Design, samples: Int) {
    count = design.replicates
    self.samples = samples
    unit = design.unit
  }

  /// The samples of a replicate.
  package subscript(replicate: Int) -> Range<Int> { start(replicate)..<start(replicate + 1) }

  private func start(_ replicate: Int) -> Int {
    let (quotient, rest) = (samples / unit).quotientAndRemainder(dividingBy: count)
    return unit * (replicate * quotient + replicate * rest / count)
  }

  /// The replicate of a sample.
  package func replicate(of sample: Int) -> Int {
    // At most one off, because sizes differ by one unit at most.
    var found = min(count - 1, Int(Double(sample) / Double(samples) * Double(count)))
    while sample < start(found) { found -= 1 }
    while sample >= start(found + 1) { found += 1 }
    return found
  }
}
