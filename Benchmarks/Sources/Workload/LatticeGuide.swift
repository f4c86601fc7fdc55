import CKernels
import Uncertainty

/// A guide table of a law on 0, 1, 2, …, laid out as the library's are.
final class LatticeGuide {
  let guide: su_guide
  private let values, cumulative: UnsafeMutablePointer<Double>
  private let starts: UnsafeMutablePointer<UInt32>

  init(_ law: any Law, through last: Int) {
    let count = last + 1
    values = .allocate(capacity: count)
    cumulative = .allocate(capacity: count)
    starts = .allocate(capacity: count)
    for k in 0...last {
      (values + k).initialize(to: Double(k))
      (cumulative + k).initialize(to: k == last ? .infinity : law.cumulative(Double(k)))
    }
    var first = 0
    for part in 0...last {
      while cumulative[first] < Double(part) / Double(count) { first += 1 }
      (starts + part).initialize(to: UInt32(first))
    }
    guide = su_guide(
      values: values, cumulative: cumulative, guide: starts, size: UInt32(count))
  }

  deinit {
    values.deallocate()
    cumulative.deallocate()
    starts.deallocate()
  }
}
