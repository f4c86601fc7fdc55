import Testing
import Uncertainty

@Suite("An order statistic of an array") struct ArrayOrderStatisticTests {
  static let arrays: [[Double]] = {
    var stream = TestStream(seed: 60)
    let random = stream.numbers(501) { $0.normal() }
    return [
      [3], [2, 1], [1, 1, 1], random, random.sorted(), random.sorted(by: >),
      stream.numbers(300) { ($0.uniform() * 5).rounded() }, [-0.0, 0, -.infinity, .infinity, 1],
      (0..<100).map { Double($0 < 50 ? $0 : 100 - $0) },
    ]
  }()

  @Test("is what stands at its place after sorting", arguments: arrays)
  func places(values: [Double]) {
    let sorted = values.sorted()
    for place in values.indices {
      var array = values
      #expect(array.placed(place) == sorted[place])
      #expect(array.sorted() == sorted)
    }
  }
}
