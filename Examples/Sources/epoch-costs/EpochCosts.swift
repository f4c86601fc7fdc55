import ArgumentParser
import Foundation
import TrainingCost
import Uncertainty

/// The published costs of training, computed from their inputs.
@main
struct EpochCosts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "epoch-costs",
    abstract: "The published costs of training AI systems, computed from their inputs.",
    discussion: """
      Reads a table with a row for each system, and writes its costs as comma-separated values: \
      hardware as it wears off, energy, buying the cluster, renting it. Columns may stand in any \
      order, and no column of costs is read. What is wrong is said by row and column (the header \
      is row 1); rows with faults get no costs.
      """)

  /// A part of the published study.
  enum Study: String, ExpressibleByArgument, CaseIterable {
    case bands, development, trend
  }

  @Option(help: "A table of inputs; '-' for standard input. The published one if not given.")
  var input: String?

  @Option(help: "Instead of costs: bands, development or trend, as published and as shared.")
  var study: Study?

  @Option(help: "How many samples a study draws.")
  var samples = 400_000

  @Option(help: "Selects the draws of a study.")
  var seed: UInt64 = 2024

  func validate() throws {
    guard samples >= 1000 else {
      throw ValidationError("--samples needs a number of 1000 or more, not \(samples)")
    }
    guard study == nil || input == nil else {
      throw ValidationError("--study takes no --input")
    }
  }

  func run() throws {
    switch study {
    case .bands: print(try BandsPage(samples: samples, seed: seed).text, terminator: "")
    case .development:
      print(try DevelopmentPage(samples: samples, seed: seed).text, terminator: "")
    case .trend: print(TrendPage().text, terminator: "")
    case nil: try writeCosts()
    }
  }

  private func writeCosts() throws {
    let table = CostInputTable(csv: try text())
    print(try table.estimatesText(), terminator: "")
    for fault in table.faults { complain("\(fault)") }
    if !table.faults.isEmpty { throw ExitCode.failure }
  }

  private func text() throws -> String {
    do {
      if input == "-" {
        return String(decoding: try FileHandle.standardInput.readToEnd() ?? Data(), as: UTF8.self)
      }
      let url = try input.map { URL(fileURLWithPath: $0) } ?? published()
      // By a handle, because a pipe has no contents before it is read.
      let file = try FileHandle(forReadingFrom: url)
      return String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
    } catch {
      complain("cannot read \(input ?? "the published table"): \(error.localizedDescription)")
      throw ExitCode.failure
    }
  }

  private func published() throws -> URL {
    guard
      let url = Bundle.module.url(
        forResource: "epoch_costs", withExtension: "csv", subdirectory: "Resources")
    else { throw CocoaError(.fileNoSuchFile) }
    return url
  }

  private func complain(_ message: String) {
    FileHandle.standardError.write(Data("error: \(message)\n".utf8))
  }
}
