import Foundation
import Testing
import TrainingCost

@Suite("A day") struct CalendarDayTests {
  @Test(
    "is as many days after another as the calendar says",
    arguments: [
      ("2020-02-28", "2020-03-01", 2), ("2019-02-28", "2019-03-01", 1),
      ("2000-02-28", "2000-03-01", 2), ("1900-02-28", "1900-03-01", 1),
      ("2022-12-19", "2024-02-24", 432), ("0000-01-01", "0000-12-31", 365),
      ("0001-01-01", "9999-12-31", 3_652_058),
    ])
  func days(first: String, second: String, expected: Int) throws {
    let (a, b) = (try #require(CalendarDay(first)), try #require(CalendarDay(second)))
    #expect(b.days(since: a) == expected)
    #expect(a.days(since: b) == -expected)
    #expect(a < b && a.description == first)
  }

  /// Foundation's calendar, over 400 years.
  @Test("agrees with Foundation's calendar")
  func foundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    let start = try #require(CalendarDay("1890-01-01"))
    let base = try #require(
      calendar.date(from: DateComponents(year: 1890, month: 1, day: 1)))
    for days in stride(from: 0, to: 146_097, by: 97) {
      let date = try #require(calendar.date(byAdding: .day, value: days, to: base))
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let text = String(
        format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
      #expect(try #require(CalendarDay(text)).days(since: start) == days)
    }
  }

  @Test(
    "is read only as ISO 8601 writes it",
    arguments: [
      "", "2024", "2024-1-01", "24-01-01", "2024-13-01", "2024-00-10", "2024-04-31", "2023-02-29",
      "2024-02-30", "2024-01-00", "2024/01/01", "2024-01-01T00:00", "２０２４-01-01", "+024-01-01",
    ])
  func refused(text: String) { #expect(CalendarDay(text) == nil) }

  @Test("is a number of years as the published trend counts it")
  func yearNumber() throws {
    let day = try #require(CalendarDay("2023-03-15"))
    #expect(agree(day.yearNumber, 2023 + 2.0 / 12 + 14.0 / 365, within: 1e-15))
  }
}
