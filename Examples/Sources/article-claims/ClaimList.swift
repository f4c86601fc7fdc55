import TrainingCost
import Uncertainty

/// All claims on one screen, and whether four of them can hold together.
struct ClaimList {
  private let findings: [ClaimFinding]
  private let grid: Contradiction

  init(_ findings: [ClaimFinding], _ grid: Contradiction) {
    self.findings = findings
    self.grid = grid
  }

  /// The list.
  var text: String { [list.text, counts, contradiction.text].joined(separator: "\n") }

  private var list: TextTable {
    var table = TextTable([
      .numbers("#"), .words("claim of the article"), .words("verdict"), .numbers("probability"),
      .words("hinges on"),
    ])
    let samples = NumberText.text(findings[0].samples)
    table.caption = [
      "The claims of \"DeepSeek Training Cost Revealed\" under the stated drivers (\(samples) "
        + "samples each, seed \(findings[0].seed))"
    ]
    for finding in findings {
      let main = finding.main
      table.add([
        "\(finding.claim.number)", finding.claim.title, main.verdict.rawValue,
        Chance.text(main.probability),
        main.hinge.map { Chance.short($0.driver) } ?? "nothing is uncertain",
      ])
    }
    table.notes = [
      "Probability: that the claim holds as the article means it, if the drivers are right, of which "
        + "many are judged; ±: 95 % Monte Carlo error. Hinges on: the driver that explains most of "
        + "whether it holds, or, where that is certain, of the quantity. Verdicts: holds from 95 %, "
        + "likely from 80 %, unlikely to 20 %, fails to 5 %. Money is in US$ of the time. "
        + "`article-claims 5`: a claim in full, with other readings and sources."
    ]
    return table
  }

  private var counts: String {
    let all = ClaimFinding.Verdict.allCases.map { verdict in
      let count = findings.count { $0.main.verdict == verdict }
      let word = verdict.rawValue
      return "\(count) \(count == 1 || !word.hasSuffix("s") ? word : String(word.dropLast()))"
    }
    return "Of \(findings.count): \(all.joined(separator: ", ")).\n"
  }

  private var contradiction: TextTable {
    var table = TextTable([
      .words("pay"), .words("US$/h"), .numbers("total, M US$"),
      .numbers("computing"), .numbers("P(claim 5)"), .numbers("P(claim 6)"), .numbers("P(both)"),
    ])
    table.caption = [
      "Can claims 5, 6, 7 and 11 hold together? DeepSeek-V2 with experiments of 2 to 3 runs (7) and "
        + "50 to 100 people (11): P(20 to 60 M US$ in all, of which 60 to 80 % is computing)"
    ]
    for (place, cell) in grid.cells.enumerated() {
      if place > 0, grid.cells[place - 1].pay != cell.pay { table.addRule() }
      table.add([
        cell.pay.rawValue, cell.rent.map { Unit.one.text($0) } ?? "1.4 to 2.9",
        NumberText.text(cell.median.value / 1e6, error: cell.median.halfWidth / 1e6),
        NumberText.percent(cell.medianShare.value, decimals: 0),
        Chance.text(cell.total), Chance.text(cell.share), Chance.text(cell.both),
      ])
    }
    table.notes = [verdict]
    return table
  }

  /// What the grid comes to, in words.
  private var verdict: String {
    guard let paid = grid.bestAtPaidRents, let own = grid.bestAtArticleRent else { return "" }
    return
      "At rents up to 2.9 US$ the claims hold together in \(Chance.text(paid.both)) of samples "
      + "at most (pay: \(paid.pay.rawValue)); at the article's own 4 US$ in up to "
      + "\(Chance.text(own.both)) (pay: \(own.pay.rawValue)). Total and computing are medians."
  }
}
