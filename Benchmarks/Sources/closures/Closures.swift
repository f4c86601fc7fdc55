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
      line.perChunk.append(seconds(chunks))
      line.perSample.append(seconds(single))
      line.barePerChunk.append(Elapsed.of { callByColumns(columns, samples) }.wall)
      line.barePerSample.append(Elapsed.of { callBySample(columns, samples) }.wall)
    }
    JSONLine.print(line)
  }

  /// The closure of columns, called with the same 1,024 samples again and again.
  static func callByColumns(_ columns: [[Double]], _ samples: Int) {
    let storage = columns.map { column in
      let copy = UnsafeMutableBufferPointer<Double>.allocate(capacity: 1024)
      _ = copy.initialize(from: column)
      return copy
    }
    let out = UnsafeMutableBufferPointer<Double>.allocate(capacity: 1024)
    out.initialize(repeating: 0)
    let inputs = storage.map { UnsafeBufferPointer($0) }
    for _ in 0..<samples / 1024 { TrainingCost12.perChunk(inputs, out) }
    for column in storage + [out] { column.deallocate() }
  }

  /// The closure of a sample, called with an array that is filled anew each time.
  static func callBySample(_ columns: [[Double]], _ samples: Int) {
    var values = columns.map(\.[0])
    var sum = 0.0
    for index in 0..<samples {
      for driver in columns.indices { values[driver] = columns[driver][index % 1024] }
      sum += TrainingCost12.perSample(values)
    }
    precondition(sum > 0, "the total of costs is positive, not \(sum)")
  }
}
