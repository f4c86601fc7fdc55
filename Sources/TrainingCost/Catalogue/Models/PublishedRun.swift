import Uncertainty

/// A training run as its makers, or those who studied it, describe it.
public struct PublishedRun: Sendable, Hashable {
  /// Name of the system.
  public let system: String
  /// Floating-point operations of the model in the run.
  public let flop: Figure
  /// Chip-hours of the run.
  public let chipHours: Figure
  /// The chip it ran on.
  public let chip: Chip
  /// The format of the peak by which its utilization is stated.
  public let format: NumberFormat

  /// Creates a run.
  public init(
    _ system: String, flop: Double, flopSource: Source, chipHours: Double, hoursSource: Source,
    chip: Chip, format: NumberFormat = .bf16
  ) {
    self.system = system
    self.flop = Figure(flop, .flop, flopSource)
    self.chipHours = Figure(chipHours, .chip * .hour, hoursSource)
    self.chip = chip
    self.format = format
  }

  /// Creates a run of figures.
  public init(
    _ system: String, flop: Figure, chipHours: Figure, chip: Chip, format: NumberFormat = .bf16
  ) {
    self.system = system
    self.flop = flop
    self.chipHours = chipHours
    self.chip = chip
    self.format = format
  }

  /// Share of the peak that the run's work and time imply, over the whole job; NaN if the chip has
  /// no peak in the format.
  public var impliedUtilization: Double {
    guard let peak = chip.peaks[format] else { return .nan }
    return flop.value / (peak.value * chipHours.value * 3600)
  }

  /// What is wrong with the figures; see ``ChipTime/faults(flop:peak:chipHours:of:)``. A chip of
  /// which no peak in the format is known is a fault, too.
  public var faults: [Fault] {
    guard chip.peaks[format] != nil else {
      return [
        Fault("needs a \(format.rawValue) peak, and none is known of \(chip.name)", of: system)
      ]
    }
    return ChipTime.utilizationFaults(impliedUtilization, of: system)
  }
}

extension PublishedRun {
  /// GPT-3 175B: 14.8 days of 10,000 V100.
  public static let gpt3 = PublishedRun(
    "GPT-3 175B", flop: 3.14e23, flopSource: .sourced("arXiv 2005.14165, table D.1"),
    chipHours: 3_552_000,
    hoursSource: .sourced("14.8 days of 10,000 V100: arXiv 2104.10350, table 4"), chip: .v100)

  /// PaLM 540B: 1,200 h of 6,144 and 336 h of 3,072 TPU v4.
  public static let palm = PublishedRun(
    "PaLM 540B", flop: 2.5272e24, flopSource: .sourced("arXiv 2204.02311, table 20"),
    chipHours: 8_404_992,
    hoursSource: .sourced(
      "1,200 h of 6,144 chips and 336 h of 3,072, downtime included: arXiv 2204.02311"),
    chip: .tpuV4)

  /// GPT-4, of which nothing is official.
  public static let gpt4 = PublishedRun(
    "GPT-4", flop: 2.1e25,
    flopSource: .sourced("Epoch AI's estimate, 90 % interval 8.2e24 to 4.4e25; speculative"),
    chipHours: 57_000_000,
    hoursSource: .sourced("90 to 100 days of 25,000 A100: SemiAnalysis, July 2023; speculative"),
    chip: .a100)

  /// Gopher 280B: 920 h of 4,096 TPU v3.
  public static let gopher = PublishedRun(
    "Gopher 280B", flop: 6.31e23, flopSource: .sourced("arXiv 2112.11446, table A26"),
    chipHours: 920 * 4_096, hoursSource: .sourced("920 h of 4,096 chips: arXiv 2112.11446"),
    chip: .tpuV3)

  /// MT-NLG 530B: 770 h of 4,480 A100, which count the attention of the whole matrix and
  /// activations computed twice.
  public static let mtNLG = PublishedRun(
    "MT-NLG 530B", flop: 6 * 530e9 * 270e9,
    flopSource: .derived("6 × 530e9 parameters × 270e9 tokens: arXiv 2201.11990"),
    chipHours: 770 * 4_480,
    hoursSource: .derived(
      "770 h of 4,480 chips: Epoch AI, models data, 263c40a"), chip: .a100With80GB)

