import Foundation

/// The most memory this process has held at a time.
public enum PeakMemory {
  /// Bytes resident; on Linux by the kernel's own high-water mark of this program, because
  /// `getrusage` also counts what the parent held when it started us.
  public static var bytes: Int {
    #if os(Linux)
      if let file = fopen("/proc/self/status", "r") {
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, 256, file) != nil {
          let text = line.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
          guard text.hasPrefix("VmHWM:") else { continue }
          return text.split(separator: "\t").last.flatMap { Int($0.filter(\.isNumber)) }! * 1024
        }
      }
      return 0
    #else
      var usage = rusage()
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss)
    #endif
  }
}
