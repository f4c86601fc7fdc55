import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG read back: every element with its attributes, text and note, in order.
final class Picture: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
    /// The text of its own `title`.
    var note = ""

    /// A number among the attributes; NaN if it is none.
    func number(_ attribute: String) -> Double { Double(attributes[attribute] ?? "") ?? .nan }

    /// The points of a line or polygon.
    var points: [(x: Double, y: Double)] {
      (attributes["points"] ?? "").split(separator: " ").map { point in
        let parts = point.split(separator: ",").compactMap { Double($0) }
        return (parts[0], parts[1])
      }
    }
  }

  private(set) var elements: [Element] = []
  private(set) var isValid = false
  private var open: [Int] = []

  /// Parses SVG as strictly as XML asks for.
  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    isValid = parser.parse()
  }

  /// All elements of a name.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// What is written in the picture.
  var texts: [String] { all("text").map(\.text) }

  /// The first line whose note begins so.
  func line(noted start: String) -> Element? {
    all("polyline").first { $0.note.hasPrefix(start) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard let current = open.last else { return }
    elements[current].text += text
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    let ended = open.removeLast()
    if name == "title", let owner = open.last { elements[owner].note = elements[ended].text }
  }
}
