// One column loop an operation: whole vectors, then a padded tail.

#define SU_UNARY(NAME, VALUE)                                                       \
  static void NAME(double *out, const double *a, size_t n) {                        \
    size_t i = 0;                                                                   \
    for (; n - i >= SU_WIDTH; i += SU_WIDTH) su_store(out + i, VALUE(su_load(a + i)));            \
    if (i < n) su_store_tail(out + i, VALUE(su_load_tail(a + i, n - i)), n - i);    \
  }

#define SU_BINARY(NAME, VALUE)                                                      \
  static void NAME(double *out, const double *a, const double *b, size_t n) {       \
    size_t i = 0;                                                                   \
    for (; n - i >= SU_WIDTH; i += SU_WIDTH)                                                      \
      su_store(out + i, VALUE(su_load(a + i), su_load(b + i)));                     \
    if (i == n) return;                                                             \
    lanes x = su_load_tail(a + i, n - i), y = su_load_tail(b + i, n - i);           \
    su_store_tail(out + i, VALUE(x, y), n - i);                                     \
  }

SU_INLINE lanes su_sum(lanes a, lanes b) { return a + b; }
SU_INLINE lanes su_minus(lanes a, lanes b) { return a - b; }
SU_INLINE lanes su_product(lanes a, lanes b) { return a * b; }
SU_INLINE lanes su_ratio(lanes a, lanes b) { return a / b; }

/// Equal values differ at most in the sign of zero: −0 is the less.
SU_INLINE lanes su_min(lanes a, lanes b) {
  lanes equal = (lanes)((words)a | (words)b);
  lanes least = su_select(su_is_less(a, b), a, b);
  least = su_select(su_is_equal(a, b), equal, least);
  return su_select(su_are_unordered(a, b), a + b, least);
}

SU_INLINE lanes su_max(lanes a, lanes b) {
  lanes equal = (lanes)((words)a & (words)b);
  lanes greatest = su_select(su_is_less(b, a), a, b);
  greatest = su_select(su_is_equal(a, b), equal, greatest);
  return su_select(su_are_unordered(a, b), a + b, greatest);
}

/// 1 where the mask holds, 0 where not, NaN where a or b is.
SU_INLINE lanes su_truth(words mask, lanes a, lanes b) {
  lanes truth = (lanes)(mask & (words)su_all(1));
  return su_select(su_are_unordered(a, b), a + b, truth);
}

SU_INLINE lanes su_lt(lanes a, lanes b) { return su_truth((words)(a < b), a, b); }
SU_INLINE lanes su_le(lanes a, lanes b) { return su_truth((words)(a <= b), a, b); }
SU_INLINE lanes su_eq(lanes a, lanes b) { return su_truth((words)(a == b), a, b); }

SU_INLINE lanes su_choice(lanes condition, lanes a, lanes b) {
  lanes chosen = su_select(su_is_equal(condition, su_all(0)), b, a);
  return su_select(su_is_nan(condition), condition, chosen);
}

SU_INLINE lanes su_opposite(lanes a) { return (lanes)((words)a ^ 0x8000000000000000u); }

/// The square root is exact in IEEE arithmetic, so libm's cannot differ.
SU_INLINE lanes su_root(lanes a) { return __builtin_elementwise_sqrt(a); }

/// Nearest integer of |a| < 2⁵² with a's sign; larger numbers are integers.
SU_INLINE lanes su_nearest(lanes a) {
  lanes size = su_magnitude(a);
  lanes rounded = (size + 0x1p52) - 0x1p52;
  return su_select(su_is_less(size, su_all(0x1p52)), su_with_sign(rounded, su_sign(a)), a);
}

SU_INLINE lanes su_down(lanes a) {
  lanes whole = su_nearest(a);
  lanes less = whole - (lanes)(su_is_less(a, whole) & (words)su_all(1));
  return su_with_sign(su_magnitude(less), su_sign(a));
}

SU_INLINE lanes su_up(lanes a) { return su_opposite(su_down(su_opposite(a))); }

SU_BINARY(su_add, su_sum)
SU_BINARY(su_subtract, su_minus)
SU_BINARY(su_multiply, su_product)
SU_BINARY(su_divide, su_ratio)
SU_BINARY(su_minimum, su_min)
SU_BINARY(su_maximum, su_max)
SU_BINARY(su_power, su_pow)
SU_BINARY(su_less, su_lt)
SU_BINARY(su_less_equal, su_le)
SU_BINARY(su_equal, su_eq)

SU_UNARY(su_negate, su_opposite)
SU_UNARY(su_absolute, su_magnitude)
SU_UNARY(su_square_root, su_root)
SU_UNARY(su_exponential, su_exp)
SU_UNARY(su_logarithm, su_log)
SU_UNARY(su_logarithm10, su_log10)
SU_UNARY(su_sine, su_sin)
SU_UNARY(su_cosine, su_cos)
SU_UNARY(su_floor, su_down)
SU_UNARY(su_ceiling, su_up)

static void su_choose(double *out, const double *condition, const double *a, const double *b,
                      size_t n) {
  size_t i = 0;
  for (; n - i >= SU_WIDTH; i += SU_WIDTH)
    su_store(out + i, su_choice(su_load(condition + i), su_load(a + i), su_load(b + i)));
  if (i == n) return;
  lanes test = su_load_tail(condition + i, n - i);
  lanes x = su_load_tail(a + i, n - i), y = su_load_tail(b + i, n - i);
  su_store_tail(out + i, su_choice(test, x, y), n - i);
}
