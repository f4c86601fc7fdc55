import Foundation

extension Model {
  /// Upper bounds of the total Sobol indices of an output, from its derivatives (DGSM).
  ///
  /// A driver's value is a function of a standard normal score z; the mean square of the output's
  /// derivative by z, divided by the output's variance, is at least the driver's total index,
  /// whatever the law. Derivatives come from the formula itself, all of them in one sweep back
  /// through it, so the cost does not grow with the number of drivers. Of closures they are
  /// differences, and their error is stated.
  ///
  /// Where something that a driver moves jumps (a comparison, `floor`, a law of single values, the
  /// terms of a random sum), derivatives say nothing: its bound is not given, and a note says why.
  ///
  /// - Parameters:
  ///   - output: an output, or anything made of drivers.
  ///   - samples: how many to average over.
  ///   - seed: selects the draws; they are those of a run.
  ///   - threads: how many cores to use; all of them if nil.
  ///   - cancellation: stops the analysis from another thread.
  /// - Throws: ``ModelError`` if the output is at fault, ``DesignError`` if the number of samples is,
  ///   `CancellationError` if cancelled.
  /// - SeeAlso: Kucherenko, Rodriguez-Fernandez, Pantelides & Shah (2009), Reliability Engineering &
  ///   System Safety 94, 1135–1148; Lamboni, Iooss, Popelin & Gamboa (2013), Mathematics and
  ///   Computers in Simulation 87, 45–54.
  public func derivativeBounds(
    of output: Quantity, samples: Int = 16_384, seed: UInt64, threads: Int? = nil,
    cancellation: Cancellation? = nil
  ) throws -> SensitivityIndices {
    let subject = try DesignSubject([output], faults: DesignSubject.faults(ofSamples: samples))
    let program = subject.program()
    let sources = ProgramSources(program)
    let run = DerivativeSums(
      program: program, sources: sources, seed: seed, threads: threads ?? ProcessorCount.active)
    guard let result = run.run(samples: samples, output: 0, cancellation: cancellation) else {
      throw CancellationError()
    }
    let obstacles = DerivativeObstacles(program, sources, result.differences)
    return SensitivityIndices(bounds: subject, sources, result, obstacles)
  }

  /// By how many percent an output changes where a driver rises by one percent, all drivers at
  /// their medians.
  ///
  /// Derivatives come from the formula itself; of closures they are differences, and their error is
  /// stated. At a kink, or where something jumps, a note says that the elasticity is not known or
  /// holds nearby only.
  ///
  /// - Parameter output: an output, or anything made of drivers.
  /// - Throws: ``ModelError`` if the output is at fault.
  public func elasticities(of output: Quantity) throws -> SensitivityIndices {
    let subject = try DesignSubject([output])
    let program = subject.program(with: subject.drivers)
    let sources = ProgramSources(program)
    let points = ElasticityPoints(subject.drivers)
    let sweep = ReverseSweep(program, seed: 0, length: points.count, supply: points.supply)
    _ = sweep.run(first: 0, count: points.count, cancellation: nil)
    sweep.sweep(from: 0, count: points.count)
    let obstacles = DerivativeObstacles(program, sources, sweep.differences)
    let base = sweep.value(program.outputs[0])[0]
    var notes = obstacles.notes
    let indices = subject.drivers.enumerated().map { place, driver -> SensitivityIndex in
      let register = program.outputs[1 + place]
      let slopes = (0..<points.count).map { sweep.derivative(register)[$0] }
      let value = slopes[0] * sweep.value(register)[0] / base
      let set = sources.sources(of: [driver.label])
      var isKnown = value.isFinite
      if let cause = obstacles.closure(for: set) {
        isKnown = false
        notes.append("\(driver.label) moves \(cause): its elasticity is not known.")
      } else if let cause = obstacles.jump(for: set) {
        isKnown = isKnown && value != 0
        let what = isKnown ? "holds between jumps only" : "is not known"
        notes.append("\(driver.label) moves \(cause): its elasticity \(what).")
      } else if points.areApart(slopes) {
        isKnown = false
        notes.append("\(driver.label) is at a kink: it has no elasticity at the medians.")
      }
      return SensitivityIndex(
        of: driver.label,
        estimate: isKnown
          ? Estimate(value: value, standardError: 0, interval: Interval(lower: value, upper: value))
          : .unknown)
    }
    if base == 0 { notes.append("\(output.name) is zero at the medians: it has no elasticities.") }
    return SensitivityIndices(
      of: output.name, measure: .elasticity, indices: indices, samples: 1,
      resampling: .independent, notes: notes)
  }
}

