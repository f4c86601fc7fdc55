import Foundation
import Uncertainty

extension TrainingCost12 {
  /// The total of one sample in plain Swift, from the twelve drivers' values.
  @inline(__always)
  public static func total(_ x: (Int) -> Double) -> Double {
    let f = x(0) / (989e12 * 3600 * (x(6) * (1 - x(7))))
    let hours = f * (1 + x(3))
    let wall = f / 16_384
    let compute = hours * x(1) * Foundation.exp(wall * (-0.3 / 8760))
    let load = 0.35 + 0.65 * x(6) / (x(6) + 0.2)
    let energy = hours * x(9) * load * x(5) * x(4)
    let staff = x(11) * x(2) * (wall / 8760 + 0.5)
    let data = x(8) * (1 + 0.05 * x(3))
    return compute + energy + staff + compute * x(10) + data
  }

  /// The total as a closure of one sample.
  public static let perSample: @Sendable ([Double]) -> Double = { x in total { x[$0] } }

  /// The total as a closure of columns.
  public static let perChunk: ColumnFunction = { inputs, out in
    for i in out.indices { out[i] = total { inputs[$0][i] } }
  }

  /// The total as one closure over the drivers.
  public func closureTotal(byColumns: Bool) -> Quantity {
    byColumns
      ? .perChunk("total", of: drivers, Self.perChunk)
      : .perSample("total", of: drivers, Self.perSample)
  }
}
