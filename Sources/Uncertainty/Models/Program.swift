import CKernels

/// A model as a list of column operations: what is run for every chunk of samples.
///
/// A register is a column of ``chunkSize`` doubles. Registers are reused as soon as the last
/// reader is done, so that the working set of an ordinary model stays in the processor's cache.
struct Program: Sendable {
  /// Samples worked on at a time: small enough for the cache, large enough that the cost of
  /// going from step to step disappears.
  static let chunkSize = 1024

  /// One operation, from registers to a register.
  enum Step: Sendable {
    case uniforms(stream: UInt64, out: Int)
    case variate(Int, input: Int, out: Int)
    case unary(UnaryOperation, Int, out: Int)
    case binary(BinaryOperation, Int, Int, out: Int)
    case choose(Int, Int, Int, out: Int)
    case weighted([Int], [Double], out: Int)
    case joint(JointUniform, Int, Int, out: Int)
    /// Normal scores' probabilities.
    case normalProbability(Int, out: Int)
    /// What a table gives for scores.
    case scored(Int, input: Int, out: Int)
    case slow(Int, out: Int)
  }

  /// An operation that is worked sample by sample in Swift.
  struct SlowStep: Sendable {
    let operation: Operation
    var inputs: [Int]
    let stream: UInt64
    let sampler: Int?
    /// Added to a sample's index where the step draws for itself.
    var sampleOffset = 0
  }

  var steps: [Step] = []
  var slowSteps: [SlowStep] = []
  var samplers: [Sampler] = []
  var scoreTables: [ScoreTable] = []
  var constants: [(register: Int, value: Double)] = []
  /// The register of each output.
  var outputs: [Int] = []
  var registerCount = 0

  /// True if every step is a kernel, so that a chunk takes microseconds.
  var isFast: Bool { slowSteps.isEmpty && steps.count <= 1000 }
}
