/// A set of small whole numbers, one bit each.
struct BitSet: Sendable, Hashable {
  private var words: [UInt64] = []

  /// The empty set.
  init() {}

  /// A set of numbers, none negative.
  init(_ members: some Sequence<Int>) {
    for member in members { insert(member) }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func contains(_ member: Int) -> Bool {
    member / 64 < words.count && words[member / 64] >> UInt64(member % 64) & 1 == 1
  }

  mutating func insert(_ member: Int) {
    while words.count <= member / 64 { words.append(0) }
    words[member / 64] |= 1 << UInt64(member % 64)
  }

  mutating func formUnion(_ other: BitSet) {
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  func isDisjoint(with other: BitSet) -> Bool {
    zip(words, other.words).allSatisfy { $0 & $1 == 0 }
  }

  func isSubset(of other: BitSet) -> Bool {
    words.indices.allSatisfy {
      words[$0] & ~($0 < other.words.count ? other.words[$0] : 0) == 0
    }
  }
}
