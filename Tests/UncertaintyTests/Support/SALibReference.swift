import Foundation

/// What SALib makes of 8,192 samples of Ishigami's function, and integrals by SciPy
/// (Scripts/make-reference/sensitivity.py).
struct SALibReference: Decodable {
  /// Names and versions of the programs.
  let by: String
  let ishigamiDelta: [Double]
  let salib: Indices

  struct Indices: Decodable {
    let samples: Int
    let seed: UInt64
    /// The uniforms of the first sample.
    let first: [Double]
    let delta: [Double]
    let firstOrder: [Double]
    let pawnMean: [Double]
  }

  static let shared: SALibReference = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Reference/sensitivity.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      return try decoder.decode(SALibReference.self, from: Data(contentsOf: file))
    } catch {
      fatalError("\(file.path()): \(error)")
    }
  }()
}
