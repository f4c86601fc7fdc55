/// A bin of a ``LogHistogram``: all numbers whose patterns begin with the same 24 bits.
package struct LogBin: Sendable, Hashable, Comparable {
  /// The 24 bits: sign, 11 of exponent, 12 of mantissa.
  package let key: UInt32

  /// The bin of a key.
  package init(key: UInt32) { self.key = key }

  /// The bin that a finite value falls into.
  package init(of value: Double) { key = UInt32(value.bitPattern >> 40) }

  private var isNegative: Bool { key >= 1 << 23 }
  private var magnitude: UInt64 { UInt64(key & 0x7F_FFFF) }

  /// The magnitude in the bin that is nearest to zero. It belongs to the bin.
  private var near: Double { Double(bitPattern: magnitude << 40) }
  /// The magnitude where the next bin away from zero begins, or the largest finite number.
  private var far: Double {
    min(Double(bitPattern: (magnitude + 1) << 40), .greatestFiniteMagnitude)
  }

  /// Lower end of the bin.
  package var lower: Double { isNegative ? -far : near }
  /// Upper end of the bin.
  package var upper: Double { isNegative ? -near : far }
  /// The only value of the bin whose last 40 bits are all zero.
  package var edge: Double { isNegative ? -near : near }

  /// Order by value.
  package static func < (a: LogBin, b: LogBin) -> Bool { a.order < b.order }

  private var order: Int { isNegative ? -1 - Int(magnitude) : Int(magnitude) }
}
