import Foundation

/// How long something took.
public struct Elapsed: Sendable {
  /// By the clock on the wall, in seconds.
  public let wall: Double
  /// Of all threads' processor time, in seconds.
  public let processor: Double

  /// Does the work once, and times it.
  public static func of(_ work: () throws -> Void) rethrows -> Elapsed {
    let wall = seconds(CLOCK_MONOTONIC)
    let processor = seconds(CLOCK_PROCESS_CPUTIME_ID)
    try work()
    return Elapsed(
      wall: seconds(CLOCK_MONOTONIC) - wall,
      processor: seconds(CLOCK_PROCESS_CPUTIME_ID) - processor)
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var now = timespec()
    clock_gettime(clock, &now)
    return Double(now.tv_sec) + 1e-9 * Double(now.tv_nsec)
  }
}

extension [Double] {
  /// The middle value; of an even number, the mean of the two. NaN if there is none.
  public var median: Double { quantile(0.5) }

  /// The value at a share of the sorted list, interpolated; NaN if the list is empty.
  public func quantile(_ share: Double) -> Double {
    guard !isEmpty else { return .nan }
    let place = share * Double(count - 1)
    let list = sorted()
    let low = list[Int(place)]
    return low + (list[Swift.min(Int(place) + 1, count - 1)] - low) * (place - place.rounded(.down))
  }
}
