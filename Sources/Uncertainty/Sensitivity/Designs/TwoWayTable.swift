/// An output over a grid of two drivers, all others at their medians.
public struct TwoWayTable: Sendable, Codable {
  /// A driver along one side of the table.
  public struct Side: Sendable, Codable {
    /// The driver's name.
    public let driver: String
    /// The unit of the driver's values.
    public let unit: String
    /// The probabilities of the values.
    public let levels: [Double]
    /// The values.
    public let values: [Double]
  }

  /// The output's name.
  public let output: String
  /// The unit of the output's values.
  public let unit: String
  /// The driver that goes down the table.
  public let rows: Side
  /// The driver that goes across.
  public let columns: Side
  /// The output's values, row by row.
  public let values: [[Double]]
}

extension Model {
  /// An output over a grid of quantiles of two drivers, all others at their medians.
  ///
  /// - Parameters:
  ///   - output: an output, or anything made of drivers.
  ///   - rows: the driver that goes down the table.
  ///   - columns: the driver that goes across.
  ///   - levels: the probabilities whose quantiles the drivers take, each between 0 and 1.
  /// - Throws: ``ModelError`` if the output is at fault, ``DesignError`` if drivers or levels are.
  public func twoWayTable(
    of output: Quantity, rows: Quantity, columns: Quantity,
    levels: [Double] = [0.05, 0.25, 0.50, 0.75, 0.95]
  ) throws -> TwoWayTable {
    var faults: [Fault] = []
    if levels.isEmpty || !levels.allSatisfy({ $0 > 0 && $0 < 1 }) {
      faults.append(Fault("levels need to be between 0 and 1, one at least, got \(levels)"))
    }
    let names = Set(Graph(of: [output.node]).drivers.map(\.label))
    for driver in [rows, columns] where !names.contains(driver.name) {
      faults.append(Fault("the output has no driver \"\(driver.name)\"", of: output.name))
    }
    if rows.name == columns.name {
      faults.append(Fault("a table needs two drivers, got one twice", of: rows.name))
    }
    let subject = try DesignSubject([output], coupling: coupling, allowing: .any, faults: faults)
    let nodes = [rows, columns].compactMap { side in
      subject.drivers.first { $0.label == side.name }
    }
    let places = nodes.compactMap { node in subject.drivers.firstIndex { $0 === node } }
    let count = levels.count
    let found = try DesignPoints(subject, threads: 1).values(at: count * count, with: nodes) {
      driver, point in
      driver == places[0]
        ? levels[point / count] : driver == places[1] ? levels[point % count] : 0.5
    }
    func side(_ number: Int, _ points: [Int]) -> TwoWayTable.Side {
      let driver = Quantity(nodes[number])
      return TwoWayTable.Side(
        driver: driver.name, unit: driver.displaySymbol, levels: levels,
        values: points.map { found[1 + number][$0] * driver.displayScale })
    }
    return TwoWayTable(
      output: output.name, unit: output.displaySymbol,
      rows: side(0, levels.indices.map { $0 * count }), columns: side(1, Array(levels.indices)),
      values: levels.indices.map { row in
        levels.indices.map { found[0][row * count + $0] * output.displayScale }
      })
  }
}
