/// Outputs at points of the unit cube that a design chooses: each driver's uniform is given.
struct DesignPoints: Sendable {
  private let subject: DesignSubject
  private let threads: Int

  init(_ subject: DesignSubject, threads: Int) {
    self.subject = subject
    self.threads = threads
  }

  /// The values of the outputs, and of other nodes, at so many points.
  ///
  /// - Parameter uniform: the uniform of a driver, by its place, at a point; it is asked for from
  ///   several threads.
  func values(
    at points: Int, with others: [Node] = [],
    uniform: @escaping @Sendable (_ driver: Int, _ point: Int) -> Double
  ) -> [[Double]] {
    let places = Dictionary(
      uniqueKeysWithValues: subject.drivers.enumerated().map {
        (StreamName($0.element.label).bits, $0.offset)
      })
    let columns = Columns(
      of: subject.outputs.map(\.node) + others, seed: 0, threads: threads
    ) { stream, points, out in
      let driver = places[stream] ?? 0
      for (index, point) in points.enumerated() { out[index] = uniform(driver, point) }
    }
    return columns.values(0..<points)
  }
}

extension Quantity {
  /// What a value in the quantity's own unit is multiplied by to be shown.
  var displayScale: Double { (unit?.scale ?? 1) / (displayUnit ?? .one).scale }
  /// The unit that values are shown in.
  var displaySymbol: String { (displayUnit ?? .one).symbol }
}
