import Foundation
import Testing
import Uncertainty

/// Draws are promised to stay the same within a version. If these tests fail, either something is
/// broken or the change needs "Changes draws" in the changelog and a new reference:
///
/// `PRINT_PINNED_DRAWS=1 swift test --filter "prints"` prints it.
@Suite("Pinned draws") struct PinnedDrawsTests {
  /// Mathematical functions of the system differ in the last bits, and with them what tables are
  /// fitted to; a real change is far above this.
  static let tolerance = 1e-13

  static func isSame(_ draw: Double, _ pinned: Double) -> Bool {
    draw == pinned || abs(draw - pinned) <= tolerance * abs(pinned)
  }

  /// Computed by an implementation of Philox4x32-10 and of the naming of streams in Python.
  @Test("of the uniforms are the same to the bit")
  func uniforms() {
    let stream = BitStream(seed: PinnedDraws.seed, name: PinnedDraws.name)
    let pinned = [
      0x1.991a316bf48e2p-1, 0x1.589d747253d24p-2, 0x1.e364c5550af44p-2, 0x1.778956d10d6a6p-1,
      0x1.45850fb9a4e0ep-1,
    ]
    for (sample, value) in zip(PinnedDraws.samples, pinned) {
      var column = [Double.nan]
      column.withUnsafeMutableBufferPointer { stream.fill($0, samples: sample..<sample + 1) }
      #expect(column[0] == value, "sample \(sample) changes draws: see CHANGELOG")
      #expect(stream.uniform(at: sample) == value, "sample \(sample) changes draws: see CHANGELOG")
    }
  }

  @Test("of every law are the same to 13 digits", arguments: PinnedDraws.quantities.indices)
  func draws(index: Int) throws {
    let (label, quantity) = PinnedDraws.quantities[index]
    let reference = try PinnedDraws.reference()
    let pinned = try #require(reference[label], "\(label) is not pinned")
    let draws = try PinnedDraws.draws(of: quantity)
    for (sample, (draw, value)) in zip(PinnedDraws.samples, zip(draws, pinned)) {
      #expect(
        Self.isSame(draw, value),
        "\(label), sample \(sample): \(draw), not \(value); changes draws: see CHANGELOG")
    }
  }

  @Test("are all of those written down") func nothingForgotten() throws {
    let labels = PinnedDraws.quantities.map(\.label)
    #expect(Set(labels).count == labels.count)
    let reference = try PinnedDraws.reference()
    #expect(Set(labels) == Set(reference.keys))
  }

  @Test("of another seed, or a law a little off, are noticed")
  func twins() throws {
    let reference = try PinnedDraws.reference()
    let pinned = try #require(reference["normal"])
    let normal = PinnedDraws.quantities[0].quantity
    let moved = Quantity.driver(PinnedDraws.name, Normal(mean: 3 + 1e-11, standardDeviation: 2))
    for draws in try [PinnedDraws.draws(of: normal, seed: 2025), PinnedDraws.draws(of: moved)] {
      for (draw, value) in zip(draws, pinned) { #expect(!Self.isSame(draw, value)) }
    }
  }

  /// No law here takes the hyperbolic sine (transform 2): identity fits its bins first.
  @Test("take every other way from a uniform to a value") func everyPath() throws {
    var paths: Set<String> = []
    for (label, law) in PinnedDraws.laws {
      switch Sampler.make(for: law).method {
      case .constant: paths.insert("constant")
      case .closed: paths.insert("closed")
      case .guide: paths.insert("guide")
      case .direct: paths.insert("direct")
      case .ceiling: paths.insert("ceiling")
      case .table(let table, _):
        paths.insert("degree \(table.degree)")
        paths.insert("transform \(table.transformCode)")
        if PinnedDraws.split.contains(where: { $0.label == label }) {
          #expect(table.pieceCount > 0, "\(label) has no split bin")
          paths.insert("split")
        }
      }
    }
    #expect(
      paths == [
        "constant", "closed", "guide", "direct", "ceiling", "degree 5", "degree 7", "transform 0",
        "transform 1", "transform 3", "split",
      ])
  }

  @Test(
    "prints them anew",
    .enabled(if: ProcessInfo.processInfo.environment["PRINT_PINNED_DRAWS"] != nil))
  func printing() throws {
    print(try PinnedDraws.table(), terminator: "")
  }
}
