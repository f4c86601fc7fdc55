// The one body of every variant. A translation unit defines SU_VARIANT, its name, and includes
// this; all that follows is static but the table of functions at the end.
#pragma clang diagnostic ignored "-Wpsabi"  // Vectors pass between inlined functions only.
#pragma clang fp contract(off)              // A fused multiply-add would change bits.
#pragma STDC FP_CONTRACT OFF

#include "lanes.inc.h"

#include "uniforms.inc.h"

#include "designs.inc.h"

#include "elementary.inc.h"

#include "power.inc.h"

#include "trigonometry.inc.h"

#include "tables.inc.h"

#include "closed.inc.h"

#include "columns.inc.h"

#include "copulas.inc.h"

#include "tallies.inc.h"

static const su_kernels su_variant = {
    .name = SU_VARIANT,
    .uniforms = su_uniforms,
    .antithetic = su_antithetic,
    .stratify = su_stratify,
    .net = su_net_fill,
    .table = su_table_fill,
    .scores = su_scores_fill,
    .guide = su_guide_fill,
    .interval = su_interval_fill,
    .triangle = su_triangle_fill,
    .normal_probability = su_normal_probability,
    .inverse_sinh = su_inverse_sinh,
    .weighted = su_weighted,
    .joined = su_joined,
    .add = su_add,
    .subtract = su_subtract,
    .multiply = su_multiply,
    .divide = su_divide,
    .minimum = su_minimum,
    .maximum = su_maximum,
    .power = su_power,
    .less = su_less,
    .less_equal = su_less_equal,
    .equal = su_equal,
    .choose = su_choose,
    .negate = su_negate,
    .absolute = su_absolute,
    .square_root = su_square_root,
    .exponential = su_exponential,
    .logarithm = su_logarithm,
    .logarithm10 = su_logarithm10,
    .sine = su_sine,
    .cosine = su_cosine,
    .floor = su_floor,
    .ceiling = su_ceiling,
    .moments = su_moments_add,
    .count_nonfinite = su_count_nonfinite,
    .extremes = su_extremes,
    .low_bits = su_low_bits,
    .histogram = su_histogram,
    .histogram_window = su_histogram_window,
    .select = su_select_marked,
};
