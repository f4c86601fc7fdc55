import Testing
import Uncertainty

@Suite("A design") struct DesignTests {
  static let all: [Design] = [.antithetic(), .latinHypercube(), .sobol()]

  @Test("says what it is")
  func descriptions() {
    #expect(Design.monteCarlo.description == "independent samples")
    #expect(Design.antithetic().description == "antithetic pairs in 16 replicates")
    #expect(Design.latinHypercube(replicates: 4).description == "Latin hypercubes in 4 replicates")
    #expect(Design.sobol().description == "Sobol' points in 8 replicates")
  }

  @Test("names the nearest numbers of samples that it can have")
  func faults() {
    func text(_ design: Design, _ samples: Int) -> String? {
      design.faults(samples: samples).first?.description
    }
    #expect(
      text(.sobol(), 1_000_000)
        == "design: Sobol' points in 8 replicates need 8 × 2ᵏ samples, from 16 to 17179869184, "
        + "got 1000000; nearest: 524288 or 1048576")
    #expect(
      text(.antithetic(), 999)
        == "design: antithetic pairs in 16 replicates need an even number of samples from 64 to "
        + "34359738368, got 999; nearest: 998 or 1000")
    #expect(
      text(.latinHypercube(), 7)
        == "design: Latin hypercubes in 16 replicates need from 32 to 34359738368 samples, got 7; "
        + "nearest: 32")
    #expect(text(.sobol(), .max)?.hasSuffix("nearest: 17179869184") == true)
    #expect(text(.sobol(), -1)?.hasSuffix("got -1; nearest: 16") == true)
    #expect(
      text(.sobol(replicates: 1), 64)
        == "design: Sobol' points need from 2 to 1024 replicates, got 1")
    #expect(text(.antithetic(replicates: 1025), 64)?.hasSuffix("got 1025") == true)
    for replicates in [Int.min, -1, 0, 1, 1025, .max] {
      let design = Design.sobol(replicates: replicates)
      #expect(design.usable(atMost: 100) == nil && design.usable(atLeast: 100) == nil)
      #expect(design.faults(samples: 64).count == 1)
    }
    #expect(text(.monteCarlo, 7) == nil)
    for design in Self.all { #expect(text(design, 65_536) == nil) }
    #expect(text(.latinHypercube(), 1_000_003) == nil)
  }

  @Test("can have the numbers that it names, and none between")
  func usable() {
    for design in Self.all + [.sobol(replicates: 5)] {
      for samples in Array(0...700) + [65_535, 65_536, 65_537, 1_000_000] {
        let (below, above) = (design.usable(atMost: samples), design.usable(atLeast: samples))
        for number in [below, above].compactMap({ $0 }) {
          #expect(design.faults(samples: number).isEmpty)
        }
        #expect(below ?? 0 <= samples && above ?? 0 >= samples)
        if design.faults(samples: samples).isEmpty { #expect(below == samples && above == samples) }
      }
    }
  }

  @Test("divides its samples into replicates as even as can be")
  func replicates() {
    for (design, samples) in [
      (Design.latinHypercube(), 32), (.latinHypercube(), 1003),
      (.latinHypercube(replicates: 7), 100),
      (.antithetic(), 66), (.antithetic(replicates: 3), 1000), (.sobol(), 4096),
      (.latinHypercube(), 34_359_738_367),
    ] {
      let parts = Replicates(design, samples: samples)
      var next = 0
      var sizes: Set<Int> = []
      for replicate in 0..<design.replicates {
        let part = parts[replicate]
        #expect(part.lowerBound == next)
        #expect(parts.replicate(of: part.lowerBound) == replicate)
        #expect(parts.replicate(of: part.upperBound - 1) == replicate)
        next = part.upperBound
        sizes.insert(part.count)
      }
      #expect(next == samples)
      #expect(sizes.count <= 2 && (sizes.max() ?? 0) - (sizes.min() ?? 0) <= 2)
      if design == .antithetic() { #expect(sizes.allSatisfy { $0 % 2 == 0 }) }
    }
  }

  @Test("gives dimensions by name, and keeps those given")
  func dimensions() {
    let three = DriverDimensions().adding(["wage", "price", "hours"])
    #expect(three == DriverDimensions().adding(["hours", "wage", "price", "wage"]))
    #expect(three.streams == ["hours", "price", "wage"].map { StreamName($0).bits })
    let more = three.adding(["area", "price"])
    #expect(more.streams == three.streams + [StreamName("area").bits])
  }
}
