// What turns uniforms into the points of a design. Each value depends on its own uniform, on its
// index and on keys only, so that any part of a design can be had by itself.

// MARK: Antithetic pairs

enum { su_pairs = 256 }; ///< pairs made at a time

static void su_antithetic(double *out, size_t n, uint64_t seed, uint64_t stream, uint32_t lane,
                          uint64_t first) {
  double u[su_pairs + 1];
  for (size_t done = 0; done < n;) {
    size_t skip = (first + done) % 2, count = n - done;
    if (count > 2 * su_pairs) count = 2 * su_pairs;
    su_uniforms(u, (skip + count + 1) / 2, seed, stream, lane, (first + done) / 2);
    for (size_t i = 0; i < count; i++) {
      double x = u[(i + skip) / 2];
      out[done + i] = (i + skip) % 2 == 0 ? x : 1 - x;
    }
    done += count;
  }
}

// MARK: Latin hypercubes

/// The nearest odd multiple of 2⁻⁵² in (0, 1), or one beside it, for 0 ≤ u ≤ 1.
SU_INLINE lanes su_odd_multiple(lanes u) {
  const lanes last = su_all(0x1.fffffffffffffp0);
  lanes shifted = u + 1.0;
  shifted = su_select(su_is_less(shifted, last), shifted, last);
  return (lanes)((words)shifted | 1) - 1.0;
}

typedef uint32_t halves __attribute__((vector_size(8 * SU_WIDTH)));
typedef uint32_t half_row __attribute__((vector_size(4 * SU_WIDTH)));
typedef halves halves_anywhere __attribute__((aligned(4), may_alias));
typedef half_row half_row_anywhere __attribute__((aligned(4), may_alias));

enum {
  su_half_lanes = 2 * SU_WIDTH, ///< 32-bit numbers side by side
  su_shuffled = 256,            ///< indices permuted at a time
};

/// A bijection on the numbers below 2^bits · rows: even rounds change a number's lower bits, odd
/// ones its row.
SU_INLINE halves su_permute_rows(halves x, const su_strata *strata) {
  const uint32_t mask = ((uint32_t)1 << strata->bits) - 1, rows = strata->rows;
  const unsigned half = (strata->bits + 1) / 2;
  halves low = x & mask, row = x >> strata->bits;
#pragma clang loop unroll(full)
  for (int round = 0; round < 6; round++) {
    const uint32_t offset = strata->offsets[round], factor = strata->factors[round];
    if (round % 2 == 0) {
      low = ((low + row * 0x9e3779b1u + offset) & mask) * factor & mask;
      low ^= low >> half;
    } else {
      row += (((low + offset) * factor >> 16) * rows) >> 16;
      row -= (halves)(row >= rows) & rows;
    }
  }
  return row << strata->bits | low;
}

/// A bijection on the numbers of `bits` bits.
SU_INLINE halves su_permute_bits(halves x, const su_strata *strata) {
  const uint32_t mask = ((uint32_t)1 << strata->bits) - 1;
  const unsigned half = (strata->bits + 1) / 2;
#pragma clang loop unroll(full)
  for (int round = 0; round < 6; round++) {
    x = ((x + strata->offsets[round]) & mask) * strata->factors[round] & mask;
    x ^= x >> half;
  }
  return x;
}

SU_INLINE void su_permute_all(uint32_t *x, size_t n, const su_strata *strata) {
  if (strata->rows > 1) {
    for (size_t i = 0; i < n; i += su_half_lanes)
      *(halves_anywhere *)(x + i) = su_permute_rows(*(const halves_anywhere *)(x + i), strata);
  } else {
    for (size_t i = 0; i < n; i += su_half_lanes)
      *(halves_anywhere *)(x + i) = su_permute_bits(*(const halves_anywhere *)(x + i), strata);
  }
}

/// Keeps those of n places at which a number is `count` or more, and returns how many.
SU_INLINE size_t su_keep_outside(uint16_t *places, size_t n, const uint32_t *x, uint32_t count) {
  size_t kept = 0;
  for (size_t i = 0; i < n; i++) {
    places[kept] = places[i];
    kept += x[places[i]] >= count;
  }
  return kept;
}

/// A bijection on 0 ..< count of the n ≤ su_shuffled indices from `first` on: what leads out of the
/// range is followed until it leads back.
static void su_permute(uint32_t *x, size_t n, const su_strata *strata, uint64_t first) {
  for (size_t i = 0; i < su_shuffled; i++) x[i] = (uint32_t)(first + i);
  su_permute_all(x, n, strata);
  if (strata->count == (uint64_t)strata->rows << strata->bits) return;
  uint32_t again[su_shuffled];
  uint16_t places[su_shuffled];
  size_t left = 0;
  for (size_t i = 0; i < n; i += su_half_lanes) {
    halves out = (halves)(*(const halves_anywhere *)(x + i) >= strata->count);
    if (!__builtin_reduce_or(out)) continue;
    for (size_t j = i; j < i + su_half_lanes && j < n; j++) {
      places[left] = (uint16_t)j;
      left += x[j] >= strata->count;
    }
  }
  while (left > 0) {
    for (size_t i = 0; i < left; i++) again[i] = x[places[i]];
    for (size_t i = left; i % su_half_lanes != 0; i++) again[i] = 0;
    su_permute_all(again, left, strata);
    for (size_t i = 0; i < left; i++) x[places[i]] = again[i];
    left = su_keep_outside(places, left, x, strata->count);
  }
}

