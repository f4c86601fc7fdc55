/// How far an output's distribution function in classes is from that of all samples, at most.
struct KolmogorovDistances {
  /// The distance of one class, and how many samples it has.
  struct Distance {
    let value: Double
    let size: Double
  }

  private let output: RankedOutput

  init(_ output: RankedOutput) { self.output = output }

  /// The mean distance, classes counting by their samples.
  static func mean(_ distances: [Distance]) -> Double {
    let size = distances.reduce(0) { $0 + $1.size }
    return distances.reduce(0) { $0 + $1.value * $1.size } / size
  }

  /// The distances of classes that hold samples.
  func of(_ uniforms: [Double], _ classes: DriverClasses) -> [Distance] {
    let (values, order) = (output.values, output.order)
    let n = Double(order.count)
    let places = uniforms.map { classes.place(of: $0) }
    let sizes = places.reduce(into: [Double](repeating: 0, count: classes.count)) { $0[$1] += 1 }
    var met = [Double](repeating: 0, count: classes.count)
    var most = met
    // Between its own samples a class stands still and all others rise: the distance is greatest just
    // before or at one of its own, equal outputs being taken together.
    func look(_ samples: Range<Int>, at rank: Int) {
      for sample in samples {
        let place = places[Int(order[sample])]
        most[place] = max(most[place], (met[place] / sizes[place] - Double(rank) / n).magnitude)
      }
    }
    var start = 0
    while start < order.count {
      var end = start + 1
      let value = values[Int(order[start])]
      while end < order.count && values[Int(order[end])] == value { end += 1 }
      look(start..<end, at: start)
      for sample in start..<end { met[places[Int(order[sample])]] += 1 }
      look(start..<end, at: end)
      start = end
    }
    return zip(most, sizes).filter { $0.1 > 0 }.map { Distance(value: $0, size: $1) }
  }

  // MARK: Chance

  /// What chance gives a class is a law of its own in this unit, whose mean is 0.8687; a class is part
  /// of the whole, and the second term is Stephens's for few samples.
  private func unit(of size: Double) -> Double {
    let n = Double(output.order.count)
    return size < n ? 1 / ((1 / (1 / size - 1 / n)).squareRoot() + 0.12) : 0
  }

  /// The mean unit of classes, counting by their samples.
  func unit(of distances: [Distance]) -> Double {
    Self.mean(distances.map { Distance(value: unit(of: $0.size), size: $0.size) })
  }

  /// The mean distance of classes made at random, as a part of what it is of outputs that are all
  /// different: less where equal outputs leave fewer places to differ at.
  var chance: Double {
    let n = output.order.count
    guard !output.ties.isEmpty, n > 1 else { return 1 }
    let classes = max(2, min(100, n / 400))
    var (sum, count) = (0.0, 0)
    for round in 0..<(800 / classes) {
      let stream = BitStream(seed: 0, name: "classes of nothing", lane: round)
      let uniforms = (0..<n).map(stream.uniform)
      for distance in of(uniforms, .equal(classes)) where distance.size < Double(n) {
        sum += distance.value / unit(of: distance.size)
        count += 1
      }
    }
    return sum / Double(count) / GreatestDifference.chance
  }
}
