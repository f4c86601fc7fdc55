// Quantile functions: a polynomial in a bin of u, or a guided search.

SU_INLINE double su_polynomial(const double *c, int32_t degree, double t) {
  double sum = c[degree];
  for (int32_t i = degree - 1; i >= 0; i--) sum = sum * t + c[i];
  return sum;
}

/// sinh p without cancellation near 0.
SU_INLINE double su_sinh(double p) {
  double z = p * p;
  if (z > 0.25) return 0.5 * (su_exp(su_all(p))[0] - su_exp(su_all(-p))[0]);
  double tail = 1 + z / 110 * (1 + z / 156 * (1 + z / 210));
  return p * (1 + z / 6 * (1 + z / 20 * (1 + z / 42 * (1 + z / 72 * tail))));
}

static double su_table_value(double u, const su_table *table) {
  double v = u < 0.5 ? u : 1 - u;
  union { double value; uint64_t bits; } word = {v}, place;
  size_t bin = (size_t)(word.bits >> 48) - (971u << 4) + (u < 0.5 ? 0 : 816);
  place.bits = (word.bits & 0xffffffffffffu) << 4 | 0x3ff0000000000000u;
  double t = place.value - 1.5;
  const double *c = table->lines + 8 * bin;
  if (table->split && table->split[bin] >= 0) {
    const su_piece *piece = table->pieces + table->split[bin];
    while (u > piece->end) piece++;
    t = (u - piece->centre) * piece->inverse;
    c = piece->c;
  }
  double p = su_polynomial(c, table->degree, t), x = p;
  if (table->transform == 1) x = table->shift + table->scale * su_exp(su_all(p))[0];
  if (table->transform == 2) x = table->shift + table->scale * su_sinh(p);
  if (x < table->lower) x = table->lower;
  if (x > table->upper) x = table->upper;
  return x;
}

static void su_table_fill(double *out, const double *u, size_t n, const su_table *table) {
  for (size_t i = 0; i < n; i++) out[i] = su_table_value(u[i], table);
}

static void su_guide_fill(double *out, const double *u, size_t n, const su_guide *guide) {
  for (size_t i = 0; i < n; i++) {
    uint32_t k = guide->guide[(uint32_t)(u[i] * guide->size)];
    while (u[i] > guide->cumulative[k]) k++;
    out[i] = guide->values[k];
  }
}
