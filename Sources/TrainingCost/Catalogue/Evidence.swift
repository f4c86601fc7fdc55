/// How well a figure is known to be true.
public enum Evidence: String, Sendable, Hashable, CaseIterable {
  /// Read in a public document.
  case sourced
  /// Computed from sourced figures.
  case derived
  /// Somebody's judgement: no public document gives it.
  case judged
}
