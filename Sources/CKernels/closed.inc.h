// Quantile functions that are a line or two of arithmetic, each from the end that u is nearer to, so
// that neither end loses digits.

SU_INLINE lanes su_on_interval(lanes u, const su_interval *law) {
  lanes width = su_all(law->width);
  lanes from_lower = su_all(law->lower) + u * width;
  lanes from_upper = su_all(law->upper) - (su_all(1) - u) * width;
  return su_select((words)(u <= su_all(0.5)), from_lower, from_upper);
}

/// One root for both sides, which meet at the mode whatever their rounding.
SU_INLINE lanes su_on_triangle(lanes u, const su_triangle *law) {
  words rises = (words)(u <= su_all(law->rise));
  lanes mass = su_select(rises, u, su_all(1) - u);
  lanes share = su_select(rises, su_all(law->rise), su_all(law->fall));
  lanes distance = su_all(law->width) * __builtin_elementwise_sqrt(mass * share);
  lanes rising = su_lesser(su_all(law->mode), law->lower + distance);
  return su_select(rises, rising, su_greater(su_all(law->mode), law->upper - distance));
}

#define SU_CLOSED(NAME, LAW, VALUE)                                                 \
  static void NAME(double *out, const double *u, size_t n, const LAW *law) {        \
    size_t i = 0;                                                                   \
    for (; n - i >= SU_WIDTH; i += SU_WIDTH) su_store(out + i, VALUE(su_load(u + i), law)); \
    if (i < n) su_store_tail(out + i, VALUE(su_load_tail(u + i, n - i), law), n - i); \
  }

SU_CLOSED(su_interval_fill, su_interval, su_on_interval)
SU_CLOSED(su_triangle_fill, su_triangle, su_on_triangle)
