import Uncertainty

extension Run {
  /// The run in full as Markdown, to be kept beside what was decided on it: the bands of all
  /// outputs and the ranking of their drivers with Monte Carlo errors; every driver with law,
  /// unit and source; the formulas; and what is needed to repeat it.
  ///
  /// The same run gives the same text. Rankings draw the first samples of the run again.
  ///
  /// - Parameter title: the question that the run answers.
  public func report(title: String) -> String {
    RunReport(run: self, title: title).markdown
  }
}
