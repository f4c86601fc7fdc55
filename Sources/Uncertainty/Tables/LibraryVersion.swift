/// The version of this library, as records keep it.
public enum LibraryVersion {
  /// Semantic version; draws may change where the changelog says so.
  public static let current = "0.1.0"
}
