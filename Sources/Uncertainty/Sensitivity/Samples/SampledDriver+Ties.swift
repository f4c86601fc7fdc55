extension SampledDriver {
  /// The same driver with a rank of its own for each sample: equal values are put in an order that
  /// has nothing to do with the samples', whatever those are sorted by.
  func dealingTies() -> SampledDriver {
    let order = uniforms.order
    let stream = BitStream(seed: 0, name: "order of equal values")
    var ranks = [Double](repeating: 0, count: uniforms.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      let value = uniforms[Int(order[start])]
      while end < order.count && uniforms[Int(order[end])] == value { end += 1 }
      let keyed = order[start..<end].map { (key: stream.uniform(at: Int($0)), sample: Int($0)) }
      let dealt = keyed.count > 1 ? keyed.sorted { $0 < $1 } : keyed
      for (place, entry) in dealt.enumerated() {
        ranks[entry.sample] = (Double(start + place) + 0.5) / Double(uniforms.count)
      }
      start = end
    }
    return SampledDriver(name, uniforms: ranks, values: values, scale: scale, areRanks: true)
  }
}
