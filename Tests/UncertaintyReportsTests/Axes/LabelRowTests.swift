import Testing
import UncertaintyReports

@Suite("Labels in a row") struct LabelRowTests {
  @Test("stay where they belong if they have room")
  func apart() {
    let places = LabelRow.spread([100, 300, 500], widths: [80, 80, 80], in: 0...600)
    #expect(places == [100, 300, 500])
  }

  @Test("move apart as little as need be, and stay inside")
  func together() {
    let middle = LabelRow.spread([300, 300, 300], widths: [100, 60, 100], in: 0...600)
    #expect(middle == [220, 300, 380])
    let edge = LabelRow.spread([0, 5, 599], widths: [100, 100, 100], in: 0...600)
    #expect(edge == [50, 150, 550])
  }
}
