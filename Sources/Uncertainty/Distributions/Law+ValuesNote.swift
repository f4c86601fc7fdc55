import Foundation

/// What doubles cannot hold of a law: values nearer to 0 than 2⁻¹⁰²², which lose digits or become
/// 0, and values beyond 2¹⁰²⁴, which become infinite.
extension Law {
  /// Probability of values other than 0 that are nearer to it than the least normal double.
  private var tinyShare: Double {
    let least = Double.leastNormalMagnitude
    let above = cumulative(least) - cumulative(0)
    let below = cumulative(-.leastNonzeroMagnitude) - cumulative(-least)
    return max(0, above) + max(0, below)
  }

  /// Probability of values beyond the greatest double.
  private var hugeShare: Double {
    survival(.greatestFiniteMagnitude) + cumulative(-.greatestFiniteMagnitude)
  }

  /// What to know about values that doubles cannot hold; nil if there are none to speak of.
  var valuesNote: String? {
    guard faults.isEmpty, support.kind == .continuous || support.kind == .mixed else { return nil }
    func percent(_ share: Double) -> String {
      "\((100 * share).rounded(toSignificantDigits: 2)) % of the values"
    }
    var notes: [String] = []
    let endsAtZero = support.lower >= 0 || support.upper <= 0
    // Less than a uniform can hit is not worth a word, nor is 0 amid other values.
    if endsAtZero && tinyShare >= 0x1p-52 {
      notes.append(
        "\(percent(tinyShare)) are nearer to 0 than 2.2e-308, and lose digits or become 0")
    }
    if hugeShare >= 0x1p-52 {
      notes.append("\(percent(hugeShare)) are beyond 1.8e308, and become infinite")
    }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  /// A fault if doubles can hold no value of the law.
  var valuesFault: Fault? {
    guard faults.isEmpty, support.kind == .continuous else { return nil }
    if tinyShare >= 1 - 0x1p-52 {
      return Fault("\(description) lies nearer to 0 than 2.2e-308, the least normal double")
    }
    if hugeShare >= 1 - 0x1p-52 {
      return Fault("\(description) lies beyond 1.8e308, the greatest double")
    }
    return nil
  }
}
