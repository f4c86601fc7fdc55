extension Progress {
  /// A percentile of an output by the samples counted so far, with its 95 % interval, in the unit
  /// the output is shown in: to be watched as it settles, not to be kept, because which samples
  /// are counted by now is chance.
  ///
  /// - Returns: an unknown estimate as long as nothing is counted, and in designs.
  /// - Precondition: the quantity is one of the model's outputs, and `probability` is in 0...1.
  public func quantile(_ probability: Double, of output: Quantity) -> Estimate {
    if outputs.isEmpty { return .unknown }
    guard let index = outputs.firstIndex(where: { $0.node === output.node }) else {
      preconditionFailure(
        "\(output.name) is no output of the model, which has \(outputs.map(\.name))")
    }
    let shown = output.displayUnit ?? .one
    var tally = Tally(frame: MomentFrame(first: []))
    tally.merge(counts[index])
    return OutputSummary(
      name: output.name, unitSymbol: shown.symbol,
      scale: (output.unit?.scale ?? 1) / shown.scale, tally: tally,
      ordered: BinnedSample(counts[index])
    ).quantile(probability)
  }
}
