#define SU_VARIANT "baseline"
#define LIMIT_NAME limit_run_baseline
#include "limit_body.h"

#include <stdlib.h>
#include <string.h>

#if defined(__x86_64__)
extern const limit_function limit_run_avx2, limit_run_avx512;
#endif

limit_function limit_variant(const char *name) {
#if defined(__x86_64__)
  if (strcmp(name, "avx2") == 0) return limit_run_avx2;
  if (strcmp(name, "avx512") == 0) return limit_run_avx512;
#endif
  return limit_run_baseline;
}

limit_tally *limit_tally_create(void) {
  limit_tally *tally = NULL;
  if (posix_memalign((void **)&tally, 64, sizeof *tally) != 0) abort();
  memset(tally, 0, sizeof *tally);
  return tally;
}

void limit_tally_clear(limit_tally *tally) {
  memset(tally->s1, 0, sizeof tally->s1);
  memset(tally->s2, 0, sizeof tally->s2);
  memset(tally->counts, 0, sizeof tally->counts);
}

void limit_tally_free(limit_tally *tally) { free(tally); }

void limit_tally_merge(limit_tally *into, const limit_tally *other) {
  for (int k = 0; k < limit_outputs; k++) {
    for (int lane = 0; lane < 8; lane++) {
      into->s1[k][lane] += other->s1[k][lane];
      into->s2[k][lane] += other->s2[k][lane];
    }
    for (int bin = 0; bin < limit_bins; bin++) into->counts[k][bin] += other->counts[k][bin];
  }
}

void limit_sums(const limit_tally *tally, int output, double *s1, double *s2) {
  *s1 = *s2 = 0;
  for (int lane = 0; lane < 8; lane++) {
    *s1 += tally->s1[output][lane];
    *s2 += tally->s2[output][lane];
  }
}

double limit_percentile(const limit_tally *tally, int output, uint64_t samples, double p) {
  double rank = p * (double)samples;
  uint64_t below = 0;
  for (uint64_t bin = 0; bin < limit_bins; bin++) {
    uint32_t count = tally->counts[output][bin];
    if (count == 0 || (double)(below + count) < rank) {
      below += count;
      continue;
    }
    uint64_t key = bin + ((uint64_t)(1023 + limit_first_octave) << 12);
    union { uint64_t bits; double value; } low = {key << 40}, high = {(key + 1) << 40};
    return low.value + (high.value - low.value) * ((rank - (double)below) - 0.5) / count;
  }
  return __builtin_nan("");
}
