import Uncertainty

extension Run {
  /// The run in full, as a page of HTML or as Markdown.
  ///
  /// - Parameters:
  ///   - title: the question that the run answers.
  ///   - introduction: what the author has to say of it, a paragraph each.
  ///   - reported: what others report, by the name of the output; marked in its chart.
  ///   - budgets: what outputs are held against, by their names; drawn in their charts.
  public func report(
    title: String, introduction: [String] = [], reported: [String: ReportedValue] = [:],
    budgets: [String: BudgetLine] = [:]
  ) -> RunReport {
    RunReport(
      run: self, title: title, introduction: introduction, reported: reported, budgets: budgets)
  }
}
