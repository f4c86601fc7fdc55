import Uncertainty

/// What an output is with one driver low and with it high: a bar for each driver, the longest
/// first, about what it is otherwise.
///
/// ```swift
/// TornadoChart(try model.oneAtATime(of: bill)).svg   // all other drivers at their medians
/// TornadoChart(run, of: bill).svg                    // all other drivers as uncertain as they are
/// ```
public struct TornadoChart: Chart {
  /// What one driver does.
  public struct Bar: Sendable, Hashable {
    /// The driver's name.
    public let name: String
    /// The driver's low and high value as they are to be shown: "1.7 to 4 US$"; empty for nothing.
    public let range: String
    /// The output with the driver low, and with it high.
    public let low, high: Estimate

    /// Creates a bar of numbers without an error.
    public init(_ name: String, range: String = "", low: Double, high: Double) {
      self.init(name, range: range, low: .exact(low), high: .exact(high))
    }

    /// Creates a bar of estimates, whose 95 % intervals are drawn as whiskers.
    public init(_ name: String, range: String = "", low: Estimate, high: Estimate) {
      self.name = name
      self.range = range
      self.low = low
      self.high = high
    }

    var length: Double { (high.value - low.value).magnitude }
  }

  /// What stands above.
  public var title: String
  /// What low, high and the bars are, in a line below the title.
  public var caption: String
  /// The unit of the output.
  public var unit: String
  /// What the output is otherwise: where the bars meet.
  public var base: Double
  /// One for each driver, in the order they are drawn.
  public var bars: [Bar]
  /// Most drivers shown; the rest is counted in a note.
  public var limit: Int
  /// What else is to be known, a line each.
  public var notes: [String]
  /// The background it is made for.
  public var theme: ChartTheme

  /// Creates a chart of bars, which are put in order: the longest first, those without length last.
  public init(
    title: String, caption: String, unit: String = "", base: Double, bars: [Bar], limit: Int = 10,
    notes: [String] = [], theme: ChartTheme = .light
  ) {
    self.title = title
    self.caption = caption
    self.unit = unit
    self.base = base
    self.bars = bars.enumerated().sorted {
      let (a, b) = ($0.element.length, $1.element.length)
      return a > b || (a.isNaN == b.isNaN ? a == b && $0.offset < $1.offset : b.isNaN)
    }.map(\.element)
    self.limit = limit
    self.notes = notes
    self.theme = theme
  }

  /// The picture, 960 wide and as high as its bars need.
  public var svg: String {
    let shown = bars.prefix(max(0, limit)).filter { $0.length.isFinite }
    guard !shown.isEmpty, base.isFinite else {
      let reason = bars.isEmpty ? "no drivers" : "the output is not finite"
      return EmptyChart(title: title, reason: reason, theme: theme).svg
    }
    return TornadoPicture(self, Array(shown)).svg
  }
}

extension Estimate {
  /// A number without an error.
  static func exact(_ value: Double) -> Estimate {
    Estimate(value: value, standardError: 0, interval: Interval(lower: value, upper: value))
  }
}
