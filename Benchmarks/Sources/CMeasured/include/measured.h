// Numbered places to call a function from, so that an instruction counter that reports by the
// function called can tell many measurements of one process apart.
#ifndef SWIFT_UNCERTAINTY_MEASURED_H
#define SWIFT_UNCERTAINTY_MEASURED_H

#include <stddef.h>

#pragma clang assume_nonnull begin

enum { measured_places = 64 };

/// Calls `call(context)` so many times from the function `measured_place_NN` of the number.
void measured_run(int place, size_t times, void (*call)(void *), void *context);

#pragma clang assume_nonnull end

#endif
