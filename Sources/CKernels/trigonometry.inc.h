// sin and cos: x = n × π/2 + y, |y| ≤ π/4, as a sum of two doubles; up to 10⁵ by subtraction of
// π/2 in four parts (Cody & Waite), beyond by the bits of 2/π that matter (Payne & Hanek 1983).

/// The remainder, high + low, and n in the low two bits of quadrant.
typedef struct {
  lanes high, low;
  words quadrant;
} su_angle;

/// a − b, and its rounding error.
SU_INLINE lanes su_difference(lanes a, lanes b, lanes *error) {
  lanes d = a - b;
  lanes back = d - a;
  *error = (a - (d - back)) - (b + back);
  return d;
}

/// For |x| ≤ 10⁵: n has 17 bits, so its products with parts of 33 bits are exact.
SU_INLINE su_angle su_reduce_near(lanes x) {
  lanes shifted = x * 0x1.45f306dc9c883p-1 + su_round;
  lanes n = shifted - su_round;
  lanes error1, error2;
  lanes y = x - n * 0x1.921fb54400000p+0; // exact
  y = su_difference(y, n * 0x1.0b4611a600000p-34, &error1);
  y = su_difference(y, n * 0x1.3198a2e000000p-69, &error2);
  lanes rest = (error1 + error2) - n * 0x1.b839a252049c1p-104;
  lanes high = y + rest;
  words none = su_is_equal(n, su_all(0)); // keeps −0
  return (su_angle){su_select(none, x, high), su_select(none, su_all(0), (y - high) + rest),
                    (words)shifted};
}

/// 2/π in binary: 64 zeros, then 1,344 places.
static const uint64_t su_two_over_pi[22] = {
    0x0000000000000000, 0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041,
    0xfe5163abdebbc561, 0xb7246e3a424dd2e0, 0x06492eea09d1921c, 0xfe1deb1cb129a73e,
    0xe88235f52ebb4484, 0xe99c7026b45f7e41, 0x3991d639835339f4, 0x9c845f8bbdf9283b,
    0x1ff897ffde05980f, 0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d,
    0x7527bac7ebe5f17b, 0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab,
    0xf0cfbc209af4361d, 0xa9e391615ee61b08};

/// 64 places of 2/π from place `start` of the array.
static uint64_t su_places(int start) {
  int word = start / 64, shift = start % 64;
  if (shift == 0) return su_two_over_pi[word];
  return su_two_over_pi[word] << shift | su_two_over_pi[word + 1] >> (64 - shift);
}

/// m × 2ᵉ × 2/π mod 4 as a fixed-point number: two bits, the point, 190 bits.
///
/// Places of 2/π worth 4 or more after multiplication cannot matter, and the 192 places after
/// them leave an error of 2⁻¹³⁷.
static void su_turns(uint64_t m, int e, uint64_t fixed[3]) {
  int start = 64 + e - 2; // the first place that matters, at which 2ᵉ⁻ⁱ = 2
  unsigned __int128 low = (unsigned __int128)m * su_places(start + 128);
  unsigned __int128 middle = (unsigned __int128)m * su_places(start + 64) + (uint64_t)(low >> 64);
  uint64_t top = m * su_places(start) + (uint64_t)(middle >> 64);
  fixed[0] = top;
  fixed[1] = (uint64_t)middle;
  fixed[2] = (uint64_t)low;
}

/// The leading 53 bits of a fixed-point fraction as a double, which it then lacks.
static double su_take(uint64_t fixed[3], int *exponent) {
  while (fixed[0] >> 63 == 0) {
    if ((fixed[0] | fixed[1] | fixed[2]) == 0) return 0;
    fixed[0] = fixed[0] << 1 | fixed[1] >> 63;
    fixed[1] = fixed[1] << 1 | fixed[2] >> 63;
    fixed[2] <<= 1;
    --*exponent;
  }
  uint64_t leading = fixed[0] >> 11;
  fixed[0] &= 0x7ff;
  union { uint64_t bits; double value; } power = {(uint64_t)(*exponent - 53 + 1023) << 52};
  return (double)leading * power.value;
}

