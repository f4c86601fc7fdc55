// The hot column loops. One body of portable C (vector extensions, no intrinsics) is compiled
// for the baseline, for AVX2 and for AVX-512; a table of function pointers is chosen once at run time.
// Every variant gives the same bits: no fused multiply-add, fixed order of summation.
// (Save which NaN: its sign and payload are not kept.) A value's result does not depend on where
// in the column it stands.
// Columns are arrays of doubles; any length, any alignment; `out` may be one of the inputs.
#ifndef SWIFT_UNCERTAINTY_CKERNELS_H
#define SWIFT_UNCERTAINTY_CKERNELS_H

#include "flags.h"

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// A piece of a split bin: the polynomial holds for u up to `end`.
typedef struct {
  double end;             ///< last u of the piece
  double centre, inverse; ///< t = (u − centre) × inverse
  double c[8];            ///< coefficients, lowest power first
} su_piece;

/// A quantile function as polynomials over bins of u.
///
/// v = min(u, 1 − u) has 51 octaves of 16 bins on each side. `lines` holds 8 coefficients a
/// bin (64 bytes, aligned): first the lower side's 816 bins from v = 2⁻⁵² up, then the upper
/// side's. t in [−½, ½) is the position in the bin. A bin with `split[bin] ≥ 0` has a kink or
/// a jump: its pieces are `pieces[split[bin]] …` in order, the last with end = +∞.
typedef struct {
  const double *lines;
  const int32_t *_Nullable split;    ///< 1632 entries, or NULL if no bin is split
  const su_piece *_Nullable pieces;
  int32_t degree;          ///< 5 or 7
  int32_t transform;       ///< 0: x = p; 1: x = shift + scale·exp(p); 2: x = shift + scale·sinh(p);
                           ///< 3: x = lower + scale/(1 + exp(−p)), as a distance from the nearer end;
                           ///< 4: see su_scores
  double shift, scale;
  double lower, upper;     ///< x is clamped to the support
} su_table;

/// A quantile function of a score w as polynomials over even bins of −reach … reach.
///
/// `table.lines` holds 8 coefficients a bin (64 bytes, aligned), from the least score up, and a
/// last line for the upper end. t in [−½, ½] is the position in the bin. No bin is split.
typedef struct {
  su_table table;   ///< of degree 7
  double reach;     ///< scores beyond are taken as ±reach
  double density;   ///< bins a unit of score
  /// With transform 4, of a triangular law: the polynomials give √ of the scores' probability, the
  /// distance from the end on the mode's side is rising × √F(w) up to the mode, whose score is `peak`,
  /// then falling × √F(−w).
  double mode, peak, rising, falling;
} su_scores;

/// A discrete law: x = values[k] for the first k with u ≤ cumulative[k].
typedef struct {
  const double *values;
  const double *cumulative; ///< increasing, the last +∞
  const uint32_t *guide;    ///< guide[floor(u × size)]: where the search starts
  uint32_t size;
} su_guide;

/// A uniform law: as likely everywhere between two ends.
typedef struct {
  double lower, upper, width;
} su_interval;

/// A triangular law: the density rises from the lower end to the mode and falls to the upper end.
typedef struct {
  double lower, mode, upper, width;
  double rise, fall; ///< shares of the width below and above the mode; `rise` is the mode's u
} su_triangle;

/// The strata of a Latin hypercube in one dimension, in the order of a keyed permutation.
typedef struct {
  uint32_t count;       ///< strata, from 1 to 2³¹; none beyond the rows
  uint32_t rows;        ///< of 2^bits numbers each; at most 64
  uint32_t bits;        ///< from 1 to 31
  uint32_t offsets[6];  ///< added, round by round
  uint32_t factors[6];  ///< multiplied with, round by round; odd
} su_strata;

/// One dimension of a digital net of 2^levels points in base 2.
typedef struct {
  uint32_t levels;         ///< at most 32
  uint64_t directions[32]; ///< of each bit of an index, the most significant digit as lowest bit
  uint64_t keys[4];        ///< of the scrambling: below 2³²
} su_net;

