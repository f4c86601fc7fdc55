import Uncertainty

/// What an output does as a driver goes from low to high, all other drivers being as uncertain as
/// they are: its median and its middle 80 % in each tenth of the driver, or in each of its cases.
///
/// A line that is flat tells of a driver that does not matter, one that bends of an effect that no
/// single number describes.
public struct ResponseChart: Chart {
  /// What is shown.
  public var profile: OutputProfile
  /// What stands above.
  public var title: String
  /// What stands below each tenth or case; the names in the profile unless said otherwise.
  public var labels: [String]
  /// The background it is made for.
  public var theme: ChartTheme

  /// Creates a chart of a profile.
  public init(
    _ profile: OutputProfile, title: String? = nil, labels: [String]? = nil,
    theme: ChartTheme = .light
  ) {
    self.profile = profile
    self.title = title ?? "\(profile.output) by \(profile.driver)"
    self.labels = labels ?? profile.parts.map(\.name)
    self.theme = theme
  }

  /// Creates a chart of an output of a run over the tenths of a driver. Below each tenth stands the
  /// driver's own value in its middle, where its law is fixed.
  ///
  /// - Precondition: the output depends on a driver of this name.
  public init(
    _ run: Run, of output: Quantity, by driver: String, title: String? = nil,
    theme: ChartTheme = .light, samples: Int = 131_072
  ) {
    let profile = run.profile(of: output, by: driver, samples: samples)
    let law = run.model.drivers.first { $0.name == driver }
    self.init(profile, title: title, labels: law.flatMap(Self.middles), theme: theme)
    if labels != profile.parts.map(\.name), let symbol = law?.unit.symbol, !symbol.isEmpty {
      unitOfDriver = symbol
    }
  }

  /// The unit of the labels; empty if they have none.
  var unitOfDriver = ""

  /// The driver's values in the middles of its tenths.
  private static func middles(of driver: DriverSummary) -> [String]? {
    guard let law = driver.fixedLaw else { return nil }
    let values = (0..<10).map { law.quantile(0.05 + 0.1 * Double($0)) }
    guard values.allSatisfy(\.isFinite) else { return nil }
    return values.map { NumberText.text($0, error: .infinity) }
  }

  /// The picture, 960 by 540.
  public var svg: String {
    let shown = profile.parts.filter { [$0.p10, $0.p50, $0.p90].allSatisfy(\.value.isFinite) }
    guard !shown.isEmpty else {
      return EmptyChart(title: title, reason: "no finite samples", theme: theme).svg
    }
    return ResponsePicture(self).svg
  }
}
