import Uncertainty

extension SourceList {
  /// Documents that sourced figures were read in.
  static var documents: [String] {
    var table = TextTable([.words("cited as"), .words("document")])
    for document in Document.all { table.add([document.key, document.title]) }
    return [
      section("Documents", text: "What sourced figures and drivers were read in.", table)
    ]
  }
}
