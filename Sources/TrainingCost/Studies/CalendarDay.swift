/// A day of the Gregorian calendar.
public struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Year, of four digits.
  public let year: Int
  /// Month, 1 to 12.
  public let month: Int
  /// Day of the month, from 1.
  public let day: Int

  /// Reads a day as ISO 8601 writes it, `2024-02-29`; nil for anything else, and for days that
  /// are in no calendar.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, zip(parts, [4, 2, 2]).allSatisfy({ $0.count == $1 }),
      parts.allSatisfy({ $0.allSatisfy { "0123456789".contains($0) } }), let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month),
      (1...Self.length(month, of: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Days from 0000-03-01, so that a leap day ends its year.
  private var number: Int {
    let year = month > 2 ? self.year : self.year - 1
    let month = (self.month + 9) % 12
    return 365 * year + year.quotient(4) - year.quotient(100) + year.quotient(400)
      + (153 * month + 2) / 5 + day - 1
  }

  /// Days from another day to this one.
  public func days(since other: CalendarDay) -> Int { number - other.number }

  /// The day as a number of years, as the published trend counts it: year + (month − 1)/12 +
  /// (day − 1)/365.
  public var yearNumber: Double { Double(year) + Double(month - 1) / 12 + Double(day - 1) / 365 }

  /// Earlier days are less.
  public static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }

  /// `2024-02-29`.
  public var description: String {
    func digits(_ number: Int, _ count: Int) -> String {
      String(repeating: "0", count: max(0, count - "\(number)".count)) + "\(number)"
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }

  private static func length(_ month: Int, of year: Int) -> Int {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}

extension Int {
  /// The quotient, rounded down for negative numbers, too: years before 0000-03-01.
  fileprivate func quotient(_ divisor: Int) -> Int {
    self >= 0 ? self / divisor : (self - divisor + 1) / divisor
  }
}