/// An archimedean copula of two uniforms.
typedef struct {
  int32_t family;   ///< 0: Clayton; 1: Gumbel; 2: Frank
  int32_t turned;   ///< 1: the first is taken from the other end; 2: the second; 3: both
  double parameter; ///< θ > 0, of Gumbel > 1
} su_joint;

/// Running sums of one output over one block, in 8 fixed lanes, about a fixed shift.
typedef struct {
  double shift;
  double s1[8], s2[8], s3[8], s4[8];
} su_moments;

/// Constant functions: any thread may call them.
typedef struct __attribute__((swift_attr("@Sendable"))) {
  const char *name; ///< "baseline", "avx2", "avx512"

  /// Uniforms of samples first ..< first + n of a stream: odd multiples of 2⁻⁵² in (0, 1).
  /// Sample i: g = i / 8, j = i mod 8; Philox4x32-10 with key = seed (low, high word) and
  /// counter = (block low 32, block bits 32…39 | lane << 8, stream low, stream high), where
  /// block = 4 g + (j mod 4); of its words r the sample takes r0 | r1 << 32 if j < 4, else
  /// r2 | r3 << 32; u = ((bits >> 12) | 1) · 2⁻⁵². `first` < 2⁴¹ may be any sample.
  void (*uniforms)(double *out, size_t n, uint64_t seed, uint64_t stream, uint32_t lane,
                   uint64_t first);

  /// Uniforms in pairs: of samples 2 k and 2 k + 1 the first is draw k of the stream, as `uniforms`
  /// gives it, and the second is one less it.
  void (*antithetic)(double *out, size_t n, uint64_t seed, uint64_t stream, uint32_t lane,
                     uint64_t first);
  /// Moves the uniforms of indices first ..< first + n into the strata of a permutation π of
  /// 0 ..< count: u becomes (π(index) + u) · (1 / count), rounded to an odd multiple of 2⁻⁵² in (0, 1).
  /// Of one row, each of six rounds takes x to (x + offset) · factor modulo 2^bits and then xors it
  /// with itself, shifted down by half the bits, rounded up. Of several rows, x is row · 2^bits + low;
  /// rounds 0, 2 and 4 do so with low, to which row · 0x9e3779b1 is added first; rounds 1, 3 and 5 add
  /// ((low + offset) · factor >> 16) · rows >> 16 to the row, modulo their number, where (…) is 32
  /// bits. What is `count` or more is taken through all rounds again.
  void (*stratify)(double *u, size_t n, const su_strata *strata, uint64_t first);
  /// Gives the uniforms of indices first ..< first + n the leading digits of a scrambled net; their
  /// own digits follow, so that u stays an odd multiple of 2⁻⁵². The digits of an index are the xor
  /// of its bits' directions; they are scrambled by four rounds of x + key and x ^ x · constant
  /// (Laine & Karras 2011), in which no digit changes a more significant one.
  void (*net)(double *u, size_t n, const su_net *net, uint64_t first);

  void (*table)(double *out, const double *u, size_t n, const su_table *table);
  /// x of scores; NaN of NaN.
  void (*scores)(double *out, const double *w, size_t n, const su_scores *scores);
  void (*guide)(double *out, const double *u, size_t n, const su_guide *guide);
  void (*interval)(double *out, const double *u, size_t n, const su_interval *law);
  void (*triangle)(double *out, const double *u, size_t n, const su_triangle *law);

  /// Φ, to 10⁻¹⁴ in relative terms at both ends; inside [2⁻⁵², 1 − 2⁻⁵²].
  void (*normal_probability)(double *out, const double *x, size_t n);
  /// sinh⁻¹, to 2⁻⁵² of the greater of 1 and the result.
  void (*inverse_sinh)(double *out, const double *x, size_t n);
  /// Σ weights[k] × columns[k], from the first on; `count` ≥ 1.
  void (*weighted)(double *out, const double *_Nonnull const *_Nonnull columns,
                   const double *weights, size_t count, size_t n);
  /// The uniform that, beside the uniform u, has the conditional probability v.
  void (*joined)(double *out, const double *u, const double *v, size_t n, const su_joint *joint);

  void (*add)(double *out, const double *a, const double *b, size_t n);
  void (*subtract)(double *out, const double *a, const double *b, size_t n);
  void (*multiply)(double *out, const double *a, const double *b, size_t n);
  void (*divide)(double *out, const double *a, const double *b, size_t n);
  void (*minimum)(double *out, const double *a, const double *b, size_t n); ///< NaN if either is
  void (*maximum)(double *out, const double *a, const double *b, size_t n); ///< NaN if either is
  void (*power)(double *out, const double *a, const double *b, size_t n);
  void (*less)(double *out, const double *a, const double *b, size_t n);       ///< 1, 0; NaN if either is
  void (*less_equal)(double *out, const double *a, const double *b, size_t n); ///< 1, 0; NaN if either is
  void (*equal)(double *out, const double *a, const double *b, size_t n);      ///< 1, 0; NaN if either is
  /// out = condition ≠ 0 ? a : b; NaN where the condition is NaN.
  void (*choose)(double *out, const double *condition, const double *a, const double *b, size_t n);

  void (*negate)(double *out, const double *a, size_t n);
  void (*absolute)(double *out, const double *a, size_t n);
  // exp, log, log10, sin and cos below 1 ulp over the whole range, power too; C99's special cases.
  void (*square_root)(double *out, const double *a, size_t n);
  void (*exponential)(double *out, const double *a, size_t n);
  void (*logarithm)(double *out, const double *a, size_t n);
  void (*logarithm10)(double *out, const double *a, size_t n);
  void (*sine)(double *out, const double *a, size_t n);
  void (*cosine)(double *out, const double *a, size_t n);
  void (*floor)(double *out, const double *a, size_t n);
  void (*ceiling)(double *out, const double *a, size_t n);

  /// Adds n values to the sums, value i to lane i mod 8.
  void (*moments)(su_moments *sums, const double *x, size_t n);
  /// Number of values that are NaN or ±∞.
  size_t (*count_nonfinite)(const double *x, size_t n);
  /// Least and greatest of n finite values, merged into *low and *high, where −0 becomes 0.
  void (*extremes)(const double *x, size_t n, double *low, double *high);
  /// The last 40 bits of all patterns, or-ed: zero if each value is the edge of its bin.
  uint64_t (*low_bits)(const double *x, size_t n);
  /// Counts n finite values in a histogram of 4,096 bins an octave. A value's key is the top
  /// 24 bits of its pattern (sign, 11 of exponent, 12 of mantissa); pages[key >> 12] holds
  /// 4,096 counts, or is NULL. Stops at the first value whose page is missing and returns its
  /// position (the caller adds the page and goes on from there), or n.
  size_t (*histogram)(uint32_t *_Nullable const *_Nonnull pages, const double *x, size_t n);
  /// Counts n values in the bins of one array, without a look whether their bins are in it: all
  /// must be. `first` is the key of the array's first bin.
  void (*histogram_window)(uint32_t *counts, uint64_t first, const double *x, size_t n);
  /// Copies the values whose bins are marked, in order, and returns their number. marks[key >> 12]
  /// holds a byte for each of the page's 4,096 bins, or is NULL; `out` has room for n values.
  size_t (*select)(double *out, const uint8_t *_Nullable const *_Nonnull marks, const double *x,
                   size_t n);
} su_kernels;

/// The best variant this processor can run.
const su_kernels *su_kernels_best(void);
/// The portable variant.
const su_kernels *su_kernels_baseline(void);
/// The AVX2 variant, or NULL where it cannot run.
const su_kernels *_Nullable su_kernels_avx2(void);
/// The AVX-512 variant (F, VL, DQ and BW), or NULL where it cannot run.
const su_kernels *_Nullable su_kernels_avx512(void);

/// Direction numbers of Joe & Kuo (2008), see joe_kuo.c: for each dimension from the second, a
/// primitive polynomial and as many initial direction integers as its degree.
const uint16_t *su_joe_kuo(void);
/// How many numbers there are.
size_t su_joe_kuo_length(void);

#pragma clang assume_nonnull end

#endif
