#include "CKernels.h"

#define SU_VARIANT "baseline"
#include "kernels_body.h"

const su_kernels *su_kernels_baseline(void) { return &su_variant; }

const su_kernels *su_kernels_best(void) {
  const su_kernels *best = su_kernels_avx512();
  if (!best) best = su_kernels_avx2();
  return best ? best : su_kernels_baseline();
}
