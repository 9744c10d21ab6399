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

/// Turns eight rows of eight numbers into their columns.
INLINE void transpose(lanes r[8]) {
  lanes t[8];
  for (int k = 0; k < 8; k += 2) {
    t[k] = __builtin_shufflevector(r[k], r[k + 1], 0, 8, 2, 10, 4, 12, 6, 14);
    t[k + 1] = __builtin_shufflevector(r[k], r[k + 1], 1, 9, 3, 11, 5, 13, 7, 15);
  }
  for (int k = 0; k < 8; k += 4) {
    for (int j = 0; j < 2; j++) {
      r[k + j] = __builtin_shufflevector(t[k + j], t[k + j + 2], 0, 1, 8, 9, 4, 5, 12, 13);
      r[k + j + 2] = __builtin_shufflevector(t[k + j], t[k + j + 2], 2, 3, 10, 11, 6, 7, 14, 15);
    }
  }
  for (int j = 0; j < 4; j++) {
    lanes low = r[j], high = r[j + 4];
    r[j] = __builtin_shufflevector(low, high, 0, 1, 2, 3, 8, 9, 10, 11);
    r[j + 4] = __builtin_shufflevector(low, high, 4, 5, 6, 7, 12, 13, 14, 15);
  }
}

INLINE void sort_series(const double *values, size_t stride, size_t quarters, size_t count,
                        const int *slots, double *records, size_t record_stride) {
  size_t whole = count / 8 * 8;
  for (size_t series = 0; series < whole; series += 8) {
    for (size_t first = 0; first < quarters; first += 8) {
      lanes r[8];
      for (size_t i = 0; i < 8; i++)
        r[i] = load(values + (first + i < quarters ? first + i : first) * stride + series);
      transpose(r);
      for (size_t l = 0; l < 8; l++)
        store(records + (size_t)slots[series + l] * record_stride + first, r[l]);
    }
  }
  for (size_t series = whole; series < count; series++)
    for (size_t i = 0; i < quarters; i++)
      records[(size_t)slots[series] * record_stride + i] = values[i * stride + series];
}

INLINE void unsort_series(const double *results, size_t result_stride, size_t columns,
                          size_t count, const int *slots, double *output, size_t output_stride) {
  size_t whole = count / 8 * 8;
  for (size_t series = 0; series < whole; series += 8) {
    for (size_t first = 0; first < columns; first += 8) {
      lanes r[8];
      for (size_t l = 0; l < 8; l++)
        r[l] = load(results + (size_t)slots[series + l] * result_stride + first);
      transpose(r);
      for (size_t j = 0; j < 8 && first + j < columns; j++)
        store(output + (first + j) * output_stride + series, r[j]);
    }
  }
  for (size_t series = whole; series < count; series++)
    for (size_t j = 0; j < columns; j++)
      output[j * output_stride + series] = results[(size_t)slots[series] * result_stride + j];
}

