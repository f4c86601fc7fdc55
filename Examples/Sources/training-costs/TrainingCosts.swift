import ArgumentParser
import Foundation
import TrainingCost
import Uncertainty

/// What it cost to train known AI systems, as bands.
@main
struct TrainingCosts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "training-costs",
    abstract: "What it cost to train known AI systems: P10, P50 and P90 in US$ of the time.",
    discussion: """
      Without a system, a table of all: \(TrainedSystem.all.map(\.name).joined(separator: ", ")).
      With one, its parts with their shares, and what drives it; with --target, what would have \
      to be true for it to cost that; with --with, a driver assumed otherwise.
      """)

  @Argument(help: "A system, in any spelling: gpt-4, \"deepseek v2\".")
  var system: [String] = []

  @Option(help: "How many samples to draw.")
  var samples = 1_000_000

  @Option(help: "Selects the draws; every seed is as good as any other.")
  var seed: UInt64 = 2024

  @Option(help: "How many cores to use; all if not given. The output does not depend on it.")
  var threads: Int?

  @Option(help: "How DeepSeek-V2's development is counted, A to E; its page explains them.")
  var scenario: String?

  @Option(help: "Of a system: what would have to be true for it to cost this, in M US$.")
  var target: Double?

  @Flag(help: "The target is of the final run, not of the total development.")
  var finalRun = false

  @Option(help: "Of a system: \"driver=P5..P95\" or \"driver=value\"; may be repeated.")
  var with: [String] = []

  @Flag(help: "Drivers that are judged to move together do; else they are independent.")
  var judgedDependence = false

  @Flag(help: "Print one JSON array instead of tables.")
  var json = false

  func validate() throws {
    guard samples >= 1 else {
      throw ValidationError("--samples needs a number of 1 or more, not \(samples)")
    }
    guard (threads ?? 1) >= 1 else {
      throw ValidationError("--threads needs a number of 1 or more, not \(threads ?? 0)")
    }
    if let target, !(target > 0 && target.isFinite) {
      throw ValidationError("--target needs a number above 0, not \(target)")
    }
    let chosen = try chosenSystem()
    guard chosen != nil || (target == nil && with.isEmpty) else {
      throw ValidationError("\(target == nil ? "--with" : "--target") needs a system")
    }
    guard target != nil || !finalRun else { throw ValidationError("--final-run needs --target") }
    if let chosen, scenario != nil, chosen.name != TrainedSystem.deepSeekV2.name {
      throw ValidationError("--scenario is of DeepSeek-V2 alone, not of \(chosen.name)")
    }
    _ = try chosenScenario()
    _ = try with.map(Override.init)
  }

  func run() throws {
    let scenario = try chosenScenario()
    let setting = Setting(
      samples: samples, seed: seed, threads: threads, isDependent: judgedDependence)
    if let found = try chosenSystem() {
      let chosen = try with.map(Override.init).reduce(scenario.applied(to: found)) {
        $1.applied(to: $0)
      }
      if let target {
        let answer = try chosen.reaching(
          target * 1e6, of: finalRun ? \.finalRun : \.totalDevelopment, samples: samples,
          seed: seed, threads: threads, isDependent: judgedDependence)
        return try json
          ? print([TargetRecord(answer, seed)].jsonText()) : print(answer, terminator: "")
      }
      let page = try SystemPage(chosen, setting)
      print(try json ? page.records.jsonText() : page.text)
    } else {
      let overview = try Overview(TrainedSystem.all.map(scenario.applied), setting)
      print(try json ? overview.records.jsonText() : overview.text)
    }
  }

  private func chosenSystem() throws -> TrainedSystem? {
    guard !system.isEmpty else { return nil }
    let name = system.joined(separator: " ")
    guard let found = TrainedSystem.named(name) else {
      let known = TrainedSystem.all.map(\.name).joined(separator: ", ")
      throw ValidationError("no system is called '\(name)'; there are \(known)")
    }
    return found
  }

  private func chosenScenario() throws -> DeepSeekV2Scenario {
    guard let scenario else { return .releaseChinesePay }
    guard let found = DeepSeekV2Scenario(rawValue: scenario.uppercased()) else {
      throw ValidationError("--scenario needs a letter from A to E, not '\(scenario)'")
    }
    return found
  }
}

extension DeepSeekV2Scenario {
  /// The system, with its development counted this way if it is DeepSeek-V2.
  func applied(to system: TrainedSystem) -> TrainedSystem {
    system.name == TrainedSystem.deepSeekV2.name ? .deepSeekV2(self) : system
  }
}
