/// A table of samples that the user already has, inputs beside outputs, to be asked what drives
/// what, as a run is.
///
/// Of inputs only ranks are known, and their dependence is tested: see ``dependence``. Inputs
/// without an order, and those that take two values only, are grouped by value, not correlated.
///
/// ```swift
/// let table = try SampleTable(csv: text, outputs: ["cost"])
/// print(table.sensitivity(of: "cost"))
/// ```
public struct SampleTable: Sendable {
  /// A column of inputs.
  public enum Column: Sendable {
    /// Numbers in an order.
    case numbers([Double])
    /// Cases without an order.
    case cases([String])
  }

  /// The inputs' names, in the order given.
  public let inputs: [String]
  /// The outputs' names, in the order given.
  public let outputs: [String]
  /// Number of rows.
  public let rows: Int
  /// What was found of the inputs' dependence on each other, and which measures it spoils; empty if
  /// nothing was found.
  public let dependence: [String]
  private let drivers: [SampledDriver]
  private let cases: [String: [String]]
  private let values: [String: [Double]]

  /// Most cases that an input without order may have.
  public static let mostCases = 1_000

  /// Creates a table from columns.
  ///
  /// - Parameters:
  ///   - inputs: names and columns of the inputs.
  ///   - outputs: names and columns of the outputs; numbers that are not finite are left out, and
  ///     counted.
  /// - Throws: ``SampleTableError`` with every fault there is: names that are empty or used twice,
  ///   columns of different lengths, inputs that are not finite (by row, counted from 1), too many
  ///   cases, no outputs.
  public init(inputs: [(String, Column)], outputs: [(String, [Double])]) throws {
    var faults = Self.faults(ofNames: inputs.map(\.0) + outputs.map(\.0))
    if outputs.isEmpty { faults.append(Fault("a table needs an output")) }
    let rows = outputs.first?.1.count ?? 0
    for (name, column) in outputs where column.count != rows {
      faults.append(
        Fault("needs \(rows) rows like the first output, got \(column.count)", of: name))
    }
    for (name, column) in inputs { faults += column.faults(named: name, rows: rows) }
    guard faults.isEmpty else { throw SampleTableError(faults: faults) }
    var cases: [String: [String]] = [:]
    let drivers = inputs.map { name, column in
      let sampled = column.sampled(as: name)
      cases[name] = sampled.cases
      return sampled.driver
    }
    self.inputs = inputs.map(\.0)
    self.outputs = outputs.map(\.0)
    self.rows = rows
    self.drivers = drivers
    self.cases = cases
    values = Dictionary(uniqueKeysWithValues: outputs.map { ($0.0, $0.1) })
    dependence = DependenceTest(drivers).notes
  }

  private static func faults(ofNames names: [String]) -> [Fault] {
    let counts = Dictionary(grouping: names, by: \.self).mapValues(\.count)
    var faults: [Fault] = []
    if counts[""] != nil { faults.append(Fault("a column needs a name")) }
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) where count > 1 && !name.isEmpty {
      faults.append(Fault("\(count) columns have this name", of: name))
    }
    return faults
  }

  /// What drives an output by a measure.
  ///
  /// By first-order indices, unless asked otherwise; where the output's variance does not settle,
  /// they are refused.
  ///
  /// - Precondition: the table has an output of this name; levels of percentiles are between 0 and
  ///   1, and thresholds are numbers.
  public func sensitivity(of output: String, by measure: SampleMeasure = .firstOrder)
    -> SensitivityIndices
  {
    data(of: output).indices(measure)
  }

  /// What an output is like in each tenth, or case, of an input.
  ///
  /// - Precondition: the table has an output and an input of these names.
  public func profile(of output: String, by input: String) -> OutputProfile {
    let data = data(of: output)
    guard let driver = data.drivers.first(where: { $0.name == input }) else {
      preconditionFailure("the table has no input \(input), but \(inputs)")
    }
    return DecileProfiles(data).profile(of: driver, cases: cases[input] ?? [])
  }

  private func data(of output: String) -> GivenData {
    guard let values = values[output] else {
      preconditionFailure("the table has no output \(output), but \(outputs)")
    }
    return GivenData(of: output, values: values, drivers: drivers, dependence: dependence)
  }
}

/// Everything that is wrong with a table.
public struct SampleTableError: Error, Sendable, CustomStringConvertible {
  /// All faults, in the order of the table.
  public let faults: [Fault]

  /// One fault a line.
  public var description: String {
    let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
    return (["the table has \(count):"] + faults.map { "  \($0)" }).joined(separator: "\n")
  }
}

extension SampleTable.Column {
  fileprivate func faults(named name: String, rows: Int) -> [Fault] {
    switch self {
    case .numbers(let numbers):
      var faults: [Fault] = []
      if numbers.count != rows {
        faults.append(
          Fault("needs \(rows) rows like the first output, got \(numbers.count)", of: name))
      }
      for (row, number) in numbers.enumerated() where !number.isFinite {
        faults.append(
          Fault("an input needs to be finite, got \(number)", of: "row \(row + 1), column \(name)"))
      }
      return faults
    case .cases(let texts):
      var faults: [Fault] = []
      if texts.count != rows {
        faults.append(
          Fault("needs \(rows) rows like the first output, got \(texts.count)", of: name))
      }
      let count = Set(texts).count
      if count > SampleTable.mostCases {
        faults.append(
          Fault(
            "cases without order need to be at most \(SampleTable.mostCases), got \(count)",
            of: name))
      }
      return faults
    }
  }

  /// The samples, and the names of the cases.
  fileprivate func sampled(as name: String) -> (driver: SampledDriver, cases: [String]) {
    switch self {
    case .numbers(let numbers):
      let distinct = Set(numbers.prefix(1_000))
      guard distinct.count <= 2, Set(numbers).count <= 2 else {
        return (SampledDriver(name, values: numbers), [])
      }
      let sorted = Set(numbers).sorted()
      let codes = numbers.map { sorted.firstIndex(of: $0) ?? 0 }
      return (
        SampledDriver(name, cases: codes, count: max(1, sorted.count)),
        sorted.map(SampleStatistic.short)
      )
    case .cases(let texts):
      let sorted = Set(texts).sorted()
      let codes = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
      return (
        SampledDriver(name, cases: texts.map { codes[$0] ?? 0 }, count: max(1, sorted.count)),
        sorted
      )
    }
  }
}
