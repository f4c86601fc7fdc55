// A flag that one thread sets and others read. In C, because Swift's own atomics need newer
// systems than this package.
#ifndef SWIFT_UNCERTAINTY_FLAGS_H
#define SWIFT_UNCERTAINTY_FLAGS_H

#include <stdbool.h>
#include <stdint.h>

static inline void su_flag_set(int32_t *flag) { __atomic_store_n(flag, 1, __ATOMIC_RELEASE); }
static inline bool su_flag_is_set(const int32_t *flag) {
  return __atomic_load_n(flag, __ATOMIC_ACQUIRE) != 0;
}

#endif
