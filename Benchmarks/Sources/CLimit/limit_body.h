// The one body of every variant, as the kernels have one.
#include "limit_tally.h"

#include "../../../Sources/CKernels/kernels_body.h"

/// The quantile of a triangular law: one square root for either side.
SU_INLINE lanes limit_triangular(lanes u, double low, double mode, double high) {
  double below = (high - low) * (mode - low), above = (high - low) * (high - mode);
  words is_lower = su_is_less(u, su_all((mode - low) / (high - low)));
  lanes root = su_root(su_select(is_lower, u * below, (1.0 - u) * above));
  return su_select(is_lower, low + root, high - root);
}

/// The twelve columns of uniforms, and the quantiles of the nine laws that have tables.
static void limit_draw(const limit_workload *w, limit_tally *t, uint64_t first, size_t n) {
  for (int driver = 0; driver < limit_drivers; driver++) {
    double *x = t->x[driver];
    su_uniforms(x, n, w->seed, (uint64_t)driver, 0, first);
    if (driver == 4 || driver == 5 || driver == 10) continue; // energy price, PUE, network
    su_table_loop(x, x, n, &w->tables[driver], 7, 0);
  }
}

/// The model: from the drivers at a position, the six outputs.
SU_INLINE void limit_model(const limit_tally *t, size_t i, lanes *y) {
  const double flop_per_hour = 989e12 * 3600, fall_per_hour = 0.3 / 8760;
  lanes price = su_load(t->x[1] + i), rd = su_load(t->x[3] + i);
  lanes energy_price = limit_triangular(su_load(t->x[4] + i), 0.05, 0.07, 0.12);
  lanes pue = limit_triangular(su_load(t->x[5] + i), 1.05, 1.12, 1.40);
  lanes mfu = su_load(t->x[6] + i);
  lanes share = 0.08 + 0.12 * su_load(t->x[10] + i);
  lanes f = su_load(t->x[0] + i) / (flop_per_hour * (mfu * (1.0 - su_load(t->x[7] + i))));
  lanes hours = f * (1.0 + rd);
  lanes wall = f * (1.0 / 16384);
  lanes load = 0.35 + 0.65 * mfu / (mfu + 0.2);
  y[0] = hours * price * su_exp(wall * -fall_per_hour);
  y[1] = hours * su_load(t->x[9] + i) * load * pue * energy_price;
  y[2] = su_load(t->x[11] + i) * su_load(t->x[2] + i) * (wall * (1.0 / 8760) + 0.5);
  y[3] = y[0] * share;
  y[4] = su_load(t->x[8] + i) * (1.0 + 0.05 * rd);
  y[5] = ((y[0] + y[1]) + (y[2] + y[3])) + y[4];
}

/// The model over n samples, and the sums of its outputs in registers.
static void limit_compute(const limit_workload *w, limit_tally *t, size_t n) {
  lanes s1[limit_outputs], s2[limit_outputs];
  for (int k = 0; k < limit_outputs; k++) {
    s1[k] = su_load(t->s1[k]);
    s2[k] = su_load(t->s2[k]);
  }
  for (size_t i = 0; i < n; i += SU_WIDTH) {
    lanes y[limit_outputs];
    limit_model(t, i, y);
    for (int k = 0; k < limit_outputs; k++) {
      lanes d = y[k] - su_all(w->shifts[k]);
      s1[k] += d;
      s2[k] += d * d;
      su_store(t->out[k] + i, y[k]);
    }
  }
  for (int k = 0; k < limit_outputs; k++) {
    su_store(t->s1[k], s1[k]);
    su_store(t->s2[k], s2[k]);
  }
}

static void limit_count(limit_tally *t, size_t n) {
  const uint64_t base = (uint64_t)(1023 + limit_first_octave) << 12;
  for (int k = 0; k < limit_outputs; k++) {
    uint32_t *counts = t->counts[k];
    for (size_t i = 0; i < n; i++) {
      union { double value; uint64_t bits; } word = {t->out[k][i]};
      uint64_t key = (word.bits >> 40) - base;
      counts[key < limit_bins ? key : limit_bins - 1]++;
    }
  }
}

static void limit_run(const limit_workload *w, limit_tally *t, uint64_t *next, uint64_t end) {
  for (;;) {
    uint64_t first = __atomic_fetch_add(next, limit_block, __ATOMIC_RELAXED);
    if (first >= end) return;
    uint64_t last = first + limit_block < end ? first + limit_block : end;
    for (; first < last; first += limit_chunk) {
      size_t n = last - first < limit_chunk ? last - first : limit_chunk;
      limit_draw(w, t, first, n);
      limit_compute(w, t, n);
      limit_count(t, n);
    }
  }
}

const limit_function LIMIT_NAME = limit_run;