SU_INLINE lanes su_stratified(lanes u, const uint32_t *stratum, double width) {
  words wide = __builtin_convertvector(*(const half_row_anywhere *)stratum, words);
  // Below 2⁵², a whole number is the mantissa of its sum with 2⁵².
  lanes place = (lanes)(wide | 0x4330000000000000u) - 0x1p52;
  return su_odd_multiple((place + u) * width);
}

static void su_stratify(double *u, size_t n, const su_strata *strata, uint64_t first) {
  if (strata->count <= 1) return;
  uint32_t x[su_shuffled];
  const double width = 1.0 / strata->count;
  for (size_t done = 0; done < n;) {
    size_t part = n - done < su_shuffled ? n - done : su_shuffled, i = 0;
    su_permute(x, part, strata, first + done);
    double *out = u + done;
    for (; part - i >= SU_WIDTH; i += SU_WIDTH)
      su_store(out + i, su_stratified(su_load(out + i), x + i, width));
    if (i < part)
      su_store_tail(out + i, su_stratified(su_load_padded(out + i, part - i, 0.5), x + i, width),
                    part - i);
    done += part;
  }
}

// MARK: Digital nets

/// A number with its 64 bits in reverse order.
SU_INLINE words su_reverse_bits(words x) {
#if __has_builtin(__builtin_elementwise_bitreverse)
  return __builtin_elementwise_bitreverse(x);
#else
  x = ((x >> 1) & 0x5555555555555555u) | ((x & 0x5555555555555555u) << 1);
  x = ((x >> 2) & 0x3333333333333333u) | ((x & 0x3333333333333333u) << 2);
  x = ((x >> 4) & 0x0f0f0f0f0f0f0f0fu) | ((x & 0x0f0f0f0f0f0f0f0fu) << 4);
  x = ((x >> 8) & 0x00ff00ff00ff00ffu) | ((x & 0x00ff00ff00ff00ffu) << 8);
  x = ((x >> 16) & 0x0000ffff0000ffffu) | ((x & 0x0000ffff0000ffffu) << 16);
  return (x >> 32) | (x << 32);
#endif
}

/// Nested uniform scrambling of digits that stand in reverse order: what becomes of a digit
/// depends on itself and on the more significant ones, which are the lower bits here.
SU_INLINE words su_scramble(words x, const su_net *net) {
  x += net->keys[0];
  x ^= (x & 0xffffffffu) * 0x6c50b47cu;
  x += net->keys[1];
  x ^= (x & 0xffffffffu) * 0xb82f1e52u;
  x += net->keys[2];
  x ^= (x & 0xffffffffu) * 0xc7afe638u;
  x += net->keys[3];
  x ^= (x & 0xffffffffu) * 0x8d22f6e6u;
  return x;
}

/// A point: the net's digits first, those of the uniform after them.
SU_INLINE lanes su_net_point(lanes u, words x, const su_net *net) {
  words digits = su_scramble(x, net) & (((uint64_t)1 << net->levels) - 1);
  words rest = ((words)(u + 1.0) & 0x000fffffffffffffu) >> net->levels;
  return (lanes)((su_reverse_bits(digits) >> 12) | rest | 0x3ff0000000000001u) - 1.0;
}

/// The digits of a point before scrambling, in reverse order.
SU_INLINE uint64_t su_net_digits(uint64_t index, const su_net *net) {
  uint64_t x = 0;
  for (int bit = 0; index != 0; bit++, index >>= 1)
    if (index & 1) x ^= net->directions[bit];
  return x;
}

/// The points of SU_WIDTH indices, of which the first is a multiple of SU_WIDTH.
static void su_net_fill(double *u, size_t n, const su_net *net, uint64_t first) {
  uint64_t steps[32] = {0}; // what changes when the bits above the lowest ones are counted up
  const int low = SU_WIDTH == 8 ? 3 : 2;
  for (int bit = low; bit < 32; bit++)
    steps[bit] = net->directions[bit] ^ (bit > low ? steps[bit - 1] : 0);
  words lower = su_all_words(0);
  for (int i = 0; i < SU_WIDTH; i++) lower[i] = su_net_digits((uint64_t)i, net);

  size_t done = 0;
  uint64_t group = first / SU_WIDTH;
  uint64_t base = su_net_digits(group * SU_WIDTH, net);
  while (done < n) {
    size_t skip = done == 0 ? first % SU_WIDTH : 0;
    size_t count = SU_WIDTH - skip < n - done ? SU_WIDTH - skip : n - done;
    words x = su_all_words(base) ^ lower;
    if (count == SU_WIDTH) {
      su_store(u + done, su_net_point(su_load(u + done), x, net));
    } else {
      double all[SU_WIDTH];
      su_store(all, su_all(0.5));
      for (size_t i = 0; i < count; i++) all[skip + i] = u[done + i];
      su_store(all, su_net_point(su_load(all), x, net));
      for (size_t i = 0; i < count; i++) u[done + i] = all[skip + i];
    }
    done += count;
    group++;
    int bit = low + __builtin_ctzll(group);
    if (bit < 32) base ^= steps[bit];
  }
}
