// Philox4x32-10 (Salmon, Moraes, Dror & Shaw, SC'11), four blocks a group in 64-bit lanes.
// Each lane holds one 32-bit word; its upper half is let run wild, since the multiplication
// reads the lower half only.

typedef struct {
  words c0, c1, c2, c3;
} su_blocks;

typedef struct {
  words k0[10], k1[10]; ///< the key of each round
  words stream_low, stream_high, lane;
} su_schedule;

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

/// The counters of blocks 4 × group ..< 4 × group + 4.
SU_INLINE su_blocks su_counters(const su_schedule *schedule, uint64_t group) {
  words block = su_all_words(4 * group) + (words){0, 1, 2, 3};
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

/// Writes the 8 samples of a group.
SU_INLINE void su_store_group(double *out, su_blocks b) {
  su_store(out, su_unit((b.c0 & 0xffffffffu) | (b.c1 << 32)));
  su_store(out + 4, su_unit((b.c2 & 0xffffffffu) | (b.c3 << 32)));
}

static void su_one_group(double *out, const su_schedule *schedule, uint64_t group) {
  su_blocks b = su_counters(schedule, group);
  for (int round = 0; round < 10; round++)
    su_philox_round(&b, schedule->k0[round], schedule->k1[round]);
  su_store_group(out, b);
}

/// Three groups side by side: a round's multiplications wait for nothing.
SU_INLINE void su_three_groups(double *out, const su_schedule *schedule, uint64_t group) {
  su_blocks a = su_counters(schedule, group);
  su_blocks b = su_counters(schedule, group + 1);
  su_blocks c = su_counters(schedule, group + 2);
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++) {
    su_philox_round(&a, schedule->k0[round], schedule->k1[round]);
    su_philox_round(&b, schedule->k0[round], schedule->k1[round]);
    su_philox_round(&c, schedule->k0[round], schedule->k1[round]);
  }
  su_store_group(out, a);
  su_store_group(out + 8, b);
  su_store_group(out + 16, c);
}

/// Samples skip ..< skip + n of a group, n ≤ 8 − skip.
static void su_part_group(double *out, size_t n, const su_schedule *schedule, uint64_t group,
                          size_t skip) {
  double all[8];
  su_one_group(all, schedule, group);
  for (size_t i = 0; i < n; i++) out[i] = all[skip + i];
}

static void su_uniforms(double *out, size_t n, uint64_t seed, uint64_t stream, uint32_t lane,
                        uint64_t first) {
  const su_schedule schedule = su_make_schedule(seed, stream, lane);
  uint64_t group = first / 8;
  size_t done = 0, skip = first % 8;
  if (skip > 0 && n > 0) {
    done = n < 8 - skip ? n : 8 - skip;
    su_part_group(out, done, &schedule, group++, skip);
  }
  for (; n - done >= 24; done += 24, group += 3) su_three_groups(out + done, &schedule, group);
  for (; n - done >= 8; done += 8, group++) su_one_group(out + done, &schedule, group);
  if (n > done) su_part_group(out + done, n - done, &schedule, group, 0);
}
