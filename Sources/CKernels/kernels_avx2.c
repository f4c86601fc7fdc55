#include "CKernels.h"

#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("avx2,bmi2"))), apply_to = function)
#define SU_VARIANT "avx2"
#include "kernels_body.h"
#pragma clang attribute pop

const su_kernels *su_kernels_avx2(void) {
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) return &su_variant;
  return NULL;
}

#else

const su_kernels *su_kernels_avx2(void) { return NULL; }

#endif
