extension Array where Element == Double {
  /// The element that would stand at `place` if the array were sorted; reorders the array.
  ///
  /// Hoare's FIND (1961): a few times the work of a look at each element, where sorting takes tens.
  /// A pivot in the middle of three keeps sorted arrays from being slow.
  ///
  /// - Precondition: `place` is an index; no element is NaN.
  package mutating func placed(_ place: Int) -> Double {
    withUnsafeMutableBufferPointer { values in
      var (low, high) = (0, values.count - 1)
      while low < high {
        let pivot = Self.middle(values[low], values[low + (high - low) / 2], values[high])
        var (left, right) = (low, high)
        while left <= right {
          while values[left] < pivot { left += 1 }
          while values[right] > pivot { right -= 1 }
          if left <= right {
            values.swapAt(left, right)
            left += 1
            right -= 1
          }
        }
        if place <= right { high = right } else if place >= left { low = left } else { break }
      }
      return values[place]
    }
  }

  private static func middle(_ a: Double, _ b: Double, _ c: Double) -> Double {
    Swift.max(Swift.min(a, b), Swift.min(Swift.max(a, b), c))
  }
}
