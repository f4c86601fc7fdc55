// Quantile functions: a polynomial in a bin of u, or a guided search.
//
// The bin is read off the bits of v = min(u, 1 − u), which are exact, and so is the place t in
// the bin. Coefficients come by scalar addresses: a gather is 2.7 times slower on Zen 3, and 1.4
// times on Sapphire Rapids. The addresses go by way of memory, a batch at a time, which is 1.3
// times faster than to take them out of vectors one by one. The constant term is added last, to
// a product that is far smaller, so that rounding keeps the order of values: x never falls where
// u rises.

typedef double su_two __attribute__((vector_size(16)));
typedef su_two su_two_anywhere __attribute__((aligned(8), may_alias));

/// The lesser and the greater of two, the second if either is NaN: one instruction each.
SU_INLINE lanes su_lesser(lanes a, lanes b) {
  lanes least;
  for (int i = 0; i < SU_WIDTH; i++) least[i] = a[i] < b[i] ? a[i] : b[i];
  return least;
}
SU_INLINE lanes su_greater(lanes a, lanes b) {
  lanes greatest;
  for (int i = 0; i < SU_WIDTH; i++) greatest[i] = a[i] > b[i] ? a[i] : b[i];
  return greatest;
}

SU_INLINE su_two su_pair_at(const double *x) { return *(const su_two_anywhere *)x; }

