// Lists the public symbols of symbol graphs that have no doc comment, one a line, and ends with
// failure if there are any. Symbols that the compiler made, or that implement a requirement whose
// comment they inherit, need none.
import Foundation

struct SymbolGraph: Decodable {
  struct Symbol: Decodable {
    struct Identifier: Decodable { let precise: String }
    struct Kind: Decodable { let identifier: String }
    struct Comment: Decodable {
      struct Line: Decodable { let text: String }
      let lines: [Line]
    }
    struct Location: Decodable {
      struct Position: Decodable { let line: Int }
      let uri: String
      let position: Position
    }
    let identifier: Identifier
    let kind: Kind
    let pathComponents: [String]
    let docComment: Comment?
    let location: Location?

    var isDocumented: Bool {
      docComment?.lines.contains { !$0.text.allSatisfy(\.isWhitespace) } ?? false
    }
  }
  struct Relationship: Decodable {
    struct Origin: Decodable { let identifier: String }
    let source: String
    let sourceOrigin: Origin?
  }
  let symbols: [Symbol]
  let relationships: [Relationship]
}

var documented = 0
var missing: [String] = []
for path in CommandLine.arguments.dropFirst() {
  let data = try Data(contentsOf: URL(fileURLWithPath: path))
  let graph = try JSONDecoder().decode(SymbolGraph.self, from: data)
  let inheriting = Set(graph.relationships.filter { $0.sourceOrigin != nil }.map(\.source))
  for symbol in graph.symbols {
    let id = symbol.identifier.precise
    if symbol.isDocumented {
      documented += 1
    } else if symbol.kind.identifier != "swift.extension", !id.contains("::SYNTHESIZED::"),
      !inheriting.contains(id)
    {
      let line = symbol.location.map { "\($0.uri):\($0.position.line + 1): " } ?? ""
      missing.append(line + symbol.pathComponents.joined(separator: "."))
    }
  }
}
for line in missing.sorted() { print(line) }
print("\(documented) public symbols documented, \(missing.count) not")
exit(missing.isEmpty && documented > 0 ? 0 : 1)
