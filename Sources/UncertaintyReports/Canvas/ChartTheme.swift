/// Which background a chart is made for.
public enum ChartTheme: String, Sendable, Hashable, CaseIterable {
  /// Dark on white.
  case light
  /// Light on a dark slide.
  case dark
  /// Light, and dark where the reader's system asks for it (`prefers-color-scheme`); for web
  /// pages. Programs that do not know the question show it light.
  case automatic
}
