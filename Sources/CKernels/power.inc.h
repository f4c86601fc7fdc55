// pow: log2 x to about 66 bits as a sum of two doubles, times y, then exp2. The splitting
// follows W. Kahan's and fdlibm's use of leading halves, whose products are exact.

typedef struct {
  lanes high, low; ///< high has 26 bits
} su_pair;

SU_INLINE su_pair su_split_sum(lanes high, lanes low) {
  lanes leading = su_leading(high + low);
  return (su_pair){leading, low - (leading - high)};
}

/// s = (m − c) / (m + c) as a pair, and s to 53 bits.
SU_INLINE su_pair su_half_argument(lanes m, lanes c, lanes *rounded) {
  lanes above = m - c, below = m + c; // the first is exact
  lanes s = above / below, s_high = su_leading(s);
  lanes below_high = su_leading(below), below_low = m - (below_high - c);
  *rounded = s;
  return (su_pair){s_high, ((above - s_high * below_high) - s_high * below_low) / below};
}

/// 3/5 + 3z/7 + 3z²/9 + …, error 2⁻⁶⁸ after multiplication by z² ≤ 0.0103².
SU_INLINE lanes su_power_tail(lanes z) {
  lanes z2 = z * z;
  lanes a = 0x1.3333333333333p-1 + z * 0x1.b6db6db6db6dcp-2;
  lanes b = 0x1.555555555545ep-2 + z * 0x1.1745d1748c6ffp-2;
  lanes c = 0x1.d89d894a6856dp-3 + z * 0x1.999a0d7b2e36fp-3;
  lanes d = 0x1.69352e16e62e5p-3 + z * 0x1.4f94df9f15acep-3;
  return (a + z2 * b) + z2 * z2 * (c + z2 * d);
}

/// log2 x = k + log2 c + 2 / (3 ln 2) × s × (3 + z + z² …), for x > 0 and finite.
///
/// c is 1 or 1.5, whichever is nearer: a smaller s makes the terms smaller that have 53 bits only.
SU_INLINE su_pair su_log2(lanes x) {
  const double factor = 0x1.ec709dc3a03fdp-1; // 2 / (3 ln 2)
  const double factor_high = 0x1.ec709d8000000p-1, factor_low = 0x1.0e80ff5d27f05p-27;
  su_reduced v = su_reduce(x, 0x3febb67ae8584caau); // √¾
  words nearer = su_is_less(su_all(0x1.3988e1409212ep+0), v.m); // √1.5
  lanes c = su_select(nearer, su_all(1.5), su_all(1));
  lanes c_high = (lanes)(nearer & (words)su_all(0x1.2b80340000000p-1)); // log2 c
  lanes c_low = (lanes)(nearer & (words)su_all(0x1.cfdeb43cfd006p-27));
  lanes rounded;
  su_pair s = su_half_argument(v.m, c, &rounded);
  lanes z = rounded * rounded;
  lanes square = s.high * s.high; // exact
  lanes rest = z * z * su_power_tail(z) + s.low * (s.high + rounded);
  lanes t_high = su_leading(3.0 + square + rest);
  lanes t_low = rest - ((t_high - 3.0) - square);
  su_pair p = su_split_sum(s.high * t_high, s.low * t_high + t_low * rounded);
  lanes high = factor_high * p.high; // exact
  lanes low = factor_low * p.high + p.low * factor + c_low;
  lanes sum = su_leading(((high + low) + c_high) + v.k);
  return (su_pair){sum, low - (((sum - v.k) - c_high) - high)};
}

/// 2 to the power high + low.
SU_INLINE lanes su_exp2(lanes high, lanes low) {
  const double ln2 = 0x1.62e42fefa39efp-1;
  const double ln2_high = 0x1.62e42f8000000p-1, ln2_low = 0x1.be8e7bcd5e4f2p-27;
  lanes z = high + low;
  words far = ~su_is_less(su_magnitude(z), su_all(1200)) & ~su_is_nan(z); // 0 or ∞
  high = su_select(far, su_with_sign(su_all(1200), su_sign(z)), high);
  low = su_select(far, su_all(0), low);
  lanes shifted = (high + low) + su_round;
  lanes rest = high - (shifted - su_round);
  su_pair f = su_split_sum(rest, low);
  return su_exp_near(f.high * ln2_high, f.low * ln2 + f.high * ln2_low, shifted);
}

/// |x| to the power y for |x| neither 0 nor ∞ (those are set after).
SU_INLINE lanes su_power_of_magnitude(lanes magnitude, lanes y) {
  // At 2⁶⁴ the answer is 0, 1 or ∞ already, and no product overflows on the way.
  y = su_select(su_is_less(y, su_all(-0x1p64)), su_all(-0x1p64), y);
  y = su_select(su_is_less(su_all(0x1p64), y), su_all(0x1p64), y);
  su_pair log = su_log2(magnitude);
  lanes y_high = su_leading(y);
  return su_exp2(y_high * log.high, (y - y_high) * log.high + y * log.low);
}

SU_INLINE words su_is_integer(lanes magnitude) {
  return su_is_equal((magnitude + 0x1p52) - 0x1p52, magnitude) |
         su_is_less(su_all(0x1p52), magnitude);
}

/// The cases of C99 F.9.4.4, for any signs, zeros, infinities and NaN.
SU_INLINE lanes su_pow(lanes x, lanes y) {
  const lanes zero = su_all(0), one = su_all(1), infinity = su_all(__builtin_inf());
  lanes size = su_magnitude(x), y_size = su_magnitude(y);
  words y_negative = su_is_less(y, zero);
  lanes result = su_power_of_magnitude(size, y);
  words is_zero = su_is_equal(size, zero), is_infinite = su_is_equal(size, infinity);
  result = su_select(is_zero, su_select(y_negative, infinity, zero), result);
  result = su_select(is_infinite, su_select(y_negative, zero, infinity), result);
  words whole = su_is_integer(y_size);
  words odd = whole & ~su_is_integer(0.5 * y_size) & su_is_less(y_size, su_all(0x1p53));
  result = su_with_sign(result, odd & su_sign(x));
  words no_answer = (su_is_less(x, zero) & ~is_infinite & ~whole) | su_are_unordered(x, y);
  result = su_select(no_answer, su_all(__builtin_nan("")), result);
  return su_select(su_is_equal(x, one) | su_is_equal(y, zero), one, result);
}
