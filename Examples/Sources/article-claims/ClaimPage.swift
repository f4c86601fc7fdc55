import TrainingCost
import Uncertainty

/// One claim in full.
struct ClaimPage {
  private let finding: ClaimFinding

  init(_ finding: ClaimFinding) { self.finding = finding }

  /// The page.
  var text: String {
    let claim = finding.claim
    let heading = """
      Claim \(claim.number) of \(ArticleClaim.all.count): \(claim.title)

      \("\"\(claim.quote)\"".wrapped(96, indent: "  "))

      \("Computed as: \(claim.formula)".wrapped(100, indent: "  "))
      """
    return [heading, values.text, readings.text, verdict, sources].joined(separator: "\n\n")
      .replacing("\n\n\n", with: "\n\n")
  }

  private var values: TextTable {
    var table = TextTable([
      .words("what"), .words("unit"), .numbers("P10"), .errors, .numbers("P50"), .errors,
      .numbers("P90"), .errors,
    ])
    for value in finding.values {
      let cells = value.band.flatMap { estimate in
        [
          NumberText.text(estimate.value, error: value.isExact ? 0 : estimate.halfWidth),
          NumberText.errorText(estimate.halfWidth),
        ]
      }
      let exact = [
        "", "", Unit.one.text(value.band[1].value, significantDigits: 4), "0", "", "",
      ]
      table.add([value.name, value.unit] + (value.isExact ? exact : cells))
    }
    table.notes = [
      "P90: 90 % of samples lie below. ±: 95 % Monte Carlo error, not the spread. US$ of the time."
    ]
    return table
  }

  private var readings: TextTable {
    var table = TextTable([
      .words("read as"), .numbers("probability"), .words("stands"), .words("hinges on"),
    ])
    for reading in finding.readings {
      table.add([
        reading.text, Chance.text(reading.probability), reading.verdict.rawValue,
        Chance.hinge(reading.hinge),
      ])
    }
    return table
  }

  private var verdict: String {
    let main = finding.main
    let first =
      "Verdict: \(main.verdict), with probability \(Chance.text(main.probability)) under the "
      + "drivers below. \(hinge(main)) \(finding.claim.remark)"
    return first.wrapped(100)
  }

  private func hinge(_ reading: ClaimFinding.Reading) -> String {
    guard let hinge = reading.hinge else { return "Nothing in it is uncertain." }
    let share = "\(NumberText.percent(hinge.share.value, decimals: 0))"
    return hinge.isOfTheEvent
      ? "Whether it holds hinges most on \(hinge.driver) (\(share) of the variance)."
      : "The drivers all but settle it; the quantity depends most on \(hinge.driver) (\(share) of "
        + "the variance of its ranks)."
  }

  /// Drivers and figures, with where they come from.
  private var sources: String {
    let drivers = finding.drivers.map { driver in
      let (low, high) = (driver.percentiles.p5, driver.percentiles.p95)
      let range = low < high ? driver.unit.text(from: low, to: high) : driver.law
      return "\(driver.name): \(range). \(driver.source)".wrapped(98, indent: "  ")
    }
    let figures = finding.claim.figures.map { figure in
      "\(figure.unit.text(figure.value, significantDigits: 6)). \(figure.source)"
        .wrapped(98, indent: "  ")
    }
    let counts = ["sourced", "derived", "judged"].map { kind in
      "\(finding.drivers.count { $0.source.hasPrefix(kind) }) \(kind)"
    }
    let head = "Drivers from P5 to P95 (\(counts.joined(separator: ", ")))"
    return ([head] + drivers + (figures.isEmpty ? [] : ["Figures"] + figures))
      .joined(separator: "\n")
  }
}

extension String {
  /// The text in lines no longer than a width, broken between words.
  func wrapped(_ width: Int, indent: String = "") -> String {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width - indent.count {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n" + indent)
  }
}
