/// An output's samples in order within each class of a driver.
struct ClassOrder {
  /// For each class, the samples it holds by increasing output.
  let samples: [[UInt32]]

  init(_ driver: SampledDriver, _ classes: DriverClasses, order: [UInt32]) {
    var found = [[UInt32]](repeating: [], count: classes.count)
    for sample in order { found[classes.place(of: driver.uniforms[Int(sample)])].append(sample) }
    samples = found
  }
}
