#include "CKernels.h"

#if defined(__x86_64__)

#pragma clang attribute push(                                                                  \
    __attribute__((target("avx512f,avx512vl,avx512dq,avx512bw,avx2,bmi2"))), apply_to = function)
#define SU_VARIANT "avx512"
#define SU_WIDTH 8
#include "kernels_body.h"
#pragma clang attribute pop

const su_kernels *su_kernels_avx512(void) {
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("bmi2"))
    return &su_variant;
  return NULL;
}

#else

const su_kernels *su_kernels_avx512(void) { return NULL; }

#endif
