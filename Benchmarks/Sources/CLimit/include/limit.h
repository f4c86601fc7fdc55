// The reference workload by hand: what this processor can do with the library's own draws if
// there is no model graph, no interpreter and nothing kept that the workload does not ask for.
//
// Included: Philox uniforms of 12 drivers, tables of degree 7 for nine laws, closed forms for
// two triangular laws and a uniform one, the model in one loop that keeps everything in
// registers, sums for mean and standard deviation, and a histogram of 4,096 bins an octave.
// Left out: registers of a program, samples that are not finite, extremes, third and fourth
// powers, groups for standard errors, results that do not depend on the number of threads.
#ifndef SWIFT_UNCERTAINTY_LIMIT_H
#define SWIFT_UNCERTAINTY_LIMIT_H

#include "CKernels.h"

#pragma clang assume_nonnull begin

enum {
  limit_drivers = 12,
  limit_outputs = 6,
  limit_chunk = 1024,         ///< samples worked on at a time
  limit_block = 8192,         ///< samples a thread takes at a time
  limit_first_octave = 10,    ///< values below 2¹⁰ count in the first bin
  limit_octaves = 32,         ///< and those of 2⁴² or more in the last
  limit_bins = 4096 * limit_octaves
};

typedef struct {
  su_table tables[limit_drivers]; ///< not read for the drivers in closed form
  double shifts[limit_outputs];   ///< where the sums are centred
  uint64_t seed;
} limit_workload;

/// What one thread keeps, and the columns it works in.
typedef struct limit_tally limit_tally;

/// Takes blocks from *next until `end`, a multiple of 8, and adds them to the tally.
typedef void (*limit_function)(const limit_workload *workload, limit_tally *tally, uint64_t *next,
                               uint64_t end);

/// The variant for a name of the kernels, "baseline" if the name is not known.
limit_function limit_variant(const char *name);

/// A tally of zeros.
limit_tally *limit_tally_create(void);
void limit_tally_clear(limit_tally *tally);
void limit_tally_free(limit_tally *tally);
/// Adds another thread's sums and counts.
void limit_tally_merge(limit_tally *into, const limit_tally *other);
/// The sums of an output's deviations and of their squares.
void limit_sums(const limit_tally *tally, int output, double *s1, double *s2);
/// The value of rank ⌈pN⌉ among `samples`, interpolated in its bin.
double limit_percentile(const limit_tally *tally, int output, uint64_t samples, double p);

#pragma clang assume_nonnull end

#endif
