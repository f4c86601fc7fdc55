import Testing
import TrainingCost
import Uncertainty

@Suite("A trained system") struct TrainedSystemTests {
  @Test("makes a model whose units fit, alone and with all others")
  func unitsFit() throws {
    for system in TrainedSystem.all {
      _ = try Model(
        [system.finalRun, system.totalDevelopment, system.finalRunOtherwise]
          + (system.finalRunParts + system.developmentParts).map(\.cost)
          + system.developmentParts.map { $0.share(of: system.totalDevelopment) })
    }
    _ = try Model(TrainedSystem.all.flatMap { [$0.finalRun, $0.totalDevelopment] })
  }

  @Test("is found by its name in any spelling, or by a start that fits no other")
  func names() {
    for system in TrainedSystem.all {
      #expect(TrainedSystem.named(system.name)?.name == system.name)
      #expect(TrainedSystem.named(system.name.lowercased())?.name == system.name)
    }
    #expect(TrainedSystem.named("gpt-4")?.name == "GPT-4")
    #expect(TrainedSystem.named("GPT 4")?.name == "GPT-4")
    #expect(TrainedSystem.named("deepseek-v2")?.name == "DeepSeek-V2")
    #expect(TrainedSystem.named("gpt-3")?.name == "GPT-3 175B")
    #expect(TrainedSystem.named("claude")?.name == "Claude 3 Opus")
    for nobody in ["", "-", "gpt", "gpt-5", "gpt-4x", "palm 2"] {
      #expect(TrainedSystem.named(nobody) == nil)
    }
  }

  /// P10, P50 and P90 in US$ from Scripts/make-reference/training_costs.py: NumPy, its own
  /// generator and quantiles, 2,000,000 samples or more.
  static let bands: [(String, [Double], [Double], [Double])] = [
    (
      "GPT-3 175B", [4.39290e6, 5.39112e6, 6.61541e6], [1.02440e7, 1.55287e7, 2.40518e7],
      [1.12472e6, 1.97093e6, 3.50703e6]
    ),
    (
      "PaLM 540B", [1.34113e7, 1.83277e7, 2.50521e7], [3.45427e7, 5.39454e7, 8.68258e7],
      [1.06410e6, 2.83667e6, 8.24425e6]
    ),
    (
      "GPT-4", [2.07548e7, 3.78735e7, 7.04736e7], [1.00416e8, 1.58513e8, 2.71815e8],
      [5.64284e7, 8.73786e7, 1.35378e8]
    ),
    (
      "Claude 3 Opus", [2.77735e7, 7.26219e7, 1.94537e8], [1.07223e8, 2.24718e8, 5.58709e8],
      [5.38881e6, 1.56684e7, 4.67354e7]
    ),
    (
      "DeepSeek-V2", [2.18467e6, 2.91289e6, 3.88541e6], [1.20022e7, 1.70919e7, 2.49075e7],
      [1.64444e6, 2.96260e6, 5.41116e6]
    ),
    (
      "Fine-tune", [9.01436e2, 3.67103e3, 1.50514e4], [1.50963e5, 3.05023e5, 6.27863e5],
      [4.21807e2, 1.83067e3, 8.02511e3]
    ),
    (
      "Gopher 280B", [3.73162e6, 5.10248e6, 6.97831e6], [1.45380e7, 2.21134e7, 3.38917e7],
      [2.53084e5, 5.86517e5, 1.57715e6]
    ),
    (
      "MT-NLG 530B", [1.75036e6, 3.15350e6, 5.76114e6], [6.60694e6, 1.12301e7, 2.01117e7],
      [4.40886e6, 5.66906e6, 7.27257e6]
    ),
    (
      "OPT-175B", [2.34576e6, 2.89917e6, 3.58221e6], [5.43450e6, 8.23228e6, 1.28211e7],
      [6.33951e5, 1.12578e6, 2.03461e6]
    ),
    (
      "BLOOM 176B", [5.69835e5, 9.44052e5, 1.61405e6], [3.84905e6, 5.82973e6, 9.10151e6],
      [2.02974e6, 2.35147e6, 2.72332e6]
    ),
    (
      "LLaMA-65B", [4.06239e5, 6.91471e5, 1.20322e6], [1.98721e6, 3.12607e6, 5.09155e6],
      [2.01240e6, 2.46461e6, 3.01906e6]
    ),
    (
      "Llama 2-70B", [6.36642e5, 1.07569e6, 1.86249e6], [1.75873e7, 2.43084e7, 3.37855e7],
      [3.38023e6, 4.14003e6, 5.06975e6]
    ),
    (
      "Gemini 1.0 Ultra", [1.08731e7, 3.04461e7, 9.48904e7], [1.00982e8, 1.72932e8, 3.59429e8],
      [1.70006e8, 2.94943e8, 5.40578e8]
    ),
    (
      "Llama 3.1 405B", [2.61158e7, 4.56995e7, 8.13700e7], [1.43605e8, 2.16186e8, 3.42958e8],
      [8.96587e7, 1.15574e8, 1.49002e8]
    ),
    (
      "DeepSeek-V3", [4.24980e6, 5.64482e6, 7.49964e6], [1.78072e7, 2.55878e7, 3.73597e7],
      [3.19109e6, 5.74362e6, 1.04664e7]
    ),
    (
      "DeepSeek-R1", [2.25149e5, 2.99711e5, 3.98691e5], [2.37842e6, 3.87174e6, 6.36594e6],
      [1.69567e5, 3.04864e5, 5.56017e5]
    ),
    (
      "Pangu Ultra MoE", [4.60283e6, 8.91159e6, 1.74322e7], [2.48206e7, 4.02915e7, 6.89441e7],
      [6.00363e6, 1.08880e7, 1.97272e7]
    ),
  ]