/// Two coefficients of the bins of a vector, from `line` on: the first of each, the second of each.
SU_INLINE void su_coefficients(
    const double *line, const uint64_t *bin, lanes *first, lanes *second) {
  typedef double four __attribute__((vector_size(32)));
  four ac = __builtin_shufflevector(su_pair_at(line + bin[0]), su_pair_at(line + bin[2]), 0, 1, 2, 3);
  four bd = __builtin_shufflevector(su_pair_at(line + bin[1]), su_pair_at(line + bin[3]), 0, 1, 2, 3);
#if SU_WIDTH == 8
  four eg = __builtin_shufflevector(su_pair_at(line + bin[4]), su_pair_at(line + bin[6]), 0, 1, 2, 3);
  four fh = __builtin_shufflevector(su_pair_at(line + bin[5]), su_pair_at(line + bin[7]), 0, 1, 2, 3);
  lanes even = __builtin_shufflevector(ac, eg, 0, 1, 2, 3, 4, 5, 6, 7);
  lanes odd = __builtin_shufflevector(bd, fh, 0, 1, 2, 3, 4, 5, 6, 7);
  *first = __builtin_shufflevector(even, odd, 0, 8, 2, 10, 4, 12, 6, 14);
  *second = __builtin_shufflevector(even, odd, 1, 9, 3, 11, 5, 13, 7, 15);
#else
  *first = __builtin_shufflevector(ac, bd, 0, 4, 2, 6);
  *second = __builtin_shufflevector(ac, bd, 1, 5, 3, 7);
#endif
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

/// Where in the table each uniform's bin begins, and its place t in the bin.
SU_INLINE void su_find_bins(uint64_t *bin, double *place, lanes u) {
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
  su_store((double *)bin, (lanes)start);
  su_store(place, t);
}

/// The polynomials of the bins at the places t; NaN in a split bin.
SU_INLINE lanes su_bins(const uint64_t *bin, lanes t, const double *lines, int degree) {
  lanes c0, c1, c2, c3, c4, c5, c6 = t, c7 = t;
  su_coefficients(lines, bin, &c0, &c1);
  su_coefficients(lines + 2, bin, &c2, &c3);
  su_coefficients(lines + 4, bin, &c4, &c5);
  if (degree == 7) su_coefficients(lines + 6, bin, &c6, &c7);
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
  lanes z = p * p, z2 = z * z;
  lanes low = 0x1.5555555555555p-3 + z * 0x1.1111111111111p-7;
  lanes middle = 0x1.a01a01a01a01ap-13 + z * 0x1.71de3a556c734p-19;
  lanes high = 0x1.ae64567f544e4p-26 + z * 0x1.6124613a86d09p-33;
  lanes series = p + p * z * (low + z2 * (middle + z2 * high));
  lanes grown = su_exp(su_magnitude(p));
  lanes far = 0.5 * (grown - 1 / grown);
  far = su_select(su_is_less(p, su_all(0)), -far, far);
  return su_select(su_is_less(z, su_all(0.25)), series, far);
}

/// x of p, inside the support.
SU_INLINE lanes su_transformed(lanes p, const su_table *table, int transform) {
  lanes x = p;
  if (transform == 1) x = table->shift + table->scale * su_exp(p);
  if (transform == 2) x = table->shift + table->scale * su_sinh(p);
  lanes lower = su_all(table->lower), upper = su_all(table->upper);
  if (transform == 3) {
    // The distance to the nearer end keeps its digits at both.
    lanes odds = su_exp(-su_magnitude(p));
    lanes distance = table->scale * (odds / (1 + odds));
    x = su_select(su_is_less(p, su_all(0)), lower + distance, upper - distance);
  }
  x = su_select(su_is_less(x, lower), lower, x);
  return su_select(su_is_less(upper, x), upper, x);
}

enum { su_batch = 8 * SU_WIDTH };

/// The values of n ≤ su_batch uniforms, n a multiple of SU_WIDTH.
SU_INLINE void su_table_batch(
    double *out, const double *u, size_t n, const su_table *table, int degree, int transform) {
  _Alignas(64) uint64_t bin[su_batch];
  _Alignas(64) double place[su_batch];
  for (size_t i = 0; i < n; i += SU_WIDTH) su_find_bins(bin + i, place + i, su_load(u + i));
  // Else the compiler keeps the addresses in vectors.
  __asm__ volatile("" : : "r"(bin) : "memory");
  for (size_t i = 0; i < n; i += SU_WIDTH) {
    lanes p = su_bins(bin + i, su_load(place + i), table->lines, degree);
    if (__builtin_expect(su_any(su_is_nan(p)), 0)) {
      for (int k = 0; k < SU_WIDTH; k++) {
        if (p[k] != p[k]) p[k] = su_split_value(u[i + k], table);
      }
    }
    su_store(out + i, su_transformed(p, table, transform));
  }
}

SU_INLINE void su_table_loop(
    double *out, const double *u, size_t n, const su_table *table, int degree, int transform) {
  size_t i = 0;
  for (; n - i >= su_batch; i += su_batch)
    su_table_batch(out + i, u + i, su_batch, table, degree, transform);
  for (; n - i >= SU_WIDTH; i += SU_WIDTH)
    su_table_batch(out + i, u + i, SU_WIDTH, table, degree, transform);
  if (i == n) return;
  double all[SU_WIDTH];
  su_store(all, su_load_tail(u + i, n - i));
  su_table_batch(all, all, SU_WIDTH, table, degree, transform);
  for (size_t k = 0; i + k < n; k++) out[i + k] = all[k];
}

static void su_table_fill(double *out, const double *u, size_t n, const su_table *table) {
  if (table->transform == 0) {
    if (table->degree == 5) su_table_loop(out, u, n, table, 5, 0);
    else su_table_loop(out, u, n, table, 7, 0);
  } else if (table->transform == 1) {
    if (table->degree == 5) su_table_loop(out, u, n, table, 5, 1);
    else su_table_loop(out, u, n, table, 7, 1);
  } else if (table->transform == 2) {
    if (table->degree == 5) su_table_loop(out, u, n, table, 5, 2);
    else su_table_loop(out, u, n, table, 7, 2);
  } else {
    if (table->degree == 5) su_table_loop(out, u, n, table, 5, 3);
    else su_table_loop(out, u, n, table, 7, 3);
  }
}

/// Where in the table each score's bin begins, and its place t in the bin.
SU_INLINE void su_find_scores(uint64_t *bin, double *place, lanes w, const su_scores *scores) {
  w = su_greater(su_lesser(w, su_all(scores->reach)), su_all(-scores->reach));
  lanes position = (w + scores->reach) * scores->density - 0.5;
  // A tie at either end goes to the first bin, or to a line for the end.
  lanes rounded = position + su_round;
  su_store((double *)bin, (lanes)(((words)rounded - (words)su_all(su_round)) << 3));
  su_store(place, position - (rounded - su_round));
}

/// The score that is looked up: of a triangular law that of the nearer end, so that its kink at the
/// mode is in no polynomial.
SU_INLINE lanes su_score_looked_up(lanes w, const su_scores *scores, int transform) {
  return transform == 4 ? su_select((words)(w <= scores->peak), w, -w) : w;
}

SU_INLINE lanes su_score_value(lanes p, lanes w, const su_scores *scores, int transform) {
  if (transform != 4) return su_transformed(p, &scores->table, transform);
  words rises = (words)(w <= scores->peak);
  lanes distance = p * su_select(rises, su_all(scores->rising), su_all(scores->falling));
  lanes rising = su_lesser(su_all(scores->mode), scores->table.lower + distance);
  lanes falling = su_greater(su_all(scores->mode), scores->table.upper - distance);
  return su_select(rises, rising, falling);
}

SU_INLINE void su_scores_batch(
    double *out, const double *w, size_t n, const su_scores *scores, int transform) {
  _Alignas(64) uint64_t bin[su_batch];
  _Alignas(64) double place[su_batch];
  for (size_t i = 0; i < n; i += SU_WIDTH) {
    lanes score = su_score_looked_up(su_load(w + i), scores, transform);
    su_find_scores(bin + i, place + i, score, scores);
  }
  __asm__ volatile("" : : "r"(bin) : "memory");
  for (size_t i = 0; i < n; i += SU_WIDTH) {
    lanes p = su_bins(bin + i, su_load(place + i), scores->table.lines, 7);
    lanes score = su_load(w + i), x = su_score_value(p, score, scores, transform);
    su_store(out + i, su_select(su_is_nan(score), score, x));
  }
}

SU_INLINE void su_scores_loop(
    double *out, const double *w, size_t n, const su_scores *scores, int transform) {
  size_t i = 0;
  for (; n - i >= su_batch; i += su_batch)
    su_scores_batch(out + i, w + i, su_batch, scores, transform);
  for (; n - i >= SU_WIDTH; i += SU_WIDTH)
    su_scores_batch(out + i, w + i, SU_WIDTH, scores, transform);
  if (i == n) return;
  double all[SU_WIDTH];
  su_store(all, su_load_tail(w + i, n - i));
  su_scores_batch(all, all, SU_WIDTH, scores, transform);
  for (size_t k = 0; i + k < n; k++) out[i + k] = all[k];
}

static void su_scores_fill(double *out, const double *w, size_t n, const su_scores *scores) {
  if (scores->table.transform == 0) su_scores_loop(out, w, n, scores, 0);
  else if (scores->table.transform == 1) su_scores_loop(out, w, n, scores, 1);
  else if (scores->table.transform == 2) su_scores_loop(out, w, n, scores, 2);
  else if (scores->table.transform == 3) su_scores_loop(out, w, n, scores, 3);
  else su_scores_loop(out, w, n, scores, 4);
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
