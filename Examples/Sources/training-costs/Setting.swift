import TrainingCost
import Uncertainty
import UncertaintyReports

/// How a run is made.
struct Setting {
  let samples: Int
  let seed: UInt64
  let threads: Int?
  /// Whether drivers move together where that is judged.
  let isDependent: Bool

  /// Simulates outputs of systems, with a line of progress on a terminal.
  func simulate(_ outputs: [Quantity], of systems: [TrainedSystem]) throws -> Run {
    let dependence = isDependent ? TrainedSystem.judgedDependence(of: systems) : []
    let model = try Model(outputs, dependence: dependence)
    let line = ProgressLine(watching: outputs[0])
    defer { line.clear() }
    return model.simulate(samples: samples, seed: seed, threads: threads, progress: line.show)
  }

  /// The same with the other kind of dependence.
  var other: Setting {
    Setting(samples: samples, seed: seed, threads: threads, isDependent: !isDependent)
  }

  /// "1,000,000 samples, seed 2024".
  var text: String {
    "\(samples.grouped) \(samples == 1 ? "sample" : "samples"), seed \(seed)"
      + (isDependent ? ", judged dependence" : "")
  }
}

extension Int {
  /// The number with commas between thousands.
  var grouped: String {
    let digits = Array(String(magnitude))
    let parts = stride(from: digits.count, to: 0, by: -3).map { end in
      String(digits[Swift.max(0, end - 3)..<end])
    }
    return (self < 0 ? "-" : "") + parts.reversed().joined(separator: ",")
  }
}
