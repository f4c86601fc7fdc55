// exp, log and log10: reduction by the exponent, one polynomial (coefficients and their errors
// from Scripts/make-tables/polynomials.py), no branches, below 1 ulp (measured by the tests).
// No libm: its bits differ between machines.

static const double su_ln2_high = 0x1.62e42fefa3800p-1; ///< 42 bits: times an exponent, exact
static const double su_ln2_low = 0x1.ef35793c76730p-45;
static const double su_log2_e = 0x1.71547652b82fep+0;

/// (exp r − 1 − r) / r² for |r| ≤ ½ ln 2, error 2⁻⁶².
SU_INLINE lanes su_exp_tail(lanes r) {
  lanes r2 = r * r, r4 = r2 * r2;
  lanes a = 0x1.0000000000000p-1 + r * 0x1.5555555555557p-3;
  lanes b = 0x1.5555555555556p-5 + r * 0x1.11111111100dcp-7;
  lanes c = 0x1.6c16c16c162d4p-10 + r * 0x1.a01a01abe7fe1p-13;
  lanes d = 0x1.a01a01a6d889cp-16 + r * 0x1.71de0231960ebp-19;
  lanes e = 0x1.27e4db646b17ep-22 + r * 0x1.af4de97ca4194p-26 + r2 * 0x1.1f730349868cep-29;
  return (a + r2 * b) + r4 * ((c + r2 * d) + r4 * e);
}

/// exp(r + low) × 2ᵏ; |low| ≪ |r| ≤ ½ ln 2. What 1 + r rounds away is added back.
SU_INLINE lanes su_exp_near(lanes r, lanes low, lanes shifted) {
  lanes whole = r + low, lead = 1.0 + r;
  lanes rest = ((1.0 - lead) + r) + (low + whole * whole * su_exp_tail(whole));
  return su_scale(lead + rest, shifted);
}

SU_INLINE lanes su_exp(lanes x) {
  // Beyond these the answer is 0 or ∞ already; NaN passes through.
  x = su_select(su_is_less(x, su_all(-760)), su_all(-760), x);
  x = su_select(su_is_less(su_all(760), x), su_all(760), x);
  lanes shifted = x * su_log2_e + su_round;
  lanes k = shifted - su_round;
  return su_exp_near(x - k * su_ln2_high, -k * su_ln2_low, shifted);
}

/// x = m × 2ᵏ with least ≤ m < 2 × least, for x > 0 and finite.
typedef struct {
  lanes m, k;
} su_reduced;

static const uint64_t su_root_half = 0x3fe6a09e667f3bcd; ///< the bits of √½

SU_INLINE su_reduced su_reduce(lanes x, uint64_t least) {
  words tiny = su_is_less(x, su_all(0x1p-1022));
  words bits = (words)su_select(tiny, x * 0x1p54, x);
  words biased = (bits - least + 0x4000000000000000u) >> 52; // k + 1024
  lanes m = (lanes)(bits - ((biased - 1024) << 52));
  lanes k = (lanes)(biased | 0x4330000000000000u) - (0x1p52 + 1024);
  return (su_reduced){m, k - su_select(tiny, su_all(54), su_all(0))};
}

/// With s = f / (2 + f): log(1 + f) = f − f²/2 + s (f²/2 + z R(z)), z = s², where
/// R = (log((1 + s) / (1 − s)) / s − 2) / z, error 2⁻⁶⁰; returns the last term.
SU_INLINE lanes su_log_tail(lanes f, lanes half_square) {
  lanes s = f / (2.0 + f);
  lanes z = s * s, z2 = z * z;
  lanes a = 0x1.5555555555555p-1 + z * 0x1.9999999999a38p-2;
  lanes b = 0x1.2492492476c87p-2 + z * 0x1.c71c720160b47p-3;
  lanes c = 0x1.745cf901605f7p-3 + z * 0x1.3b1c360763b8ap-3;
  lanes d = 0x1.0fbe83c2cbcf3p-3 + z * 0x1.0c04595972ab8p-3;
  return s * (half_square + z * ((a + z2 * b) + z2 * z2 * (c + z2 * d)));
}

/// The logarithm's values off the positive finite numbers.
SU_INLINE lanes su_log_special(lanes x, lanes result) {
  lanes infinity = su_all(__builtin_inf());
  result = su_select(su_is_equal(x, infinity), infinity, result);
  result = su_select(su_is_equal(x, su_all(0)), -infinity, result);
  return su_select((words)(x >= 0), result, su_all(__builtin_nan("")));
}

SU_INLINE lanes su_log_reduced(su_reduced v) {
  lanes f = v.m - 1.0, half_square = 0.5 * f * f;
  lanes low = su_log_tail(f, half_square) + v.k * su_ln2_low;
  return v.k * su_ln2_high - ((half_square - low) - f);
}

SU_INLINE lanes su_log(lanes x) {
  return su_log_special(x, su_log_reduced(su_reduce(x, su_root_half)));
}

/// The reduction of a positive, normal and finite x.
SU_INLINE su_reduced su_reduce_normal(lanes x, uint64_t least) {
  words biased = ((words)x - least + 0x4000000000000000u) >> 52; // k + 1024
  lanes m = (lanes)((words)x - ((biased - 1024) << 52));
  return (su_reduced){m, (lanes)(biased | 0x4330000000000000u) - (0x1p52 + 1024)};
}

/// The same bits for positive, normal and finite numbers; NaN for NaN.
SU_INLINE lanes su_log_normal(lanes x) {
  lanes result = su_log_reduced(su_reduce_normal(x, su_root_half));
  return su_select(su_is_nan(x), x, result);
}

/// As log, with log(1 + f) split so that its product with log10 e keeps all bits.
SU_INLINE lanes su_log10(lanes x) {
  const double e_high = 0x1.bcb7b10000000p-2, e_low = 0x1.49b9438ca9aaep-28;       // log10 e
  const double two_high = 0x1.34413509f7800p-2, two_low = 0x1.fef311f12b358p-46;   // log10 2
  su_reduced v = su_reduce(x, su_root_half);
  lanes f = v.m - 1.0, half_square = 0.5 * f * f;
  lanes high = su_leading(f - half_square);
  lanes low = (f - high) - half_square + su_log_tail(f, half_square);
  lanes k_part = v.k * two_high, f_part = high * e_high;
  lanes sum = k_part + f_part;
  lanes rest = (k_part - sum) + f_part;
  rest += v.k * two_low + (low + high) * e_low + low * e_high;
  return su_log_special(x, rest + sum);
}
