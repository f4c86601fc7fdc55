import UncertaintyReports

/// Where the texts of a picture are, by the widths that the charts reckon with.
struct Layout {
  private struct Box {
    let text: String
    let left: Double, right: Double, baseline: Double
  }

  private let boxes: [Box]
  private let width: Double
  private let height: Double

  init(_ picture: Picture) {
    width = picture.elements[0].number("width")
    height = picture.elements[0].number("height")
    boxes = picture.all("text").filter {
      $0.attributes["transform"] == nil && !$0.text.isEmpty
    }.map { text in
      let room = TextMeasure.width(
        of: text.text, size: text.number("font-size"),
        isBold: text.attributes["font-weight"] != nil)
      let anchor = text.attributes["text-anchor"]
      let left = text.number("x") - (anchor == "end" ? room : anchor == "middle" ? room / 2 : 0)
      return Box(text: text.text, left: left, right: left + room, baseline: text.number("y"))
    }
  }

  /// Texts that are cut off by the picture's edge or overlap.
  var faults: [String] {
    let cut = boxes.filter {
      $0.left < 0 || $0.right > width || $0.baseline > height - 4 || $0.baseline < 12
    }.map { "cut off: \($0.text)" }
    let pairs = boxes.indices.flatMap { a in boxes.indices.filter { $0 > a }.map { (a, $0) } }
    return cut
      + pairs.filter { a, b in
        let (a, b) = (boxes[a], boxes[b])
        return abs(a.baseline - b.baseline) < 12 && a.left < b.right && b.left < a.right
      }.map { "overlap: \(boxes[$0].text) and \(boxes[$1].text)" }
  }
}
