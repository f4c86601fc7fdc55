extension TrainedSystem {
  /// The systems of the catalogue, by date; last the one that stands for many.
  public static let all = [
    gpt3, mtNLG, gopher, palm, opt, bloom, llama65B, gpt4, llama2, geminiUltra, claude3Opus,
    deepSeekV2, llama405B, deepSeekV3, deepSeekR1, panguUltraMoE, fineTune,
  ]

  /// The system of a name, whatever its case, spaces and hyphens: "gpt-4", "DeepSeek V2".
  /// A shorter form will do if it fits one system only: "palm", "claude".
  public static func named(_ name: String) -> TrainedSystem? {
    let wanted = plain(name)
    guard !wanted.isEmpty else { return nil }
    let exact = all.filter { plain($0.name) == wanted }
    let close = exact.isEmpty ? all.filter { plain($0.name).hasPrefix(wanted) } : exact
    return close.count == 1 ? close[0] : nil
  }

  private static func plain(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
