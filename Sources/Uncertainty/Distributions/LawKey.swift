/// Everything a law is made of, to the last bit: equal keys mean equal laws.
///
/// The key is read from the stored properties, so that a law need not declare one and two data
/// sets of the same length are told apart. A law that holds a closure or an object has no key.
struct LawKey: Hashable, Sendable {
  /// The most numbers a key holds; a law of more is not worth remembering.
  private static let capacity = 4_096

  private let types: [ObjectIdentifier]
  private let texts: [String]
  private let words: [UInt64]

  init?(_ law: any Law) {
    var reader = Reader()
    guard reader.read(law) else { return nil }
    types = reader.types
    texts = reader.texts
    words = reader.words
  }

  private struct Reader {
    var types: [ObjectIdentifier] = []
    var texts: [String] = []
    var words: [UInt64] = []

    /// False if the value cannot be part of a key.
    mutating func read(_ value: Any) -> Bool {
      if words.count + texts.count > LawKey.capacity { return false }
      switch value {
      case let number as Double: words.append(number.bitPattern)
      case let number as Int: words.append(UInt64(bitPattern: Int64(number)))
      case let flag as Bool: words.append(flag ? 1 : 0)
      case let text as String: texts.append(text)
      default: return readChildren(of: value)
      }
      return true
    }

    private mutating func readChildren(of value: Any) -> Bool {
      let mirror = Mirror(reflecting: value)
      types.append(ObjectIdentifier(type(of: value)))
      switch mirror.displayStyle {
      case .enum where mirror.children.isEmpty: texts.append("\(value)")
      case .enum: texts.append(mirror.children.first?.label ?? "")
      case .struct, .tuple, .collection, .optional: words.append(UInt64(mirror.children.count))
      default: return false
      }
      for child in mirror.children where !read(child.value) { return false }
      return true
    }
  }
}
