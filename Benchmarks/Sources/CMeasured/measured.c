#include "measured.h"

typedef void (*measured_call)(void *);
typedef void (*measured_place)(size_t, measured_call, void *);

static volatile int measured_last; // so that no two places are the same code

#define PLACE(NUMBER)                                                                        \
  __attribute__((noinline)) void measured_place_##NUMBER(size_t times, measured_call call,  \
                                                         void *context) {                   \
    for (size_t i = 0; i < times; i++) call(context);                                       \
    measured_last = 1##NUMBER;                                                              \
  }
#define EIGHT(T) \
  PLACE(T##0) PLACE(T##1) PLACE(T##2) PLACE(T##3) PLACE(T##4) PLACE(T##5) PLACE(T##6) PLACE(T##7)
#define NAMES(T)                                                                           \
  measured_place_##T##0, measured_place_##T##1, measured_place_##T##2, measured_place_##T##3, \
      measured_place_##T##4, measured_place_##T##5, measured_place_##T##6, measured_place_##T##7

// Numbered in octal: 00 … 77.
EIGHT(0) EIGHT(1) EIGHT(2) EIGHT(3) EIGHT(4) EIGHT(5) EIGHT(6) EIGHT(7)

static const measured_place places[measured_places] = {
    NAMES(0), NAMES(1), NAMES(2), NAMES(3), NAMES(4), NAMES(5), NAMES(6), NAMES(7)};

void measured_run(int place, size_t times, void (*call)(void *), void *context) {
  places[place](times, call, context);
}
