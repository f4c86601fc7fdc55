#include "CKernels.h"
const su_kernels *su_kernels_best(void) { return NULL; }
const su_kernels *su_kernels_baseline(void) { return NULL; }
const su_kernels *su_kernels_avx2(void) { return NULL; }
