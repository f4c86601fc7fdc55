import Foundation

/// Polynomials through the Chebyshev–Lobatto points of −½ … ½.
struct ChebyshevFit {
  private let nodes: [Double]

  init(degree: Int) {
    nodes = (0...degree).map { -0.5 * cos(.pi * Double($0) / Double(degree)) }
  }

  /// The coefficients, lowest power first, by Newton's divided differences.
  func coefficients(of function: (Double) -> Double) -> [Double] {
    var difference = nodes.map(function)
    let last = nodes.count - 1
    for order in 1...last {
      for i in stride(from: last, through: order, by: -1) {
        difference[i] = (difference[i] - difference[i - 1]) / (nodes[i] - nodes[i - order])
      }
    }
    var result = [Double](repeating: 0, count: nodes.count)
    for k in stride(from: last, through: 0, by: -1) {
      // result × (t − node) + difference
      for i in stride(from: last, through: 1, by: -1) {
        result[i] = result[i - 1] - nodes[k] * result[i]
      }
      result[0] = difference[k] - nodes[k] * result[0]
    }
    return result
  }
}