  /// 1 % is more than five standard errors of the widest of these percentiles at this size.
  @Test("has the bands of an independent implementation", arguments: bands)
  func reference(name: String, final: [Double], total: [Double], otherwise: [Double]) throws {
    let system = try #require(TrainedSystem.named(name))
    let outputs = [system.finalRun, system.totalDevelopment, system.finalRunOtherwise]
    let run = try Model(outputs).simulate(samples: 400_000, seed: 11)
    for (output, expected) in zip(outputs, [final, total, otherwise]) {
      let found = [run[output].p10, run[output].p50, run[output].p90].map(\.value)
      for (a, b) in zip(found, expected) {
        #expect(agree(a, b, within: 0.01), "\(output.name): \(a), expected \(b)")
      }
      #expect(run[output].nonFinite.total == 0)
      #expect(run[output].minimum > 0)
    }
  }

  @Test("is the sum of its parts in every sample, and no part is negative")
  func parts() throws {
    for system in TrainedSystem.all {
      let sum = Quantity.sum(system.developmentParts.map(\.cost))
      let gap = ((sum - system.totalDevelopment) / system.totalDevelopment).named("gap")
      let runSum = Quantity.sum(system.finalRunParts.map(\.cost))
      let runGap = ((runSum - system.finalRun) / system.finalRun).named("gap of the run")
      let parts = system.developmentParts.map(\.cost)
      let run = try Model([gap, runGap] + parts).simulate(samples: 20_000, seed: 3)
      for output in [gap, runGap] {
        #expect(max(abs(run[output].minimum), abs(run[output].maximum)) < 1e-14)
      }
      for part in parts { #expect(run[part].minimum >= 0, "\(part.name)") }
    }
  }

  @Test("has shares that are percent and sum to 100 in every sample")
  func shares() throws {
    let system = TrainedSystem.gpt4
    let shares = system.developmentParts.map { $0.share(of: system.totalDevelopment) }
    let sum = Quantity.sum(shares).named("sum", in: .percent)
    let run = try Model([sum] + shares).simulate(samples: 20_000, seed: 3)
    #expect(abs(run[sum].minimum - 100) < 1e-11 && abs(run[sum].maximum - 100) < 1e-11)
    // The same reference as the bands.
    let medians = [23.588, 28.373, 22.007, 11.153, 9.538]
    for (share, median) in zip(shares, medians) {
      #expect(agree(run[share].p50.value, median, within: 0.04), "\(share.name)")
    }
  }

  @Test("says that nothing was disclosed where nothing was")
  func disclosure() {
    #expect(TrainedSystem.claude3Opus.finalRunReport == nil)
    #expect(TrainedSystem.claude3Opus.totalReport == nil)
    #expect(TrainedSystem.claude3Opus.note.hasPrefix("Nothing was disclosed."))
    #expect(TrainedSystem.deepSeekV2.finalRunReport == nil)
    for system in TrainedSystem.all {
      for report in [system.finalRunReport, system.totalReport].compactMap(\.self) {
        #expect(!report.source.isEmpty && report.low ?? 0 > 0)
        #expect(report.text.count <= 21, "one column of the examples' table")
      }
    }
  }
}
