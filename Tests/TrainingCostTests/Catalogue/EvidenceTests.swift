import Testing
import TrainingCost
import Uncertainty

@Suite("Evidence") struct EvidenceTests {
  /// Outputs, and whose they are.
  struct Outputs {
    let owner: String
    let outputs: [Quantity]

    init(_ owner: String, _ outputs: [Quantity]) { (self.owner, self.outputs) = (owner, outputs) }
  }

  static var all: [Outputs] { [systems, scenarios, claims, bands, studies].flatMap { $0 } }

  private static var systems: [Outputs] {
    TrainedSystem.all.map {
      Outputs($0.name, [$0.finalRun, $0.finalRunOtherwise, $0.totalDevelopment, $0.energy])
    }
  }

  private static var scenarios: [Outputs] {
    DeepSeekV2Scenario.allCases.map {
      Outputs("scenario \($0.rawValue)", [TrainedSystem.deepSeekV2($0).totalDevelopment])
    }
  }

  private static var claims: [Outputs] {
    ArticleClaim.all.map { claim in
      let events = claim.checks.enumerated().map { $1.event.indicator.named("check \($0)") }
      return Outputs("claim \(claim.number)", claim.values.map(\.quantity) + events)
    }
  }

  private static var bands: [Outputs] {
    EpochStudy.Hardware.allCases.flatMap { hardware in
      let bands = EpochStudy.Sharing.allCases.map {
        Outputs("bands of \(hardware.rawValue)", EpochStudy.Bands(hardware, $0).all)
      }
      let bought = EpochStudy.acquisition(hardware).quantity.named("purchase")
      return bands + [Outputs("purchase", [bought])]
    }
  }

  private static var studies: [Outputs] {
    let developments = EpochStudy.Development.System.allCases.flatMap { system in
      EpochStudy.Sharing.allCases.map {
        Outputs("development", [EpochStudy.Development(system, $0).total])
      }
    }
    let growth = EpochStudy.trend().growthFactor("growth").named("growth of a year")
    let rents = RentalRegime.all.map { $0.driver($0.name).named("rent, \($0.name)") }
    return developments + [Outputs("trend", [growth]), Outputs("rents", rents)]
  }

  /// What is wrong with the evidence of a driver or figure; nil if nothing is.
  static func flaw(_ source: String) -> String? {
    let parts = source.split(separator: ":", maxSplits: 1).map(String.init)
    guard let mark = parts.first.flatMap(Evidence.init), parts.count == 2, parts[1].count > 8
    else { return "no mark or no text: '\(source)'" }
    return mark == .sourced && Document.named(in: parts[1]) == nil
      ? "cites no document of the list: '\(source)'" : nil
  }

  @Test("is given for every driver of a system, a claim and a study, and names a document")
  func drivers() throws {
    for group in Self.all {
      for driver in try Model(group.outputs).drivers {
        let flaw = Self.flaw(driver.source)
        #expect(flaw == nil, "\(group.owner), \(driver.name): \(flaw ?? "")")
      }
    }
  }

  @Test("is given for every figure of the catalogue, and names a document")
  func figures() {
    var figures: [(String, Figure)] = []
    for chip in Chip.all { figures += chip.figures.map { ("\(chip.name), \($0.name)", $0.figure) } }
    for model in PublishedModel.all {
      figures += model.figures.map { ("\(model.name), \($0.name)", $0.figure) }
    }
    for run in PublishedRun.all {
      figures += [(run.system, run.flop), (run.system, run.chipHours)]
    }
    figures += RentalPrice.all.map { ($0.chip, $0.price) }
    figures += PurchasePrice.all.map { ($0.chip, $0.price) }
    for vendor in CommittedUse.all {
      figures += [(vendor.vendor, vendor.oneYear), (vendor.vendor, vendor.threeYears)]
    }
    for claim in ArticleClaim.all {
      figures += claim.figures.map { ("claim \(claim.number)", $0) }
    }
    figures += Electricity.usIndustry.map { ("\($0.key)", $0.value) }
    figures += Electricity.regions.map { ($0.name, $0.price) }
    let power = [
      PowerFigures.facilityOverhead, PowerFigures.load, PowerFigures.runEnergy,
      PowerFigures.building,
    ]
    figures += power.flatMap { $0 }.map { ($0.name, $0.figure) }
    for (owner, figure) in figures {
      let flaw = Self.flaw(figure.source.description)
      #expect(flaw == nil, "\(owner): \(flaw ?? "")")
    }
  }

  @Test("is missed where there is none, and where a source is no document")
  func missing() {
    #expect(Self.flaw("") != nil && Self.flaw("a survey of 2026") != nil)
    #expect(Self.flaw("sourced: somewhere on a page") != nil)
    #expect(Self.flaw("judged: somewhere on a page") == nil)
    #expect(Self.flaw("sourced: arXiv 2405.21015") == nil)
  }

  /// What is taken as 5 and 95 %, truncated, or widened is not read in a document.
  @Test("is not said to be sourced where a law is ours")
  func ours() throws {
    let drivers = TrainedSystem.all.flatMap(\.assumptions)
    for assumption in drivers where assumption.source.citation.contains(" ours") {
      #expect(assumption.source.evidence != .sourced, "\(assumption.name)")
    }
    for (system, driver) in [
      (TrainedSystem.bloom, "experiment factor"), (.bloom, "duration"),
      (.bloom, "electricity price"), (.opt, "duration without the run"),
      (.panguUltraMoE, "utilization"), (.gpt4, "power beyond the computers"),
      (.gpt3, "rental price"),
    ] {
      let assumption = try #require(system.assumption(named: driver))
      #expect(assumption.source.evidence != .sourced, "\(system.name), \(driver)")
    }
  }

  @Test("has documents of one name each")
  func documents() {
    #expect(Set(Document.all.map(\.key)).count == Document.all.count)
    for document in Document.all { #expect(document.title.count > 8, "\(document.key)") }
  }
}
