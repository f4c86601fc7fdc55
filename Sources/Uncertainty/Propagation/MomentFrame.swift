/// Where an output's power sums are centred and how they are scaled; fixed for a whole run.
///
/// The centre is the median of the first chunk. A law's median lies within one standard
/// deviation of its mean, so sums of powers of `x − shift` lose only a few bits when they are
/// turned into central moments. That is why block sums can simply be added, without the update
/// formulas that a different centre for every block would need (Chan, Golub & LeVeque 1983;
/// Pébay 2008).
package struct MomentFrame: Sendable, Hashable, Codable {
  /// Subtracted from every value, in the unit of the output.
  package let shift: Double
  /// A power of two that brings deviations near 1 where their fourth powers would overflow or
  /// vanish; otherwise 1.
  package let scale: Double

  /// Chooses the frame from the first samples of an output. Values that are not finite are
  /// passed over; without any finite value the frame is centred at zero.
  package init(first values: some Sequence<Double>) {
    var finite = values.filter(\.isFinite)
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 0)
    shift = finite.isEmpty ? 0 : finite.placed((finite.count - 1) / 2)
    let far = max(high - shift, shift - low)
    let spread = far > 0 ? min(far, .greatestFiniteMagnitude) : shift.magnitude
    guard spread > 0 else {
      scale = 1
      return
    }
    let exponent = max(-1000, min(1000, spread.exponent))
    scale = abs(exponent) <= 64 ? 1 : Double(sign: .plus, exponent: -exponent, significand: 1)
  }

  /// A value's place in the frame.
  package var centre: Double { shift * scale }
}
