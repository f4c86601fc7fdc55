// What do closures cost? The total of the reference workload as a graph, as a closure of columns
// and as one of single samples, and the bare closures in a plain loop, as a line of JSON:
// swift run -c release --package-path Benchmarks closures
import Uncertainty
import Workload

@main enum Closures {
  /// Seconds of each repetition on the wall; one thread.
  struct Line: Encodable {
    let samples: Int
    var graph: [Double] = []
    /// The sum of the drivers: what drawing and statistics take without the model.
    var drivers: [Double] = []
    var perChunk: [Double] = []
    var perSample: [Double] = []
    var barePerChunk: [Double] = []
    var barePerSample: [Double] = []
  }

  static func main() {
    let arguments = Arguments()
    let samples = arguments.number("samples", default: 1 << 20)
    let workload = TrainingCost12()
    let graph = workload.checked([workload.total])
    let drivers = workload.checked([Quantity.sum(workload.drivers).named("drivers")])
    let chunks = workload.checked([workload.closureTotal(byColumns: true)])
    let single = workload.checked([workload.closureTotal(byColumns: false)])
    let first = graph.simulate(samples: 1024, seed: 2024)
    let columns = first.values(of: workload.drivers)
    var line = Line(samples: samples)
    func seconds(_ model: Model) -> Double {
      Elapsed.of {
        _ = model.simulate(samples: samples, seed: 2024, threads: 1).outputs.map(\.p50)
      }.wall
    }
    for model in [chunks, single] { _ = model.simulate(samples: 8192, seed: 1, threads: 1) }
    for _ in 0..<arguments.number("repeats", default: 5) {
      line.graph.append(seconds(graph))
      line.drivers.append(seconds(drivers))
      line.perChunk.append(seconds(chunks))
      line.perSample.append(seconds(single))
      line.barePerChunk.append(Elapsed.of { callByColumns(columns, samples) }.wall)
      line.barePerSample.append(Elapsed.of { callBySample(columns, samples) }.wall)
    }
    JSONLine.print(line)
  }

  /// The closure of columns, called with the same 1,024 samples again and again.
  static func callByColumns(_ columns: [[Double]], _ samples: Int) {
    let out = UnsafeMutableBufferPointer<Double>.allocate(capacity: 1024)
    out.initialize(repeating: 0)
    withBuffers(columns) { inputs in
      for _ in 0..<samples / 1024 { TrainingCost12.perChunk(inputs, out) }
    }
    out.deallocate()
  }

  /// The closure of a sample, called with one array that is filled anew each time, as little as
  /// anyone can do who has columns and calls it.
  static func callBySample(_ columns: [[Double]], _ samples: Int) {
    let out = UnsafeMutableBufferPointer<Double>.allocate(capacity: 1024)
    out.initialize(repeating: 0)
    withBuffers(columns) { inputs in
      inputs.withUnsafeBufferPointer { inputs in
        // Of its own scope, so that nothing has to be looked up or checked at a call.
        let closure = TrainingCost12.perSample
        var values = [Double](repeating: 0, count: inputs.count)
        for _ in 0..<samples / 1024 {
          for index in 0..<1024 {
            values.withUnsafeMutableBufferPointer { values in
              for driver in 0..<inputs.count { values[driver] = inputs[driver][index] }
            }
            out[index] = closure(values)
          }
        }
      }
    }
    precondition(out.allSatisfy { $0 > 0 }, "the total of costs is positive")
    out.deallocate()
  }

  private static func withBuffers(
    _ columns: [[Double]], _ body: ([UnsafeBufferPointer<Double>]) -> Void
  ) {
    let storage = columns.map { column in
      let copy = UnsafeMutableBufferPointer<Double>.allocate(capacity: 1024)
      _ = copy.initialize(from: column)
      return copy
    }
    body(storage.map { UnsafeBufferPointer($0) })
    for column in storage { column.deallocate() }
  }
}
