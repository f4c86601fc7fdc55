/// The points that elasticities are taken from: the medians; points within 10⁻⁹ of them, each driver
/// a little up or down, whose slopes differ if the medians are at a kink; and points all over, by
/// which closures are judged.
struct ElasticityPoints {
  let count = 64
  /// The medians, and what is near them.
  let near = 0..<17
  private let names: [UInt64: String]

  init(_ drivers: [Node]) {
    names = Dictionary(
      drivers.map { (StreamName($0.label).bits, $0.label) }, uniquingKeysWith: { a, _ in a })
  }

  var supply: UniformSupply {
    { [names, near] stream, points, out in
      let draws = BitStream(seed: 0, name: names[stream] ?? "")
      for (index, point) in points.enumerated() {
        let u = draws.uniform(at: MorrisDesign.firstSample + point)
        out[index] = point == 0 ? 0.5 : near.contains(point) ? 0.5 + (u < 0.5 ? -1e-9 : 1e-9) : u
      }
    }
  }

  /// True if the slopes near the medians differ by more than so small a distance explains, beside
  /// themselves and, where they are about zero, beside the slopes all over.
  func areApart(_ slopes: [Double]) -> Bool {
    guard let low = slopes[near].min(), let high = slopes[near].max(), slopes[0].isFinite else {
      return true
    }
    let sizes = slopes.map(\.magnitude).filter(\.isFinite).sorted()
    let usual = sizes[sizes.count / 2]
    return !(high - low <= max(1e-4 * max(high.magnitude, low.magnitude), 1e-7 * usual))
  }
}
