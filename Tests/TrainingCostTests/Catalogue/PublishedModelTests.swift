import Testing
import TrainingCost
import Uncertainty

@Suite("A published model") struct PublishedModelTests {
  @Test("has work and chip-hours that belong together, where both are known")
  func runs() {
    let runs = PublishedModel.all.compactMap(\.run)
    #expect(runs.count >= 14)
    for run in runs { #expect(run.faults.isEmpty, "\(run.faults)") }
  }

  @Test("has figures with units and sources, and a name of its own")
  func figures() {
    #expect(PublishedModel.all.count == 26)
    #expect(Set(PublishedModel.all.map(\.name)).count == PublishedModel.all.count)
    for model in PublishedModel.all {
      #expect(!model.figures.isEmpty, "\(model.name)")
      for (name, figure) in model.figures {
        #expect(figure.value > 0 && figure.source.citation.count > 8, "\(model.name), \(name)")
      }
    }
  }

  /// Six operations for each active parameter and token, of papers that state both; Gopher's count
  /// has a quarter more, for attention and embeddings.
  @Test(
    "does six operations for each active parameter and token",
    arguments: ["Gopher 280B", "DeepSeek-V3", "Llama 3.1-405B", "Nemotron-4 340B", "LLaMA-65B"])
  func work(name: String) throws {
    let model = try #require(PublishedModel.all.first { $0.name == name })
    let parameters = try #require(model["active parameters"]).value
    let tokens = try #require(model["tokens"]).value
    #expect(agree(try #require(model["work"]).value, 6 * parameters * tokens, within: 0.26))
  }

  @Test("agrees with the run of the same name")
  func sameRuns() {
    for (model, run) in [
      ("GPT-3 175B", PublishedRun.gpt3), ("DeepSeek-V2", .deepSeekV2), ("GPT-4", .gpt4),
      ("OPT-175B", .opt), ("Llama 2-70B", .llama2), ("Gemini 1.0 Ultra", .geminiUltra),
      ("Gopher 280B", .gopher), ("LLaMA-65B", .llama65B),
    ] {
      let published = PublishedModel.all.first { $0.name == model }?.run
      #expect(agree(published?.chipHours.value ?? .nan, run.chipHours.value, within: 1e-6))
      #expect(agree(published?.flop.value ?? .nan, run.flop.value, within: 0.01))
    }
  }
}
