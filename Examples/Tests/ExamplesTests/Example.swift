import Foundation

/// A built example: runs it and keeps what it said.
struct Example {
  let name: String

  /// What a run printed, and how it ended.
  struct Outcome {
    let output: String
    let errors: String
    let status: Int32
    /// What it printed, line by line.
    var lines: [String] {
      output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  func run(_ arguments: [String]) throws -> Outcome {
    try Self.run(Self.folder.appendingPathComponent(name), arguments)
  }

  /// Runs it on a terminal of the system's `script`; nil if there is none that takes a command.
  func runOnTerminal(_ arguments: [String], _ environment: [String: String] = [:]) throws
    -> Outcome?
  {
    let script = URL(fileURLWithPath: "/usr/bin/script")
    guard let help = try? Self.run(script, ["--help"]), help.output.contains("--command") else {
      return nil
    }
    let path = Self.folder.appendingPathComponent(name).path
    let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
    let command = (["env"] + variables + [path] + arguments).joined(separator: " ")
    return try Self.run(script, ["-qec", command, "/dev/null"])
  }

  private static func run(_ executable: URL, _ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Errors are a few lines, so that their pipe cannot fill up before it is read.
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self), status: process.terminationStatus)
  }

  /// Where the tests were built, and the examples with them.
  private static let folder: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
  }()
}
