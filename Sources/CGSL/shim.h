// The only door to the GNU Scientific Library. Global variables are reached through
// functions, because Swift 6 refuses shared mutable state.
#ifndef SWIFT_UNCERTAINTY_CGSL_H
#define SWIFT_UNCERTAINTY_CGSL_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_eigen.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_sf.h>
#include <gsl/gsl_version.h>

/// GSL's version as text, "2.7.1".
static inline const char *su_gsl_version(void) { return gsl_version; }

#endif
