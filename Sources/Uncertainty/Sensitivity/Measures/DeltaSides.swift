import Foundation

/// What cells hold beyond independence, over those that hold more.
struct DeltaSides {
  /// By cells that other samples told: too low.
  let judged: Double
  /// By cells that the same samples told: too high.
  let chosen: Double
  /// What each group of samples adds, as a share of all samples.
  let influences: [Double]

  /// How much of what samples told others confirm: 0 on average without influence.
  private var confirmed: Double { chosen > 0 ? max(-1, min(1, judged / chosen)) : 0 }

  /// What is added to the one that is too low: half of the gap where signs are clear, which leave
  /// out as much as they make up; nothing where nothing is confirmed.
  var added: Double { confirmed * confirmed.magnitude * (chosen - judged) / 2 }

  /// How far off what is added may be, as a standard deviation: the further, the less is confirmed.
  ///
  /// As the spread, found by simulation of linear models, Ishigami's function and sums of uniforms.
  var doubt: Double { 1.5 * (1 - confirmed.magnitude).squareRoot() * added.magnitude }

  /// The estimate.
  var value: Double { judged + added }

  /// The estimate's spread in units of that by cells told once and for all, which vary as well: the
  /// less, the more is confirmed, which counts for nothing while delta is not beyond chance.
  var spread: Double {
    let n = Double(influences.count)
    let mean = influences.reduce(0, +) / n
    let squares = influences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares * n / max(1, n - 1)).squareRoot()
    guard error > 0 else { return 1 }
    let distance = judged / error / 3
    let beyondChance = 1 - exp(-distance * distance)
    return 2.5 - beyondChance * (0.4 + confirmed.magnitude)
  }
}
