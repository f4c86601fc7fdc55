/// Numbers that try every path of a kernel.
enum RandomDoubles {
  private static let small: [Double] = [
    0, 1, 2, 3, 0.5, 1.5, 2.5, 10, 1024, 1074, 1e-300, Double.leastNonzeroMagnitude,
    Double.leastNormalMagnitude, Double.leastNormalMagnitude.nextDown,
  ]
  private static let large: [Double] = [
    0x1p51, 0x1p52, 0x1p53, 0x1p64, 0x1p1023, 1e300, Double.greatestFiniteMagnitude,
    Double.infinity,
    2_251_799_813_685_248.5, 4_503_599_627_370_495.5, 4_503_599_627_370_497, 9_007_199_254_740_991,
  ]
  /// √¾, √½, √2, √1.5, the doubles beside 1, the ends of exp, and of the near sines.
  private static let edges: [Double] = [
    0.8660254037844386, 0.7071067811865476, 1.4142135623730951, 1.224744871391589,
    0.9999999999999999, 1.0000000000000002, 709.782712893384, 745.1332191019412,
    708.3964185322641, 1e5, 100_000.00000000001, 3.141592653589793, 1.5707963267948966,
    0.7853981633974483,
  ]

  /// Numbers at which functions change their rule.
  static let special: [Double] = {
    let positive = small + large + edges
    return positive + positive.map { -$0 } + [Double.nan]
  }()

  /// In turn: any bit pattern, a number of everyday size, one near 1, a special one.
  static func column(_ count: Int, seed: UInt64) -> [Double] {
    var stream = TestStream(seed: seed)
    return (0..<count).map { index in
      switch index % 4 {
      case 0: return Double(bitPattern: stream.bits())
      case 1: return 1000 * (2 * stream.uniform() - 1)
      case 2:
        let scale = Double(sign: .plus, exponent: -(index / 4 % 52), significand: 1)
        return 1 + (2 * stream.uniform() - 1) * scale
      default: return special[Int(stream.bits() % UInt64(special.count))]
      }
    }
  }
}

extension Double {
  /// The bits of a number, one pattern for every NaN.
  var comparableBits: UInt64 { isNaN ? Double.nan.bitPattern : bitPattern }
}