/// The remainder of one |x| > 10⁵.
static void su_reduce_far(double x, double *high, double *low, uint64_t *quadrant) {
  union { double value; uint64_t bits; } word = {x};
  int exponent = (int)(word.bits >> 52 & 0x7ff);
  if (exponent == 0x7ff) {
    *high = *low = x - x; // NaN
    *quadrant = 0;
    return;
  }
  uint64_t fixed[3];
  su_turns((word.bits & 0xfffffffffffff) | 0x10000000000000, exponent - 1075, fixed);
  uint64_t n = fixed[0] >> 62;
  int above_half = fixed[0] >> 61 & 1;
  if (above_half) { // go to the next multiple: the fraction less 1
    n++;
    for (int i = 0; i < 3; i++) fixed[i] = ~fixed[i]; // 2⁻¹⁹⁰ off, far below the error
  }
  fixed[0] = fixed[0] << 2 | fixed[1] >> 62;
  fixed[1] = fixed[1] << 2 | fixed[2] >> 62;
  fixed[2] <<= 2;
  int binary = 0;
  double f = su_take(fixed, &binary), g = su_take(fixed, &binary);
  // (f + g) × π/2, the product of the leading parts by halves.
  const double pi2 = 0x1.921fb54442d18p+0, pi2_low = 0x1.1a62633145c07p-54;
  const double pi2_head = 0x1.921fb50000000p+0, pi2_tail = 0x1.110b46p-26;
  union { double value; uint64_t bits; } head = {f};
  head.bits &= 0xfffffffff8000000u;
  double exact = head.value * pi2_head;
  double rest = (head.value * pi2_tail + (f - head.value) * pi2) + (g * pi2 + f * pi2_low);
  double y = exact + rest;
  double sign = (x < 0) != above_half ? -1 : 1;
  *high = sign * y;
  *low = sign * ((exact - y) + rest);
  *quadrant = x < 0 ? -n : n;
}

static __attribute__((noinline)) void su_reduce_all_far(const double *x, double *high,
                                                        double *low, uint64_t *quadrant) {
  for (int i = 0; i < SU_WIDTH; i++)
    if (!(x[i] <= 1e5 && x[i] >= -1e5)) su_reduce_far(x[i], high + i, low + i, quadrant + i);
}

SU_INLINE su_angle su_reduce_angle(lanes x) {
  su_angle angle = su_reduce_near(x);
  if (__builtin_expect(su_any(~(words)(su_magnitude(x) <= 1e5)), 0)) {
    double all[SU_WIDTH];
    su_store(all, x);
    su_reduce_all_far(all, (double *)&angle.high, (double *)&angle.low,
                      (uint64_t *)&angle.quadrant);
  }
  return angle;
}

/// sin(y + low) for |y| ≤ π/4.
SU_INLINE lanes su_sin_near(lanes y, lanes low) {
  lanes z = y * y, z2 = z * z;
  lanes a = 0x1.1111111111110p-7 + z * -0x1.a01a01a019937p-13;
  lanes b = 0x1.71de3a54607a5p-19 + z * -0x1.ae64541295cdfp-26;
  lanes c = 0x1.61217ee5cca1bp-33 + z * -0x1.ab17bdcbd3414p-41;
  lanes tail = (a + z2 * b) + z2 * z2 * c, cube = z * y;
  return y - ((z * (0.5 * low - cube * tail) - low) - cube * -0x1.5555555555555p-3);
}

/// cos(y + low) for |y| ≤ π/4.
SU_INLINE lanes su_cos_near(lanes y, lanes low) {
  lanes z = y * y, z2 = z * z;
  lanes a = 0x1.5555555555555p-5 + z * -0x1.6c16c16c16c16p-10;
  lanes b = 0x1.a01a01a019d0ap-16 + z * -0x1.27e4fb7712ca2p-22;
  lanes c = 0x1.1eed8deb82809p-29 + z * -0x1.9394b9eb4d56dp-37 + z2 * 0x1.ab78473be59d7p-45;
  lanes tail = (a + z2 * b) + z2 * z2 * c, half = 0.5 * z;
  lanes w = 1.0 - half;
  return w + (((1.0 - w) - half) + (z2 * tail - y * low));
}

/// The sine of the angle `turn` quadrants on.
SU_INLINE lanes su_sin_turned(lanes x, uint64_t turn) {
  su_angle angle = su_reduce_angle(x);
  words quadrant = angle.quadrant + turn;
  lanes sine = su_sin_near(angle.high, angle.low), cosine = su_cos_near(angle.high, angle.low);
  lanes result = su_select(-(quadrant & 1), cosine, sine);
  return (lanes)((words)result ^ (quadrant & 2) << 62);
}

SU_INLINE lanes su_sin(lanes x) { return su_sin_turned(x, 0); }
SU_INLINE lanes su_cos(lanes x) { return su_sin_turned(x, 1); }
