// Quantile functions: a polynomial in a bin of u, or a guided search.
//
// The bin is read off the bits of v = min(u, 1 − u), which are exact, and so is the place t in
// the bin. Coefficients come by scalar addresses: a gather is 2.7 times slower on Zen 3. The
// constant term is added last, to a product that is far smaller, so that rounding keeps the
// order of values: x never falls where u rises.

typedef double su_two __attribute__((vector_size(16)));
typedef su_two su_two_anywhere __attribute__((aligned(8), may_alias));

/// The lesser and the greater of two, the second if either is NaN: one instruction each.
SU_INLINE lanes su_lesser(lanes a, lanes b) {
  lanes least;
  for (int i = 0; i < 4; i++) least[i] = a[i] < b[i] ? a[i] : b[i];
  return least;
}
SU_INLINE lanes su_greater(lanes a, lanes b) {
  lanes greatest;
  for (int i = 0; i < 4; i++) greatest[i] = a[i] > b[i] ? a[i] : b[i];
  return greatest;
}

/// Two coefficients of four bins, from `at` on: the first of each, and the second of each.
SU_INLINE void su_coefficients(
    const double *lines, const uint64_t bin[4], int at, lanes *first, lanes *second) {
  const double *line = lines + at;
  su_two a = *(const su_two_anywhere *)(line + bin[0]);
  su_two b = *(const su_two_anywhere *)(line + bin[1]);
  su_two c = *(const su_two_anywhere *)(line + bin[2]);
  su_two d = *(const su_two_anywhere *)(line + bin[3]);
  lanes ac = __builtin_shufflevector(a, c, 0, 1, 2, 3);
  lanes bd = __builtin_shufflevector(b, d, 0, 1, 2, 3);
  *first = __builtin_shufflevector(ac, bd, 0, 4, 2, 6);
  *second = __builtin_shufflevector(ac, bd, 1, 5, 3, 7);
}

/// c0 + t q(t), after Estrin (1960) but for the constant term.
SU_INLINE lanes su_polynomial(
    lanes t, int degree, lanes c0, lanes c1, lanes c2, lanes c3, lanes c4, lanes c5, lanes c6,
    lanes c7) {
  lanes t2 = t * t;
  lanes low = (c1 + t * c2) + t2 * (c3 + t * c4);
  lanes high = degree == 5 ? c5 : (c5 + t * c6) + t2 * c7;
  return c0 + t * (low + (t2 * t2) * high);
}

/// The polynomial of each uniform's bin; NaN in a split bin.
SU_INLINE lanes su_bins(lanes u, const double *lines, int degree) {
  lanes turned = 1.0 - u;
  words is_upper = su_is_less(su_all(0.5), u);
  lanes v = su_select(is_upper, turned, u);
  // A design's uniform may be the median itself or nearer to 0 than the table begins.
  v = su_greater(su_all(0x1p-52), v);
  v = su_lesser(v, su_all(0x1.fffffffffffffp-2));
  words bits = (words)v;
  // Eight doubles a bin; the first bin has the exponent and fraction 971, 0.
  words start = ((bits >> 48) << 3) - ((971u << 4) << 3) + (is_upper & (816u << 3));
  lanes t = (lanes)(((bits & 0xffffffffffffu) << 4) | 0x3ff0000000000000u) - 1.5;
  uint64_t bin[4];
  for (int i = 0; i < 4; i++) bin[i] = start[i];
  lanes c0, c1, c2, c3, c4, c5, c6 = t, c7 = t;
  su_coefficients(lines, bin, 0, &c0, &c1);
  su_coefficients(lines, bin, 2, &c2, &c3);
  su_coefficients(lines, bin, 4, &c4, &c5);
  if (degree == 7) su_coefficients(lines, bin, 6, &c6, &c7);
  return su_polynomial(t, degree, c0, c1, c2, c3, c4, c5, c6, c7);
}

