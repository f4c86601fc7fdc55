// What makes uniforms depend on each other: weighted sums of columns, the normal distribution
// function, scores of Student's t, and conditional quantiles of pairs. Results that are uniforms stay
// in [2⁻⁵², 1 − 2⁻⁵²].

SU_INLINE lanes su_inside(lanes u) {
  return su_lesser(su_greater(u, su_all(0x1p-52)), su_all(1 - 0x1p-52));
}

/// exp x − 1 for x ≤ 700, without loss next to 0.
SU_INLINE lanes su_exp_less_one(lanes x, lanes exponential) {
  words small = su_is_less(su_magnitude(x), su_all(0.34));
  lanes near = su_select(small, x, su_all(0));
  return su_select(small, near + near * near * su_exp_tail(near), exponential - 1);
}

/// log(1 + x) where `near` holds, without loss next to 0 (Kahan's quotient), else log(whole).
SU_INLINE lanes su_log_of_sum(words near, lanes x, lanes whole) {
  lanes sum = su_select(near, 1 + x, whole);
  lanes logarithm = su_log(sum), step = sum - 1;
  words none = su_is_equal(step, su_all(0));
  lanes exact = su_select(none, x, logarithm * (x / su_select(none, su_all(1), step)));
  return su_select(near, exact, logarithm);
}

/// exp(x²/2) Φ(−x) for 0 ≤ x ≤ 8.5 as a polynomial in (x − 4)/(x + 4), error 2⁻⁵², by Chebyshev
/// interpolation in 60 digits.
SU_INLINE lanes su_scaled_normal_tail(lanes x) {
  lanes t = (x - 4.0) / (x + 4.0), t2 = t * t, t4 = t2 * t2;
  lanes a = (0x1.82b4bb8c94dd2p-4 + t * -0x1.5cf97b0ae8800p-3)
            + t2 * (0x1.fd751a1fb9cb1p-4 + t * -0x1.25b6aa965bd46p-4);
  lanes b = (0x1.f9b05f0f6f6ccp-6 + t * -0x1.1644dc2929c53p-7)
            + t2 * (0x1.0a1bd30676070p-11 + t * 0x1.4eec1b79865d2p-11);
  lanes c = (-0x1.888dc3f7fdfb7p-13 + t * -0x1.7e1df6f3a7bc3p-15)
            + t2 * (0x1.e0b629a7d9737p-16 + t * 0x1.36038f14cb77bp-18);
  lanes d = (-0x1.237c594246a48p-18 + t * -0x1.c796e8db449a0p-21)
            + t2 * (0x1.8ffa40ef1aeb2p-21 + t * 0x1.9a897f549386bp-22);
  lanes e = 0x1.f2b5eb40ba950p-25 + t * 0x1.8ace1a3a9c8ecp-33;
  return (a + t4 * b) + (t4 * t4) * ((c + t4 * d) + (t4 * t4) * e);
}

/// Φ(x), from the nearer end; NaN for NaN.
SU_INLINE lanes su_normal_share(lanes x) {
  lanes size = su_lesser(su_magnitude(x), su_all(8.5));
  lanes tail = su_inside(su_exp(size * size * -0.5) * su_scaled_normal_tail(size));
  lanes share = su_select(su_is_less(x, su_all(0)), tail, 1 - tail);
  return su_select(su_is_nan(x), x, share);
}

SU_UNARY(su_normal_probability, su_normal_share)

/// sinh⁻¹, to 2⁻⁵² of the greater of 1 and the result.
SU_INLINE lanes su_inverse_sinh_value(lanes x) {
  lanes size = su_magnitude(x), y = su_log(size + __builtin_elementwise_sqrt(1 + size * size));
  return su_select(su_is_less(x, su_all(0)), -y, y);
}

SU_UNARY(su_inverse_sinh, su_inverse_sinh_value)

static void su_weighted(double *out, const double *const *columns, const double *weights,
                        size_t count, size_t n) {
  size_t i = 0;
  for (; n - i >= SU_WIDTH; i += SU_WIDTH) {
    lanes sum = weights[0] * su_load(columns[0] + i);
    for (size_t k = 1; k < count; k++) sum += weights[k] * su_load(columns[k] + i);
    su_store(out + i, sum);
  }
  if (i == n) return;
  lanes sum = weights[0] * su_load_tail(columns[0] + i, n - i);
  for (size_t k = 1; k < count; k++) sum += weights[k] * su_load_tail(columns[k] + i, n - i);
  su_store_tail(out + i, sum, n - i);
}

/// Clayton: u (uᶿ + v^(−θ/(1 + θ)) − 1)^(−1/θ).
SU_INLINE lanes su_clayton(lanes u, lanes v, double theta) {
  lanes log_u = su_log_normal(u);
  lanes a = theta * log_u, b = su_log_normal(v) * (-theta / (1 + theta));
  lanes power = su_exp(a), excess = su_exp_less_one(b, su_exp(b));
  lanes whole = power + excess;
  lanes sum = su_exp_less_one(a, power) + excess;
  lanes logarithm = su_log_of_sum((words)(whole > 0.5), sum, whole);
  return su_exp(log_u - logarithm / theta);
}

/// Frank: −log(1 − r)/θ, r = v (1 − e^(−θ)) / (e^(−θu) (1 − v) + v).
SU_INLINE lanes su_frank(lanes u, lanes v, double theta) {
  double one = theta < 745 ? -theta : -745;
  lanes far = su_exp(su_all(one)), share = -su_exp_less_one(su_all(one), far);
  lanes rest = su_exp(u * -theta) * (1 - v), sum = rest + v;
  lanes part = v * share / sum;
  lanes logarithm =
      su_log_of_sum((words)(part < 0.5), -part, (rest + v * far) / sum);
  return logarithm * (-1 / theta);
}

