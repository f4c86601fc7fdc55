extension Law {
  /// A note for laws whose moments all exist; nil where they are doubles, too.
  var rangeNote: String? {
    let all = [mean, variance, skewness, excessKurtosis]
    return !faults.isEmpty || all.allSatisfy(\.isFinite)
      ? nil : "all moments exist, but some exceed the range of a double"
  }
}
