// What is kept of a column that is not kept: moments, extremes, a histogram.

/// Running sums of four of the eight lanes, in registers.
typedef struct {
  lanes s1, s2, s3, s4;
} su_sums;

SU_INLINE su_sums su_load_sums(const su_moments *sums, size_t lane) {
  return (su_sums){su_load(sums->s1 + lane), su_load(sums->s2 + lane), su_load(sums->s3 + lane),
                   su_load(sums->s4 + lane)};
}

SU_INLINE void su_store_sums(su_moments *sums, size_t lane, su_sums s) {
  su_store(sums->s1 + lane, s.s1);
  su_store(sums->s2 + lane, s.s2);
  su_store(sums->s3 + lane, s.s3);
  su_store(sums->s4 + lane, s.s4);
}

SU_INLINE void su_add_powers(su_sums *s, lanes d) {
  lanes square = d * d;
  s->s1 += d;
  s->s2 += square;
  s->s3 += square * d;
  s->s4 += square * square;
}

static void su_moments_add(su_moments *sums, const double *x, size_t n) {
  su_sums low = su_load_sums(sums, 0), high = su_load_sums(sums, 4);
  lanes shift = su_all(sums->shift);
  size_t i = 0;
  for (; n - i >= 8; i += 8) {
    su_add_powers(&low, su_load(x + i) - shift);
    su_add_powers(&high, su_load(x + i + 4) - shift);
  }
  su_store_sums(sums, 0, low);
  su_store_sums(sums, 4, high);
  for (size_t lane = 0; i < n; i++, lane++) {
    double d = x[i] - sums->shift, square = d * d;
    sums->s1[lane] += d;
    sums->s2[lane] += square;
    sums->s3[lane] += square * d;
    sums->s4[lane] += square * square;
  }
}

static size_t su_count_nonfinite(const double *x, size_t n) {
  words count = {0, 0, 0, 0};
  size_t i = 0;
  for (; n - i >= 4; i += 4) count -= ~(words)(su_magnitude(su_load(x + i)) < __builtin_inf());
  if (i < n) count -= ~(words)(su_magnitude(su_load_tail(x + i, n - i)) < __builtin_inf());
  return count[0] + count[1] + count[2] + count[3];
}

static void su_extremes(const double *x, size_t n, double *low, double *high) {
  lanes least = su_all(*low), greatest = su_all(*high);
  for (size_t i = 0; i < n; i += 4) {
    // A tail repeats the first value, which changes neither.
    double all[4] = {x[0], x[0], x[0], x[0]};
    for (size_t k = i; n - i < 4 && k < n; k++) all[k - i] = x[k];
    lanes v = n - i < 4 ? su_load(all) : su_load(x + i);
    least = su_select(su_is_less(v, least), v, least);
    greatest = su_select(su_is_less(greatest, v), v, greatest);
  }
  for (int k = 0; k < 4; k++) {
    if (least[k] < *low) *low = least[k];
    if (greatest[k] > *high) *high = greatest[k];
  }
}

static uint64_t su_low_bits(const double *x, size_t n) {
  words all = {0, 0, 0, 0};
  size_t i = 0;
  for (; n - i >= 4; i += 4) all |= (words)su_load(x + i);
  if (i < n) all |= (words)su_load_tail(x + i, n - i); // of 1, the last 40 bits are 0
  return (all[0] | all[1] | all[2] | all[3]) & 0xffffffffffu;
}

static size_t su_histogram(uint32_t *const *pages, const double *x, size_t n) {
  for (size_t i = 0; i < n; i++) {
    union { double value; uint64_t bits; } word = {x[i]};
    uint32_t *page = pages[word.bits >> 52];
    if (!page) return i;
    page[word.bits >> 40 & 0xfff]++;
  }
  return n;
}
