import Foundation

/// How many cores there are.
enum ProcessorCount {
  /// The cores that are switched on.
  static var active: Int { ProcessInfo.processInfo.activeProcessorCount }
}