/// The points that elasticities are taken from: the medians; points within 10⁻⁹ of them, each driver
/// a little up or down, whose slopes differ if the medians are at a kink; and points all over, by
/// which closures are judged.
private struct ElasticityPoints {
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

/// What keeps derivatives from telling anything, or makes them less exact.
struct DerivativeObstacles {
  private let jumps: ProgramJumps
  private var closures: [(sources: BitSet, cause: String)] = []
  /// How exact the derivatives of closures are.
  private(set) var notes: [String] = []

  init(
    _ program: Program, _ sources: ProgramSources,
    _ differences: [ReverseSweep.Place: ReverseSweep.Differences]
  ) {
    jumps = ProgramJumps(program, output: 0, sources: sources)
    var worst: [Int: Double] = [:]
    for (place, found) in differences {
      let name = program.slowSteps[place.step].operation.closureName
      let set = sources.ofRegister[place.input]
      if found.isStepping {
        closures.append((set, "\(name), which steps"))
      } else if found.relative > 0.01 {
        closures.append((set, "\(name), which is not smooth"))
      } else {
        worst[place.step] = max(worst[place.step] ?? 0, found.relative)
      }
    }
    closures.sort { $0.cause < $1.cause }
    for (step, error) in worst.sorted(by: { $0.key < $1.key }) {
      let digits = Int((-log10(max(1e-12, error))).rounded(.down))
      notes.append(
        "Derivatives of \(program.slowSteps[step].operation.closureName) are central differences; "
          + "by those of twice the step they are off by less than 1e-\(digits) of their size.")
    }
  }

  /// What jumps when a driver moves, if anything does.
  func jump(for sources: BitSet) -> String? { jumps.cause(for: sources) }

  /// The closure that is not smooth in a driver, if there is one.
  func closure(for sources: BitSet) -> String? {
    closures.first { !$0.sources.isDisjoint(with: sources) }?.cause
  }
}

extension Operation {
  /// What messages call a closure.
  fileprivate var closureName: String {
    switch self {
    case .perSample(let label, _), .perChunk(let label, _): "the closure \(label)"
    case .inverse(let law): "the law \(law.family)"
    default: "a closure"
    }
  }
}

extension SensitivityIndices {
  fileprivate init(
    bounds subject: DesignSubject, _ sources: ProgramSources, _ result: DerivativeSums.Result,
    _ obstacles: DerivativeObstacles
  ) {
    let output = subject.outputs[0].name
    let blocks = result.blocks.filter { $0[0] > 0 }
    let sizes = blocks.map { Int($0[0]) }
    let none = [Double](repeating: 0, count: 4 + 4 * sources.streams.count)
    let whole = blocks.reduce(none) { zip($0, $1).map(+) }
    let leaving = blocks.map { block in zip(whole, block).map(-) }
    var notes = obstacles.notes
    let warning = TailIndex(BinnedSample(result.counts)).warning
    let refusal = warning.map { "\(output): \($0); shares of variance are not given" }

    func bound(_ place: Int) -> SensitivityIndex {
      let name = subject.drivers[place].label
      let set = sources.sources(of: [name])
      guard let source = sources.streams.indices.first(where: set.contains) else {
        return .unknown(of: name)
      }
      var cause = obstacles.jump(for: set) ?? obstacles.closure(for: set)
      if cause == nil && Self.hasGap(whole, source) {
        cause = "a law with a gap between its values"
      }
      if let cause { notes.append("\(name) moves \(cause): derivatives say nothing of it.") }
      func ratio(_ sums: [Double]) -> Double {
        let variance = sums[3] - sums[2] * sums[2] / sums[0]
        return variance > 0 ? sums[4 + 4 * source] / variance : .nan
      }
      let (value, replicates) = (ratio(whole), leaving.map(ratio))
      guard cause == nil, refusal == nil, value.isFinite, replicates.allSatisfy(\.isFinite) else {
        return .unknown(of: name)
      }
      return SensitivityIndex(
        of: name,
        estimate: GroupJackknife.estimate(whole: value, leaving: replicates, sizes: sizes),
        replicates: replicates)
    }
    let indices = subject.drivers.indices.map(bound)
    self.init(
      of: output, measure: .derivativeBound, indices: indices, samples: Int(whole[0]),
      samplesLeftOut: Int(result.blocks.reduce(0) { $0 + $1[1] }),
      resampling: .leavingGroups(sizes: sizes), notes: notes, refusal: refusal)
  }

  /// True if a driver's own values break the bound, which only a jump of its quantiles explains.
  private static func hasGap(_ sums: [Double], _ source: Int) -> Bool {
    let (speeds, sum, squares) = (
      sums[5 + 4 * source], sums[6 + 4 * source], sums[7 + 4 * source]
    )
    return sums[0] >= 4096 && speeds < 0.9 * (squares - sum * sum / sums[0])
  }
}
