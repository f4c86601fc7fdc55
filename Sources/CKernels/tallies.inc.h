// What is kept of a column that is not kept: moments, extremes, a histogram.

/// Running sums of the eight lanes, in registers.
enum { su_parts = 8 / SU_WIDTH };
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
  su_sums parts[su_parts];
  for (int k = 0; k < su_parts; k++) parts[k] = su_load_sums(sums, k * SU_WIDTH);
  lanes shift = su_all(sums->shift);
  size_t i = 0;
  for (; n - i >= 8; i += 8) {
    for (int k = 0; k < su_parts; k++)
      su_add_powers(&parts[k], su_load(x + i + k * SU_WIDTH) - shift);
  }
  for (int k = 0; k < su_parts; k++) su_store_sums(sums, k * SU_WIDTH, parts[k]);
  for (size_t lane = 0; i < n; i++, lane++) {
    double d = x[i] - sums->shift, square = d * d;
    sums->s1[lane] += d;
    sums->s2[lane] += square;
    sums->s3[lane] += square * d;
    sums->s4[lane] += square * square;
  }
}

static size_t su_count_nonfinite(const double *x, size_t n) {
  words count = su_all_words(0);
  size_t i = 0;
  for (; n - i >= SU_WIDTH; i += SU_WIDTH)
    count -= ~(words)(su_magnitude(su_load(x + i)) < __builtin_inf());
  if (i < n) count -= ~(words)(su_magnitude(su_load_tail(x + i, n - i)) < __builtin_inf());
  return __builtin_reduce_add(count);
}

/// Vectors of extremes, so that a comparison need not wait for the one before. With four, a baseline
/// processor runs out of registers.
enum { su_chains = 3 };

static void su_extremes(const double *x, size_t n, double *low, double *high) {
  lanes least[su_chains], greatest[su_chains];
  for (int k = 0; k < su_chains; k++) {
    least[k] = su_all(*low);
    greatest[k] = su_all(*high);
  }
  size_t i = 0;
  for (; n - i >= su_chains * SU_WIDTH; i += su_chains * SU_WIDTH) {
    for (int k = 0; k < su_chains; k++) {
      lanes v = su_load(x + i + k * SU_WIDTH);
      least[k] = su_lesser(v, least[k]);
      greatest[k] = su_greater(v, greatest[k]);
    }
  }
  for (; i < n; i += SU_WIDTH) {
    // A tail repeats a value, which changes neither.
    lanes v = n - i >= SU_WIDTH ? su_load(x + i) : su_load_padded(x + i, n - i, x[i]);
    least[0] = su_lesser(v, least[0]);
    greatest[0] = su_greater(v, greatest[0]);
  }
  for (int k = 1; k < su_chains; k++) {
    least[0] = su_lesser(least[k], least[0]);
    greatest[0] = su_greater(greatest[k], greatest[0]);
  }
  double lowest = least[0][0], highest = greatest[0][0];
  for (int k = 1; k < SU_WIDTH; k++) {
    lowest = least[0][k] < lowest ? least[0][k] : lowest;
    highest = greatest[0][k] > highest ? greatest[0][k] : highest;
  }
  // Which of −0 and 0 was met first depends on the width, so both are 0.
  *low = lowest + 0.0;
  *high = highest + 0.0;
}

static uint64_t su_low_bits(const double *x, size_t n) {
  words all = su_all_words(0);
  size_t i = 0;
  for (; n - i >= SU_WIDTH; i += SU_WIDTH) all |= (words)su_load(x + i);
  if (i < n) all |= (words)su_load_tail(x + i, n - i); // of 1, the last 40 bits are 0
  return __builtin_reduce_or(all) & 0xffffffffffu;
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

static void su_histogram_window(uint32_t *counts, uint64_t first, const double *x, size_t n) {
  // Where the bin of key 0 would be; a number, because that is no place in the array.
  uintptr_t origin = (uintptr_t)counts - first * sizeof *counts;
  size_t i = 0;
  for (; n - i >= 8; i += 8) {
    uintptr_t place[8];
    for (int k = 0; k < 8; k++) {
      union { double value; uint64_t bits; } word = {x[i + k]};
      place[k] = origin + (word.bits >> 40) * sizeof *counts;
    }
    for (int k = 0; k < 8; k++) ++*(uint32_t *)place[k];
  }
  for (; i < n; i++) {
    union { double value; uint64_t bits; } word = {x[i]};
    ++*(uint32_t *)(origin + (word.bits >> 40) * sizeof *counts);
  }
}

static size_t su_select_marked(double *out, const uint8_t *const *marks, const double *x,
                               size_t n) {
  size_t found = 0;
  for (size_t i = 0; i < n; i++) {
    union { double value; uint64_t bits; } word = {x[i]};
    const uint8_t *page = marks[word.bits >> 52];
    // Written in any case, and kept if marked: a branch would often be foretold wrongly.
    out[found] = x[i];
    if (page) found += page[word.bits >> 40 & 0xfff];
  }
  return found;
}
