/// A chart that has nothing to show, and says why.
struct EmptyChart {
  let title: String
  let reason: String
  let theme: ChartTheme

  var svg: String {
    var page = SVGWriter(theme: theme)
    ChartFrame(title: title, lines: [], notes: []).draw(on: &page, height: 540)
    page.text(
      reason, at: (ChartFrame.width / 2, 290), size: 22, .muted, anchor: .middle)
    return page.document(
      width: ChartFrame.width, height: 540, title: title, description: "\(reason).")
  }
}
