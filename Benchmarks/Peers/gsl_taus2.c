// The workload in C with the GNU Scientific Library: taus2, its fastest generator, ziggurat normal
// draws, OpenMP, percentiles by selection. As fast as such a program gets without a rewrite.
// gsl_taus2 --samples N --threads T --repeats R
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <math.h>
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { outputs = 6, levels = 5 };
static const char *const output_names[outputs] = {"compute", "energy", "staff",
                                                  "network", "data",   "total"};
static const char *const level_names[levels] = {"p5", "p10", "p50", "p90", "p95"};
static const double level_values[levels] = {0.05, 0.10, 0.50, 0.90, 0.95};

typedef struct {
  double mean, sd, percentiles[levels];
} statistics;

static double seconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

static double lognormal(const gsl_rng *r, double log_median, double sigma) {
  return exp(log_median + gsl_ran_gaussian_ziggurat(r, sigma));
}

static double triangular(const gsl_rng *r, double low, double mode, double high) {
  double u = gsl_rng_uniform_pos(r);
  if (u < (mode - low) / (high - low)) return low + sqrt(u * (high - low) * (mode - low));
  return high - sqrt((1 - u) * (high - low) * (high - mode));
}

static void sample(const gsl_rng *r, double *const y[outputs], size_t i) {
  double c = lognormal(r, log(5e25), 0.35), price = lognormal(r, log(2.2), 0.25);
  double salary = lognormal(r, log(5e5), 0.3), rd = lognormal(r, log(1.2), 0.5);
  double ep = triangular(r, 0.05, 0.07, 0.12), pue = triangular(r, 1.05, 1.12, 1.40);
  double mfu = gsl_ran_beta(r, 8, 12), fail = gsl_ran_beta(r, 2, 30);
  double dc = gsl_ran_gamma(r, 2.5, 4e6), pw = 0.9 + gsl_ran_gaussian_ziggurat(r, 0.08);
  double net = gsl_ran_flat(r, 0.08, 0.20), team = 60 + 240 * gsl_ran_beta(r, 2, 4);
  double f = c / (989e12 * 3600 * (mfu * (1 - fail))), hours = f * (1 + rd), wall = f / 16384;
  y[0][i] = hours * price * exp(-0.3 / 8760 * wall);
  y[1][i] = hours * pw * (0.35 + 0.65 * mfu / (mfu + 0.2)) * pue * ep;
  y[2][i] = team * salary * (wall / 8760 + 0.5);
  y[3][i] = y[0][i] * net;
  y[4][i] = dc * (1 + 0.05 * rd);
  y[5][i] = y[0][i] + y[1][i] + y[2][i] + y[3][i] + y[4][i];
}

/// Puts the value of rank k at x[k], smaller ones before it and greater ones behind (Hoare).
static void place(double *x, long first, long last, long k) {
  while (first < last) {
    double pivot = x[first + (last - first) / 2];
    long i = first - 1, j = last + 1;
    for (;;) {
      do i++;
      while (x[i] < pivot);
      do j--;
      while (x[j] > pivot);
      if (i >= j) break;
      double kept = x[i];
      x[i] = x[j];
      x[j] = kept;
    }
    if (k <= j) last = j;
    else first = j + 1;
  }
}

static statistics summarize(double *x, size_t n) {
  statistics s = {0, 0, {0}};
  for (size_t i = 0; i < n; i++) s.mean += x[i];
  s.mean /= n;
  for (size_t i = 0; i < n; i++) s.sd += (x[i] - s.mean) * (x[i] - s.mean);
  s.sd = sqrt(s.sd / (n - 1));
  long first = 0;
  for (int k = 0; k < levels; k++) {
    long rank = (long)ceil(level_values[k] * n) - 1;
    place(x, first, n - 1, rank);
    s.percentiles[k] = x[rank];
    first = rank;
  }
  return s;
}

static void run(size_t n, int threads, double *const y[outputs], statistics result[outputs]) {
#pragma omp parallel num_threads(threads)
  {
    int thread = omp_get_thread_num();
    gsl_rng *r = gsl_rng_alloc(gsl_rng_taus2);
    gsl_rng_set(r, 2024 + 1000003UL * thread);
    size_t first = n * thread / threads, last = n * (thread + 1) / threads;
    for (size_t i = first; i < last; i++) sample(r, y, i);
    gsl_rng_free(r);
#pragma omp barrier
#pragma omp for schedule(dynamic, 1)
    for (int k = 0; k < outputs; k++) result[k] = summarize(y[k], n);
  }
}

static long peak_bytes(void) {
  FILE *status = fopen("/proc/self/status", "r");
  char line[256];
  long kilobytes = 0;
  while (status && fgets(line, sizeof line, status))
    if (sscanf(line, "VmHWM: %ld", &kilobytes) == 1) break;
  if (status) fclose(status);
  if (kilobytes) return kilobytes * 1024;
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static void print_list(const char *name, const double *values, int count) {
  printf("\"%s\": [", name);
  for (int i = 0; i < count; i++) printf("%s%.9g", i ? ", " : "", values[i]);
  printf("], ");
}

int main(int count, char **words) {
  size_t n = 1000000;
  int threads = 1, repeats = 1;
  for (int i = 1; i + 1 < count; i += 2) {
    if (strcmp(words[i], "--samples") == 0) n = (size_t)atof(words[i + 1]);
    else if (strcmp(words[i], "--threads") == 0) threads = atoi(words[i + 1]);
    else if (strcmp(words[i], "--repeats") == 0) repeats = atoi(words[i + 1]);
  }
  double *y[outputs], wall[100], processor[100];
  statistics result[outputs];
  if (repeats < 1 || repeats > 100 || threads < 1 || n < 1000) return 2;
  for (int k = 0; k < outputs; k++) y[k] = malloc(n * sizeof(double));
  run(1000, threads, y, result);
  for (int i = 0; i < repeats; i++) {
    wall[i] = seconds(CLOCK_MONOTONIC);
    processor[i] = seconds(CLOCK_PROCESS_CPUTIME_ID);
    run(n, threads, y, result);
    wall[i] = seconds(CLOCK_MONOTONIC) - wall[i];
    processor[i] = seconds(CLOCK_PROCESS_CPUTIME_ID) - processor[i];
  }
  printf("{\"samples\": %zu, \"threads\": %d, \"peakBytes\": %ld, ", n, threads, peak_bytes());
  print_list("wall", wall, repeats);
  print_list("processor", processor, repeats);
  printf("\"answers\": {");
  for (int k = 0; k < outputs; k++) {
    printf("%s\"%s\": {\"mean\": %.17g, \"sd\": %.17g", k ? ", " : "", output_names[k],
           result[k].mean, result[k].sd);
    for (int l = 0; l < levels; l++)
      printf(", \"%s\": %.17g", level_names[l], result[k].percentiles[l]);
    printf("}");
  }
  printf("}}\n");
  return 0;
}