/// The series of one pattern from records, eight at a time; the last stands in for those that lack.
INLINE int project_records(const panel_pattern *p, size_t n, const double *records,
                           size_t record_stride, size_t count, const double *thresholds,
                           double *results, size_t result_stride, double *room) {
  const size_t columns = n + 6;
  double *tile = room, *out = room + 8 * p->rows;
  int infinite = 0;
  for (size_t series = 0; series < count; series += 8) {
    size_t place[8];
    double levels[8];
    for (size_t l = 0; l < 8; l++) {
      place[l] = series + l < count ? series + l : count - 1;
      levels[l] = thresholds[place[l]];
    }
    size_t row = 0;
    for (size_t first = 0; row < p->rows; first += 8) {
      lanes r[8];
      for (size_t l = 0; l < 8; l++) r[l] = load(records + place[l] * record_stride + first);
      transpose(r);
      while (row < p->rows && p->present[row] < first + 8) {
        store(tile + row * 8, r[p->present[row] - first]);
        row++;
      }
    }
    infinite |= project(p, n, tile, 8, 8, levels, out, 8);
    for (size_t first = 0; first < columns; first += 8) {
      lanes r[8];
      for (size_t j = 0; j < 8; j++) r[j] = load(out + (first + j < columns ? first + j : first) * 8);
      transpose(r);
      for (size_t l = 0; l < 8 && series + l < count; l++)
        store(results + (series + l) * result_stride + first, r[l]);
    }
  }
  return infinite;
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
  }                                                                                           \
  attributes static int name##_records(const panel_pattern *p, const double *r, size_t rs,    \
                                       size_t c, const double *t, double *o, size_t os,       \
                                       double *room) {                                        \
    switch (p->coefficients) {                                                                \
      case 1: return project_records(p, 1, r, rs, c, t, o, os, room);                         \
      case 2: return project_records(p, 2, r, rs, c, t, o, os, room);                         \
      case 3: return project_records(p, 3, r, rs, c, t, o, os, room);                         \
      case 4: return project_records(p, 4, r, rs, c, t, o, os, room);                         \
      case 5: return project_records(p, 5, r, rs, c, t, o, os, room);                         \
      case 6: return project_records(p, 6, r, rs, c, t, o, os, room);                         \
      default: return project_records(p, p->coefficients, r, rs, c, t, o, os, room);          \
    }                                                                                         \
  }                                                                                           \
  attributes static void name##_sort(const double *v, size_t s, size_t q, size_t c,           \
                                     const int *slots, double *r, size_t rs) {                \
    sort_series(v, s, q, c, slots, r, rs);                                                    \
  }                                                                                           \
  attributes static void name##_unsort(const double *r, size_t rs, size_t n, size_t c,        \
                                       const int *slots, double *o, size_t os) {              \
    unsort_series(r, rs, n, c, slots, o, os);                                                 \
  }

PANEL_PROJECT(project_baseline, )

#if defined(__x86_64__)
PANEL_PROJECT(project_avx2, __attribute__((target("avx2"))))
PANEL_PROJECT(project_avx512, __attribute__((target("avx512f,avx512vl,avx512dq"))))
#endif

int panel_best_instruction_set(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq"))
    return 2;
  if (__builtin_cpu_supports("avx2")) return 1;
#endif
  return 0;
}

// Calls the function for an instruction set.
#if defined(__x86_64__)
#define CHOOSE(set, suffix, ...)                                    \
  switch (set) {                                                    \
    case 2: return project_avx512##suffix(__VA_ARGS__);             \
    case 1: return project_avx2##suffix(__VA_ARGS__);               \
    default: return project_baseline##suffix(__VA_ARGS__);          \
  }
#else
#define CHOOSE(set, suffix, ...) return project_baseline##suffix(__VA_ARGS__);
#endif

int panel_project(int set, const panel_pattern *pattern, const double *values, size_t stride,
                  size_t count, const double *thresholds, double *output, size_t output_stride) {
  CHOOSE(set, , pattern, values, stride, count, thresholds, output, output_stride)
}

int panel_project_records(int set, const panel_pattern *pattern, const double *records,
                          size_t record_stride, size_t count, const double *thresholds,
                          double *results, size_t result_stride, double *room) {
  CHOOSE(set, _records, pattern, records, record_stride, count, thresholds, results,
         result_stride, room)
}

void panel_gaps(int set, const double *values, size_t stride, size_t quarters, size_t count,
                unsigned long long *masks) {
  CHOOSE(set, _gaps, values, stride, quarters, count, masks)
}

void panel_sort(int set, const double *values, size_t stride, size_t quarters, size_t count,
                const int *slots, double *records, size_t record_stride) {
  CHOOSE(set, _sort, values, stride, quarters, count, slots, records, record_stride)
}

void panel_unsort(int set, const double *results, size_t result_stride, size_t columns,
                  size_t count, const int *slots, double *output, size_t output_stride) {
  CHOOSE(set, _unsort, results, result_stride, columns, count, slots, output, output_stride)
}
