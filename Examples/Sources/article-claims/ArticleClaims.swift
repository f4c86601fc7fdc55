import ArgumentParser
import Foundation
import TrainingCost
import Uncertainty

/// Twenty claims of a web article on what AI models cost, checked.
@main
struct ArticleClaims: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article-claims",
    abstract: "The claims of \"DeepSeek Training Cost Revealed\" (web article), checked.",
    discussion: """
      Without a number, all twenty on one screen, and whether four of them can hold together.
      With one, that claim in full: its bands, its readings, what it hinges on, its sources.
      """)

  @Argument(help: "A claim, from 1 to \(ArticleClaim.all.count).")
  var claim: Int?

  @Option(help: "How many samples to draw for each claim.")
  var samples = 200_000

  @Option(help: "Selects the draws; every seed is as good as any other.")
  var seed: UInt64 = 2024

  @Option(help: "How many cores to use; all if not given. The output does not depend on it.")
  var threads: Int?

  @Flag(help: "Print one JSON array instead of tables.")
  var json = false

  @Flag(help: "Print comma-separated values instead of tables.")
  var csv = false

  func validate() throws {
    guard samples >= 1 else {
      throw ValidationError("--samples needs a number of 1 or more, not \(samples)")
    }
    guard (threads ?? 1) >= 1 else {
      throw ValidationError("--threads needs a number of 1 or more, not \(threads ?? 0)")
    }
    guard !(json && csv) else { throw ValidationError("either --json or --csv, not both") }
    if let claim, !(1...ArticleClaim.all.count).contains(claim) {
      throw ValidationError("claims go from 1 to \(ArticleClaim.all.count), not \(claim)")
    }
  }

  func run() throws {
    let chosen = claim.map { [ArticleClaim.all[$0 - 1]] } ?? ArticleClaim.all
    let findings = try chosen.map {
      try $0.examined(samples: samples, seed: seed, threads: threads)
    }
    if json || csv {
      let records = findings.flatMap(ClaimRecord.records)
      print(json ? try records.jsonText() : records.csvText, terminator: json ? "\n" : "")
    } else if claim != nil {
      print(ClaimPage(findings[0]).text)
    } else {
      let grid = try Contradiction(samples: samples, seed: seed, threads: threads)
      print(ClaimList(findings, grid).text)
    }
  }
}
