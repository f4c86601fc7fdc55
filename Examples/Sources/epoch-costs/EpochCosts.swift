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
      is row 1); rows with faults get no costs. Columns whose names end in _2024usd are in US$ of \
      December 2024, the others in US$ of the time of publication.
      """)

  /// A part of the published study.
  enum Study: String, ExpressibleByArgument, CaseIterable {
    case bands, development, trend
  }

  @Option(help: "A table of inputs; '-' for standard input. The published one if not given.")
  var input: String?

  @Option(help: "Instead of costs: bands, development or trend, as published and as shared.")
  var study: Study?

  @Option(help: "How many samples the studies of bands and development draw; 400,000 if not given.")
  var samples: Int?

  @Option(help: "Selects the draws of these studies; 2024 if not given.")
  var seed: UInt64?

  func validate() throws {
    if let samples, samples < 1000 {
      throw ValidationError("--samples needs a number of 1000 or more, not \(samples)")
    }
    let drawing = study == .bands || study == .development
    guard drawing || (samples == nil && seed == nil) else {
      throw ValidationError(
        "\(samples == nil ? "--seed" : "--samples") needs --study bands or --study development")
    }
    guard study == nil || input == nil else {
      throw ValidationError("--study takes no --input")
    }
  }

  func run() throws {
    let (samples, seed) = (self.samples ?? 400_000, self.seed ?? 2024)
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