/// exp s and exp s − 1.
typedef struct {
  lanes whole, less_one;
} su_growth;

/// For |s| ≤ 700: relative errors of 5e-6 and 1e-5.
SU_INLINE su_growth su_rough_growth(lanes s) {
  lanes shifted = s * su_log2_e + su_round;
  lanes r = s - (shifted - su_round) * 0x1.62e42fefa39efp-1, r2 = r * r;
  lanes rest = r + r2 * ((0.5 + r * (1.0 / 6)) + r2 * (1.0 / 24 + r * (1.0 / 120)));
  lanes scale = (lanes)(((words)shifted - (words)su_all(su_round) + 1023) << 52);
  lanes grown = scale * rest;
  return (su_growth){scale + grown, grown + (scale - 1)};
}

/// For |s| ≤ 700, without loss next to 0: from −½ ln 2 to ½ ln 2 the scale is 1, beyond the
/// difference is at least a fifth of what it is made of.
SU_INLINE su_growth su_fine_growth(lanes s) {
  lanes shifted = s * su_log2_e + su_round, k = shifted - su_round;
  lanes r = (s - k * su_ln2_high) - k * su_ln2_low;
  lanes scale = (lanes)(((words)shifted - (words)su_all(su_round) + 1023) << 52);
  lanes grown = scale * (r + r * r * su_exp_tail(r));
  return (su_growth){scale + grown, grown + (scale - 1)};
}

/// log x for 1 ≤ x, error 1e-3.
SU_INLINE lanes su_rough_log(lanes x) {
  su_reduced v = su_reduce_normal(x, su_root_half);
  lanes f = v.m - 1.0, f2 = f * f;
  lanes near = f + f2 * ((-0.5 + f * (1.0 / 3)) + f2 * (-0.25 + f * 0.2));
  return near + v.k * 0x1.62e42fefa39efp-1;
}

/// One step to the root s of x (eˢ − 1) + rest s = wanted: Householder's of the third order, as all
/// derivatives from the second on are x eˢ. It leaves about the fourth power of an error.
SU_INLINE lanes su_gumbel_step(lanes s, su_growth growth, lanes x, double rest, lanes wanted) {
  lanes curve = x * growth.whole, slope = curve + rest;
  lanes gap = x * growth.less_one + rest * s - wanted;
  lanes bent = gap * curve, square = slope * slope;
  return s - gap * (square - 0.5 * bent) / (slope * (square - bent) + gap * bent * (1.0 / 6));
}

/// Gumbel: with x = −log u and s from x (eˢ − 1) + (θ − 1) s = −log v, exp(−x (e^(θs) − 1)^(1/θ)).
/// The lesser of two bounds is at most 2.7 above the root, two rough steps leave 2e-5, relative to s
/// where it is small, and the last one 10⁻¹⁶.
SU_INLINE lanes su_gumbel(lanes u, lanes v, double theta) {
  lanes x = -su_log_normal(u), wanted = -su_log_normal(v);
  double rest = theta - 1;
  lanes s = su_lesser(wanted / (x + rest), su_rough_log(1 + wanted / x));
  s = su_gumbel_step(s, su_rough_growth(s), x, rest, wanted);
  s = su_gumbel_step(s, su_rough_growth(s), x, rest, wanted);
  s = su_gumbel_step(s, su_fine_growth(s), x, rest, wanted);
  // A last step that falls to 0 or below is rounding.
  s = su_greater(s, su_all(0x1p-1000));
  lanes power = theta * s, near = su_lesser(power, su_all(40));
  lanes logarithm = su_log_normal(su_fine_growth(near).less_one);
  logarithm = su_select(su_is_less(near, power), power, logarithm);
  return su_exp(-x * su_exp(logarithm * (1 / theta)));
}

SU_INLINE lanes su_pair_value(lanes u, lanes v, int family, double theta, int turned) {
  if (turned & 1) u = 1 - u;
  if (turned & 2) v = 1 - v;
  lanes w = family == 0   ? su_clayton(u, v, theta)
            : family == 1 ? su_gumbel(u, v, theta)
                          : su_frank(u, v, theta);
  w = su_inside(w);
  return turned & 2 ? 1 - w : w;
}

SU_INLINE void su_pair_loop(double *out, const double *u, const double *v, size_t n, int family,
                            double theta, int turned) {
  size_t i = 0;
  for (; n - i >= SU_WIDTH; i += SU_WIDTH)
    su_store(out + i, su_pair_value(su_load(u + i), su_load(v + i), family, theta, turned));
  if (i == n) return;
  lanes a = su_load_padded(u + i, n - i, 0.5), b = su_load_padded(v + i, n - i, 0.5);
  su_store_tail(out + i, su_pair_value(a, b, family, theta, turned), n - i);
}

static void su_joined(double *out, const double *u, const double *v, size_t n,
                      const su_joint *joint) {
  double theta = joint->parameter;
  if (joint->family == 0) su_pair_loop(out, u, v, n, 0, theta, joint->turned);
  else if (joint->family == 1) su_pair_loop(out, u, v, n, 1, theta, joint->turned);
  else su_pair_loop(out, u, v, n, 2, theta, joint->turned);
}