/// The polynomial of one uniform in a split bin.
static double su_split_value(double u, const su_table *table) {
  double v = u > 0.5 ? 1 - u : u;
  if (v < 0x1p-52) v = 0x1p-52;
  if (!(v < 0x1.fffffffffffffp-2)) v = 0x1.fffffffffffffp-2;
  union { double value; uint64_t bits; } word = {v};
  size_t bin = (size_t)(word.bits >> 48) - (971u << 4) + (u > 0.5 ? 816 : 0);
  if (!table->split || table->split[bin] < 0) return __builtin_nan("");
  const su_piece *piece = table->pieces + table->split[bin];
  while (u > piece->end) piece++;
  const double *c = piece->c;
  double t = (u - piece->centre) * piece->inverse;
  return su_polynomial(
      su_all(t), 7, su_all(c[0]), su_all(c[1]), su_all(c[2]), su_all(c[3]), su_all(c[4]),
      su_all(c[5]), su_all(c[6]), su_all(c[7]))[0];
}

/// sinh p; below ½ by its series, whose error is 2⁻⁶⁰.
SU_INLINE lanes su_sinh(lanes p) {
  lanes z = p * p;
  lanes tail = 1 + z / 110 * (1 + z / 156 * (1 + z / 210));
  lanes series = p * (1 + z / 6 * (1 + z / 20 * (1 + z / 42 * (1 + z / 72 * tail))));
  lanes far = 0.5 * (su_exp(p) - su_exp(-p));
  return su_select(su_is_less(z, su_all(0.25)), series, far);
}

/// Four values of a table.
SU_INLINE lanes su_table_lanes(lanes u, const su_table *table, int degree, int transform) {
  lanes p = su_bins(u, table->lines, degree);
  if (__builtin_expect(su_any(su_is_nan(p)), 0)) {
    for (int i = 0; i < 4; i++) {
      if (p[i] != p[i]) p[i] = su_split_value(u[i], table);
    }
  }
  lanes x = p;
  if (transform == 1) x = table->shift + table->scale * su_exp(p);
  if (transform == 2) x = table->shift + table->scale * su_sinh(p);
  lanes lower = su_all(table->lower), upper = su_all(table->upper);
  x = su_select(su_is_less(x, lower), lower, x);
  return su_select(su_is_less(upper, x), upper, x);
}

SU_INLINE void su_table_loop(
    double *out, const double *u, size_t n, const su_table *table, int degree, int transform) {
  size_t i = 0;
  for (; i + 4 <= n; i += 4) {
    su_store(out + i, su_table_lanes(su_load(u + i), table, degree, transform));
  }
  if (i < n) {
    lanes x = su_table_lanes(su_load_tail(u + i, n - i), table, degree, transform);
    su_store_tail(out + i, x, n - i);
  }
}

static void su_table_fill(double *out, const double *u, size_t n, const su_table *table) {
  if (table->transform == 0) {
    if (table->degree == 5) su_table_loop(out, u, n, table, 5, 0);
    else su_table_loop(out, u, n, table, 7, 0);
  } else if (table->transform == 1) {
    if (table->degree == 5) su_table_loop(out, u, n, table, 5, 1);
    else su_table_loop(out, u, n, table, 7, 1);
  } else {
    if (table->degree == 5) su_table_loop(out, u, n, table, 5, 2);
    else su_table_loop(out, u, n, table, 7, 2);
  }
}

static void su_guide_fill(double *out, const double *u, size_t n, const su_guide *guide) {
  for (size_t i = 0; i < n; i++) {
    // 1 or more would read past the guide; NaN draws the last value.
    double place = u[i] * guide->size;
    uint32_t part = place < guide->size ? (uint32_t)place : guide->size - 1;
    uint32_t k = guide->guide[part];
    while (!(u[i] <= guide->cumulative[k]) && guide->cumulative[k] < __builtin_inf()) k++;
    out[i] = guide->values[k];
  }
}
