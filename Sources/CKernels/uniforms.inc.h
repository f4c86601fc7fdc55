// Philox4x32-10 (Salmon, Moraes, Dror & Shaw, SC'11), one block a 64-bit lane. Each lane holds
// one 32-bit word; its upper half is let run wild, since the multiplication reads the lower half
// only. A vector of blocks gives a set of twice as many samples.

typedef struct {
  words c0, c1, c2, c3;
} su_blocks;

typedef struct {
  words k0[10], k1[10]; ///< the key of each round
  words stream_low, stream_high, lane;
} su_schedule;

enum { su_set = 2 * SU_WIDTH }; ///< samples of a set

SU_INLINE su_schedule su_make_schedule(uint64_t seed, uint64_t stream, uint32_t lane) {
  su_schedule schedule;
  uint32_t k0 = (uint32_t)seed, k1 = (uint32_t)(seed >> 32);
  for (int round = 0; round < 10; round++) {
    schedule.k0[round] = su_all_words(k0);
    schedule.k1[round] = su_all_words(k1);
    k0 += 0x9e3779b9u;
    k1 += 0xbb67ae85u;
  }
  schedule.stream_low = su_all_words(stream & 0xffffffffu);
  schedule.stream_high = su_all_words(stream >> 32);
  schedule.lane = su_all_words((uint64_t)lane << 8);
  return schedule;
}

/// The counters of a set's blocks.
SU_INLINE su_blocks su_counters(const su_schedule *schedule, uint64_t set) {
  words block = su_all_words(SU_WIDTH * set) + su_positions;
  return (su_blocks){block, (block >> 32) | schedule->lane, schedule->stream_low,
                     schedule->stream_high};
}

SU_INLINE void su_philox_round(su_blocks *b, words k0, words k1) {
  words p0 = (b->c0 & 0xffffffffu) * 0xd2511f53u;
  words p1 = (b->c2 & 0xffffffffu) * 0xcd9e8d57u;
  b->c0 = (p1 >> 32) ^ (b->c1 ^ k0);
  b->c2 = (p0 >> 32) ^ (b->c3 ^ k1);
  b->c1 = p1;
  b->c3 = p0;
}

/// ((bits >> 12) | 1) × 2⁻⁵², by way of 1 + u.
SU_INLINE lanes su_unit(words bits) {
  return (lanes)((bits >> 12) | 0x3ff0000000000001u) - 1.0;
}

/// Writes the samples of a set: of every four blocks first the four of their leading words.
SU_INLINE void su_store_set(double *out, su_blocks b) {
  lanes first = su_unit((b.c0 & 0xffffffffu) | (b.c1 << 32));
  lanes second = su_unit((b.c2 & 0xffffffffu) | (b.c3 << 32));
#if SU_WIDTH == 8
  su_store(out, __builtin_shufflevector(first, second, 0, 1, 2, 3, 8, 9, 10, 11));
  su_store(out + 8, __builtin_shufflevector(first, second, 4, 5, 6, 7, 12, 13, 14, 15));
#else
  su_store(out, first);
  su_store(out + 4, second);
#endif
}

static void su_one_set(double *out, const su_schedule *schedule, uint64_t set) {
  su_blocks b = su_counters(schedule, set);
  for (int round = 0; round < 10; round++)
    su_philox_round(&b, schedule->k0[round], schedule->k1[round]);
  su_store_set(out, b);
}

/// Three sets side by side: a round's multiplications wait for nothing.
SU_INLINE void su_three_sets(double *out, const su_schedule *schedule, uint64_t set) {
  su_blocks a = su_counters(schedule, set);
  su_blocks b = su_counters(schedule, set + 1);
  su_blocks c = su_counters(schedule, set + 2);
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++) {
    su_philox_round(&a, schedule->k0[round], schedule->k1[round]);
    su_philox_round(&b, schedule->k0[round], schedule->k1[round]);
    su_philox_round(&c, schedule->k0[round], schedule->k1[round]);
  }
  su_store_set(out, a);
  su_store_set(out + su_set, b);
  su_store_set(out + 2 * su_set, c);
}

/// Samples skip ..< skip + n of a set.
static void su_part_set(double *out, size_t n, const su_schedule *schedule, uint64_t set,
                        size_t skip) {
  double all[su_set];
  su_one_set(all, schedule, set);
  for (size_t i = 0; i < n; i++) out[i] = all[skip + i];
}

static void su_uniforms(double *out, size_t n, uint64_t seed, uint64_t stream, uint32_t lane,
                        uint64_t first) {
  const su_schedule schedule = su_make_schedule(seed, stream, lane);
  uint64_t set = first / su_set;
  size_t done = 0, skip = first % su_set;
  if (skip > 0 && n > 0) {
    done = n < su_set - skip ? n : su_set - skip;
    su_part_set(out, done, &schedule, set++, skip);
  }
  for (; n - done >= 3 * su_set; done += 3 * su_set, set += 3)
    su_three_sets(out + done, &schedule, set);
  for (; n - done >= su_set; done += su_set, set++) su_one_set(out + done, &schedule, set);
  if (n > done) su_part_set(out + done, n - done, &schedule, set, 0);
}
