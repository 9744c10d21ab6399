#include "panel_kernel.h"

#include <string.h>

#pragma STDC FP_CONTRACT OFF
// Vectors are passed only to functions that are inlined.
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))

typedef double lanes __attribute__((vector_size(64)));
typedef long long mask __attribute__((vector_size(64)));

INLINE lanes load(const double *place) {
  lanes value;
  memcpy(&value, place, sizeof value);
  return value;
}

INLINE void store(double *place, lanes value) { memcpy(place, &value, sizeof value); }

INLINE lanes choose(mask condition, lanes yes, lanes no) {
  return (lanes)(((mask)yes & condition) | ((mask)no & ~condition));
}

INLINE lanes square_root(lanes value) { return __builtin_elementwise_sqrt(value); }

/// P(T > t) = cosᵛθ K(sin θ): see StudentTTail.swift, of which this is the loop.
INLINE lanes survival(const panel_pattern *p, lanes t, double degrees) {
  lanes inverse = 1 / square_root(t * t + degrees);
  lanes cosine = inverse * p->root_degrees;
  lanes w = 2 * ((lanes)((mask)t & 0x7fffffffffffffffLL) * inverse) - 1;
  lanes square = w * w;
  lanes odd = {0}, even = {0};
  for (size_t i = 0; i + 1 < p->tail_count; i += 2) {
    odd = odd * square + p->tail[i];
    even = even * square + p->tail[i + 1];
  }
  lanes power = cosine * 0 + 1;
  for (size_t exponent = p->degrees; exponent > 0; exponent >>= 1) {
    if (exponent & 1) power *= cosine;
    cosine *= cosine;
  }
  lanes tail = power * (odd * w + even);
  return choose(t < 0, 1 - tail, tail);
}

/// Eight series after eight series; `n` is the number of coefficients, a constant where it is small.
INLINE int project(const panel_pattern *p, size_t n, const double *values, size_t stride,
                   size_t count, const double *thresholds, double *output, size_t output_stride) {
  const size_t rows = p->rows;
  const double degrees = (double)p->degrees;
  lanes trace = {0};
  for (size_t series = 0; series < count; series += 8) {
    const double *y = values + series;
    double *out = output + series;
    lanes mean = {0}, sum = {0};
    if (n <= 8) {
      lanes b[8];
      for (size_t j = 0; j < n; j++) b[j] = mean;
      for (size_t i = 0; i < rows; i++) {
        lanes value = load(y + i * stride);
        for (size_t j = 0; j < n; j++) b[j] += p->inverse[i * n + j] * value;
      }
      for (size_t i = 0; i < rows; i++) {
        lanes fitted = p->design[i * n] * b[0];
        for (size_t j = 1; j < n; j++) fitted += p->design[i * n + j] * b[j];
        lanes residual = load(y + i * stride) - fitted;
        sum += residual * residual;
      }
      for (size_t j = 0; j < n; j++) {
        mean += p->regressors[j] * b[j];
        store(out + j * output_stride, b[j]);
      }
    } else {
      for (size_t j = 0; j < n; j++) {
        lanes b = {0};
        for (size_t i = 0; i < rows; i++) b += p->inverse[i * n + j] * load(y + i * stride);
        mean += p->regressors[j] * b;
        store(out + j * output_stride, b);
      }
      for (size_t i = 0; i < rows; i++) {
        lanes fitted = p->design[i * n] * load(out);
        for (size_t j = 1; j < n; j++)
          fitted += p->design[i * n + j] * load(out + j * output_stride);
        lanes residual = load(y + i * stride) - fitted;
        sum += residual * residual;
      }
    }
    lanes variance = sum * p->reciprocal_degrees;
    lanes prediction_variance = variance * p->variance_factor;
    lanes error = square_root(prediction_variance);
    lanes half = error * p->quantile;
    lanes distance = load(thresholds + series) - mean;
    lanes probability = distance / error;
    if (p->tail_count > 0) {
      probability = survival(p, probability, degrees);
      lanes certain = (lanes)((mask)(distance * 0 + 1) & (distance <= 0));
      probability = choose(error == 0, certain, probability);
    }
    out += n * output_stride;
    store(out, mean);
    store(out + output_stride, variance);
    store(out + 2 * output_stride, prediction_variance);
    store(out + 3 * output_stride, mean - half);
    store(out + 4 * output_stride, mean + half);
    store(out + 5 * output_stride, probability);
    trace += sum * 0;
  }
  int finite = 1;
  for (int lane = 0; lane < 8; lane++) finite &= trace[lane] == 0;
  return !finite;
}

INLINE void gaps(const double *values, size_t stride, size_t quarters, size_t count,
                 unsigned long long *masks) {
  for (size_t series = 0; series < count; series += 8) {
    mask missing = {0};
    for (size_t i = 0; i < quarters; i++) {
      lanes value = load(values + i * stride + series);
      missing |= (mask)(value != value) & (long long)(1ULL << i);
    }
    memcpy(masks + series, &missing, sizeof missing);
  }
}

/// The loops for one instruction set, with the commonest numbers of coefficients unrolled.
#define PANEL_PROJECT(name, attributes)                                                       \
  attributes static int name(const panel_pattern *p, const double *v, size_t s, size_t c,     \
                             const double *t, double *o, size_t os) {                         \
    switch (p->coefficients) {                                                                \
      case 1: return project(p, 1, v, s, c, t, o, os);                                        \
      case 2: return project(p, 2, v, s, c, t, o, os);                                        \
      case 3: return project(p, 3, v, s, c, t, o, os);                                        \
      case 4: return project(p, 4, v, s, c, t, o, os);                                        \
      case 5: return project(p, 5, v, s, c, t, o, os);                                        \
      case 6: return project(p, 6, v, s, c, t, o, os);                                        \
      default: return project(p, p->coefficients, v, s, c, t, o, os);                         \
    }                                                                                         \
  }                                                                                           \
  attributes static void name##_gaps(const double *v, size_t s, size_t q, size_t c,           \
                                     unsigned long long *m) {                                 \
    gaps(v, s, q, c, m);                                                                      \
  }

PANEL_PROJECT(project_baseline, )

#if defined(__x86_64__)
PANEL_PROJECT(project_avx2, __attribute__((target("avx2"))))
PANEL_PROJECT(project_avx512, __attribute__((target("avx512f,avx512vl,avx512dq"))))
#endif

/// What the processor can do: 2 for AVX-512, 1 for AVX2, 0 for what every one can.
static int instruction_set(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq"))
    return 2;
  if (__builtin_cpu_supports("avx2")) return 1;
#endif
  return 0;
}

int panel_project(const panel_pattern *pattern, const double *values, size_t stride, size_t count,
                  const double *thresholds, double *output, size_t output_stride) {
  switch (instruction_set()) {
#if defined(__x86_64__)
    case 2: return project_avx512(pattern, values, stride, count, thresholds, output, output_stride);
    case 1: return project_avx2(pattern, values, stride, count, thresholds, output, output_stride);
#endif
    default:
      return project_baseline(pattern, values, stride, count, thresholds, output, output_stride);
  }
}

void panel_gaps(const double *values, size_t stride, size_t quarters, size_t count,
                unsigned long long *masks) {
  switch (instruction_set()) {
#if defined(__x86_64__)
    case 2: project_avx512_gaps(values, stride, quarters, count, masks); break;
    case 1: project_avx2_gaps(values, stride, quarters, count, masks); break;
#endif
    default: project_baseline_gaps(values, stride, quarters, count, masks);
  }
}
