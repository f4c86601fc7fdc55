/// Drivers' uniforms in the two layouts that rankings read: sample by sample, for looking
/// samples up in the order of an output, and as classes driver by driver.
///
/// The uniforms keep 24 bits, which moves a rank correlation by less than 10⁻⁷, and halves the
/// memory that is read at random.
///
/// Unchecked because each sample's places are written by one thread, and none is read before all
/// have ended.
package final class DriverPanel: @unchecked Sendable {
  /// Number of samples.
  package let count: Int
  /// How the samples of each driver are divided.
  package let classes: [DriverClasses]
  /// Normal scores of the bins of drivers that are divided by bins.
  let scores: [BinScores?]
  /// Four drivers at a time.
  let blocks: Int
  /// For each sample the drivers' uniforms less one half; zero where there is no driver.
  let rows: UnsafeMutablePointer<SIMD4<Float>>
  /// For each driver the samples' classes.
  let places: UnsafeMutablePointer<UInt16>

  /// Room for drivers' samples.
  package init(count: Int, classes: [DriverClasses]) {
    self.count = count
    self.classes = classes
    scores = BinScores.of(classes)
    blocks = max(1, (classes.count + 3) / 4)
    rows = .allocate(capacity: max(1, count * blocks))
    rows.initialize(repeating: .zero, count: max(1, count * blocks))
    places = .allocate(capacity: max(1, count * classes.count))
    places.initialize(repeating: 0, count: max(1, count * classes.count))
  }

  /// Lays out columns of uniforms.
  ///
  /// - Precondition: the columns have `count` numbers each, in (0, 1).
  package convenience init(_ columns: [[Double]], classes: [DriverClasses], count: Int) {
    self.init(count: count, classes: classes)
    for (driver, column) in columns.enumerated() {
      precondition(column.count == count, "a ranking needs columns of one length")
      column.withUnsafeBufferPointer { column in
        if let start = column.baseAddress { write(start, driver: driver, from: 0, count) }
      }
    }
  }

  deinit {
    rows.deallocate()
    places.deallocate()
  }

  /// Takes down the uniforms of samples `first ..< first + length`.
  func write(_ uniforms: UnsafePointer<Double>, driver: Int, from first: Int, _ length: Int) {
    let lanes =
      UnsafeMutableRawPointer(rows).assumingMemoryBound(to: Float.self)
      + (first * blocks * 4 + driver)
    let target = places + (driver * count + first)
    for i in 0..<length { lanes[i * blocks * 4] = Float(uniforms[i] - 0.5) }
    // One loop for each kind, because this one is run for every driver and sample.
    switch classes[driver] {
    case .bins(let bins):
      for i in 0..<length { target[i] = UInt16(truncatingIfNeeded: bins.bin(of: uniforms[i])) }
    case let other:
      for i in 0..<length { target[i] = UInt16(truncatingIfNeeded: other.place(of: uniforms[i])) }
    }
  }
}
