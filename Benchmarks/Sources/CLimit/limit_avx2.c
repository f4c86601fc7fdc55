#include "limit.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,bmi2"))), apply_to = function)
#define SU_VARIANT "avx2"
#define LIMIT_NAME limit_run_avx2
#include "limit_body.h"
#pragma clang attribute pop
#endif
