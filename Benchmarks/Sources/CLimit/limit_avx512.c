#include "limit.h"

#if defined(__x86_64__)
#pragma clang attribute push(                                                                  \
    __attribute__((target("avx512f,avx512vl,avx512dq,avx512bw,avx2,bmi2"))), apply_to = function)
#define SU_VARIANT "avx512"
#define SU_WIDTH 8
#define LIMIT_NAME limit_run_avx512
#include "limit_body.h"
#pragma clang attribute pop
#endif
