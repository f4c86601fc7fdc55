/// What is wrong with a matrix that should hold correlations.
enum CorrelationCheck {
  /// The faults of a matrix for so many variables: it is square and symmetric, with ones on the
  /// diagonal and numbers in −1...1 beside it.
  static func faults(of matrix: [[Double]], count: Int, subject: String = "") -> [Fault] {
    guard matrix.count == count, matrix.allSatisfy({ $0.count == count }) else {
      let sizes = Set(matrix.map(\.count)).sorted().map(String.init).joined(separator: ", ")
      return [
        Fault(
          "a correlation matrix needs \(count) rows of \(count), got \(matrix.count) of "
            + (sizes.isEmpty ? "0" : sizes), of: subject)
      ]
    }
    var faults: [Fault] = []
    for i in 0..<count {
      if matrix[i][i] != 1 {
        faults.append(
          Fault(
            "a correlation matrix needs 1 on its diagonal, got "
              + "\(matrix[i][i].shortText) in row \(i + 1)", of: subject))
      }
      for j in 0..<i {
        let (a, b) = (matrix[i][j], matrix[j][i])
        let place = "in row \(i + 1), column \(j + 1)"
        if !(-1...1).contains(a) {
          faults.append(
            Fault("a correlation needs to be in -1...1, got \(a.shortText) \(place)", of: subject))
        }
        if !((a - b).magnitude <= 1e-12) {
          faults.append(
            Fault(
              "a correlation matrix needs to be symmetric, got \(a.shortText) and "
                + "\(b.shortText) \(place)", of: subject))
        }
      }
    }
    return faults
  }
}
