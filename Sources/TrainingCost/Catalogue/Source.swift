/// Where a figure comes from: how well it is known, and the document with its place.
public struct Source: Sendable, Hashable, CustomStringConvertible {
  /// Sourced, derived or judged.
  public let evidence: Evidence
  /// The document, with page, table or section.
  public let citation: String

  /// Creates a source.
  public init(_ evidence: Evidence, _ citation: String) {
    self.evidence = evidence
    self.citation = citation
  }

  /// A figure that stands in a public document.
  public static func sourced(_ citation: String) -> Source { Source(.sourced, citation) }
  /// A figure computed from sourced ones.
  public static func derived(_ citation: String) -> Source { Source(.derived, citation) }
  /// A figure that is judged, with the reason.
  public static func judged(_ reason: String) -> Source { Source(.judged, reason) }

  /// `sourced: arXiv 2405.04434, section 3.2.3`.
  public var description: String { "\(evidence): \(citation)" }
}
