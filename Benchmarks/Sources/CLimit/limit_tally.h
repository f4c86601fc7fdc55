#include "limit.h"

/// Aligned to 64 bytes.
struct limit_tally {
  double x[limit_drivers][limit_chunk];
  double out[limit_outputs][limit_chunk];
  double s1[limit_outputs][8], s2[limit_outputs][8];
  uint32_t counts[limit_outputs][limit_bins];
};
