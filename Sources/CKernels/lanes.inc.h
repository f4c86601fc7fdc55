// Four or eight doubles side by side: the unit of every column loop. A baseline processor does
// two and two. A tail is padded, so a value meets the same operations wherever it stands.

#ifndef SU_WIDTH
#define SU_WIDTH 4 ///< doubles side by side: 4 or 8
#endif

typedef double lanes __attribute__((vector_size(8 * SU_WIDTH)));
typedef uint64_t words __attribute__((vector_size(8 * SU_WIDTH)));
typedef lanes lanes_anywhere __attribute__((aligned(8), may_alias));

#define SU_INLINE static inline __attribute__((always_inline))

SU_INLINE lanes su_load(const double *x) { return *(const lanes_anywhere *)x; }
SU_INLINE void su_store(double *out, lanes x) { *(lanes_anywhere *)out = x; }

#if SU_WIDTH == 8
SU_INLINE lanes su_all(double x) { return (lanes){x, x, x, x, x, x, x, x}; }
SU_INLINE words su_all_words(uint64_t x) { return (words){x, x, x, x, x, x, x, x}; }
static const words su_positions = {0, 1, 2, 3, 4, 5, 6, 7};
#else
SU_INLINE lanes su_all(double x) { return (lanes){x, x, x, x}; }
SU_INLINE words su_all_words(uint64_t x) { return (words){x, x, x, x}; }
static const words su_positions = {0, 1, 2, 3};
#endif

/// The first `count` < SU_WIDTH values, then as many of `rest` as are missing.
SU_INLINE lanes su_load_padded(const double *x, size_t count, double rest) {
  double all[SU_WIDTH];
  su_store(all, su_all(rest));
  for (size_t i = 0; i < count; i++) all[i] = x[i];
  return su_load(all);
}

/// The first `count` < SU_WIDTH values, then ones.
SU_INLINE lanes su_load_tail(const double *x, size_t count) { return su_load_padded(x, count, 1); }

SU_INLINE void su_store_tail(double *out, lanes x, size_t count) {
  double all[SU_WIDTH];
  su_store(all, x);
  for (size_t i = 0; i < count; i++) out[i] = all[i];
}

/// Where the mask's bits are set, the bits of `yes`, else those of `no`.
SU_INLINE lanes su_select(words mask, lanes yes, lanes no) {
  return (lanes)((mask & (words)yes) | (~mask & (words)no));
}

SU_INLINE words su_is_less(lanes a, lanes b) { return (words)(a < b); }
SU_INLINE words su_is_equal(lanes a, lanes b) { return (words)(a == b); }
SU_INLINE words su_is_nan(lanes a) { return (words)(a != a); }
SU_INLINE words su_are_unordered(lanes a, lanes b) { return su_is_nan(a) | su_is_nan(b); }

SU_INLINE int su_any(words mask) { return __builtin_reduce_or(mask) != 0; }

SU_INLINE words su_sign(lanes a) { return (words)a & 0x8000000000000000u; }
SU_INLINE lanes su_magnitude(lanes a) { return (lanes)((words)a & 0x7fffffffffffffffu); }
SU_INLINE lanes su_with_sign(lanes a, words sign) { return (lanes)((words)a | sign); }

/// The leading 26 bits: the product of two such numbers is exact.
SU_INLINE lanes su_leading(lanes a) { return (lanes)((words)a & 0xfffffffff8000000u); }

/// 1.5 × 2⁵²: adding it rounds |x| < 2⁵¹ to an integer, found in the low bits of the sum.
static const double su_round = 0x1.8p52;

/// y × 2ᵏ with one rounding, for |k| ≤ 2000; `shifted` is k + su_round.
SU_INLINE lanes su_scale(lanes y, lanes shifted) {
  words k = (words)shifted - (words)su_all(su_round);
  words half = ((k + 2048) >> 1) - 1024;
  return y * (lanes)((half + 1023) << 52) * (lanes)((k - half + 1023) << 52);
}
