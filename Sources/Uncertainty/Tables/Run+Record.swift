extension Run {
  /// What was run and what came out, to be kept: seed, number of samples, version, model,
  /// drivers with laws, units and sources, and all statistics of all outputs.
  public var record: RunRecord {
    RunRecord(
      version: LibraryVersion.current, seed: seed, samples: samples,
      design: design == .monteCarlo ? nil : design.description,
      model: model.formulas.joined(separator: "\n"),
      drivers: model.drivers.map { driver in
        DriverRecord(
          name: driver.name, law: driver.family,
          parameters: driver.parameters.map { .init(label: $0.label, value: $0.text) },
          unit: driver.unit.symbol, source: driver.source)
      },
      dependence: model.dependence.isEmpty
        ? nil : model.dependence + model.correlationChanges.map(\.description),
      outputs: outputs.map(OutputRecord.init))
  }

  /// The record as JSON; ``RunRecord`` reads it back.
  public var json: String {
    get throws { try record.json }
  }
}