  /// OPT-175B: 33 days of 1,024 A100 without the 90 restarts.
  public static let opt = PublishedRun(
    "OPT-175B", flop: 4.30e23,
    flopSource: .sourced("metaseq, OPT chronicles, final_update.md"), chipHours: 812_544,
    hoursSource: .sourced(
      "33 ideal days of 1,024 chips: metaseq, OPT chronicles"), chip: .a100With80GB)

  /// LLaMA-65B: 21 days of 2,048 A100.
  public static let llama65B = PublishedRun(
    "LLaMA-65B", flop: 6 * 65.2e9 * 1.4e12,
    flopSource: .derived("6 × 65.2e9 parameters × 1.4e12 tokens: arXiv 2302.13971"),
    chipHours: 1_024_000,
    hoursSource: .sourced("21 days of 2,048 chips, rounded: arXiv 2302.13971"), chip: .a100With80GB)

  /// Llama 2-70B.
  public static let llama2 = PublishedRun(
    "Llama 2-70B", flop: 6 * 70e9 * 2e12,
    flopSource: .derived("6 × 70e9 parameters × 2e12 tokens: arXiv 2307.09288"),
    chipHours: 1_720_320, hoursSource: .sourced("model card: arXiv 2307.09288, table 2"),
    chip: .a100With80GB)

  /// Gemini 1.0 Ultra, of which the kind of chip alone is official.
  public static let geminiUltra = PublishedRun(
    "Gemini 1.0 Ultra", flop: 5.0e25,
    flopSource: .sourced("Epoch AI's estimate, models data, 263c40a; speculative"),
    chipHours: 132_000_000,
    hoursSource: .sourced(
      "100 days of about 57,000 TPU v4: Epoch AI, models data, 263c40a; speculative"),
    chip: .tpuV4)

  /// BLOOM 176B.
  public static let bloom = PublishedRun(
    "BLOOM 176B", flop: 6 * 176.247e9 * 366e9,
    flopSource: .derived("6 × 176.247e9 parameters × 366e9 tokens: arXiv 2211.05100"),
    chipHours: 1_082_990, hoursSource: .sourced("arXiv 2211.02001"), chip: .a100With80GB)

  /// Llama 3.1 405B.
  public static let llama405B = PublishedRun(
    "Llama 3.1 405B", flop: 3.8e25, flopSource: .sourced("arXiv 2407.21783, section 1"),
    chipHours: 30_840_000, hoursSource: .sourced("model card: 30.84 M H100-hours, all stages"),
    chip: .h100)

  /// DeepSeek 67B, the dense model that DeepSeek-V2 is compared with.
  public static let deepSeek67B = PublishedRun(
    "DeepSeek 67B", flop: 6 * 67e9 * 2e12,
    flopSource: .derived("6 × 67e9 parameters × 2e12 tokens: arXiv 2401.02954"),
    chipHours: 601_200,
    hoursSource: .derived("300.6 k H800-hours a trillion tokens × 2: arXiv 2405.04434, 3.2.3"),
    chip: .h800)

  /// DeepSeek-V2: 21e9 active parameters, 8.1e12 tokens.
  public static let deepSeekV2 = PublishedRun(
    "DeepSeek-V2", flop: 6 * 21e9 * 8.1e12,
    flopSource: .derived("6 × 21e9 active parameters × 8.1e12 tokens: arXiv 2405.04434"),
    chipHours: 172_800 * 8.1,
    hoursSource: .derived("172.8 k H800-hours a trillion tokens × 8.1: arXiv 2405.04434, 3.2.3"),
    chip: .h800)

  /// DeepSeek-V3: 37e9 active parameters, 14.8e12 tokens.
  public static let deepSeekV3 = PublishedRun(
    "DeepSeek-V3", flop: 6 * 37e9 * 14.8e12,
    flopSource: .derived("6 × 37e9 active parameters × 14.8e12 tokens: arXiv 2412.19437"),
    chipHours: 2_788_000,
    hoursSource: .sourced("2,664 k + 119 k + 5 k H800-hours: arXiv 2412.19437, table 1"),
    chip: .h800)

  /// All runs of the catalogue.
  public static let all = [
    gpt3, mtNLG, gopher, palm, opt, bloom, llama65B, gpt4, llama2, geminiUltra, deepSeek67B,
    deepSeekV2, llama405B, deepSeekV3,
  ]
}
