import Foundation
import UncertaintyReports

// Writes every kind of chart, light and dark, as SVG into a folder; with --png, as PNG, too; with
// --report, also a report as a page.
let arguments = CommandLine.arguments.dropFirst()
let options = arguments.dropFirst()
guard let folder = arguments.first, options.allSatisfy({ ["--png", "--report"].contains($0) })
else {
  FileHandle.standardError.write(Data("usage: gallery FOLDER [--png] [--report]\n".utf8))
  exit(2)
}

/// Writes a chart in both themes.
func write(_ chart: some Chart, _ name: String) throws {
  for theme in [ChartTheme.light, .dark] {
    let path = "\(folder)/\(name)-\(theme.rawValue)"
    try chart.with(theme: theme).write(to: path + ".svg")
    if options.contains("--png") { try chart.with(theme: theme).write(to: path + ".png") }
  }
}

try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
let gallery = try Gallery()
for (name, chart) in gallery.charts { try write(chart, name) }
if options.contains("--report") { try gallery.report.write(to: folder + "/report.html") }
