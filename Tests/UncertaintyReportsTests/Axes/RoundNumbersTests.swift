import Testing
import UncertaintyReports

@Suite("Round numbers on an axis") struct RoundNumbersTests {
  @Test("are multiples of 1, 2 or 5, without rounding errors")
  func linear() {
    #expect(RoundNumbers.ofEqualWidth(from: 0, to: 1, about: 5) == [0, 0.2, 0.4, 0.6, 0.8, 1])
    #expect(RoundNumbers.ofEqualWidth(from: -0.3, to: 0.3, about: 3) == [-0.2, 0, 0.2])
    #expect(RoundNumbers.ofEqualWidth(from: 7, to: 31, about: 5) == [10, 15, 20, 25, 30])
  }

  @Test("are not sought where there are none")
  func none() {
    #expect(RoundNumbers.ofEqualWidth(from: 1, to: 1, about: 5) == [])
    #expect(RoundNumbers.ofEqualWidth(from: 1, to: 1 + 1e-15, about: 5) == [])
    #expect(RoundNumbers.ofEqualWidth(from: .nan, to: 1, about: 5) == [])
  }

  @Test("are powers of ten on a scale of ratios, and more where there is room")
  func ratios() {
    let first = RoundNumbers.ofEqualRatio(from: 0.09, to: 1100, most: 8).first
    #expect(first == [0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000])
    #expect(RoundNumbers.ofEqualRatio(from: 0.9, to: 11, most: 8).first == [1, 2, 5, 10])
  }
}
