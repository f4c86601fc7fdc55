import Foundation

/// What a program prints, caught on its way to standard output.
///
/// Unchecked because it is used by the one thread that runs a notebook; what other threads print
/// goes through the system's file, which they may share.
final class PrintedText: @unchecked Sendable {
  /// Why nothing can be caught.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let file: UnsafeMutablePointer<FILE>
  private let output: Int32
  private var offset: off_t = 0

  /// Begins to catch.
  init() throws {
    fflush(nil)
    guard let file = tmpfile() else { throw Self.failure("no temporary file can be made") }
    let output = dup(STDOUT_FILENO)
    guard output >= 0, dup2(fileno(file), STDOUT_FILENO) >= 0 else {
      fclose(file)
      throw Self.failure("standard output cannot be caught")
    }
    self.file = file
    self.output = output
  }

  /// What was printed since this was last asked.
  func take() -> String {
    fflush(nil)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = pread(fileno(file), &buffer, buffer.count, offset)
      guard count > 0 else { break }
      bytes += buffer[..<count]
      offset += off_t(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Lets go of standard output.
  func end() {
    fflush(nil)
    dup2(output, STDOUT_FILENO)
    close(output)
    fclose(file)
  }

  private static func failure(_ what: String) -> Failure {
    Failure(description: "\(what): \(String(cString: strerror(errno)))")
  }
}
