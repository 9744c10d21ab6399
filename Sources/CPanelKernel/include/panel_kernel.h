// The innermost loops of a panel: one factored design applied to many series. In C because only there can
// one function be compiled for several instruction sets and the best be chosen when the program runs; Swift
// would need compiler flags that a package may not set. It has no state and allocates nothing.

#ifndef PANEL_KERNEL_H
#define PANEL_KERNEL_H

#include <stddef.h>

/// A design without the rows of missing quarters, factored, and the t distribution of its predictions.
typedef struct {
  size_t rows;
  /// Which quarters the rows are, in order.
  const size_t *present;
  size_t coefficients;
  /// (XᵀX)⁻¹Xᵀ and X, row after row, `coefficients` numbers a row.
  const double *inverse;
  const double *design;
  const double *regressors;
  /// 1/ν, or NaN without degrees of freedom.
  double reciprocal_degrees;
  /// Prediction variance over residual variance.
  double variance_factor;
  /// Half the width of the prediction interval, in standard errors.
  double quantile;
  /// √ν.
  double root_degrees;
  /// ν.
  size_t degrees;
  /// K of `StudentTTail` in powers of 2s − 1, the highest first, an even number of them; with none, the
  /// standardised distance from the threshold is written instead of the probability.
  const double *tail;
  size_t tail_count;
} panel_pattern;

/// What the processor can do: 2 for AVX-512, 1 for AVX2, 0 for what every one can. The functions below take one
/// of these, and give the same bits with each: the same operations in the same order, never fused.
int panel_best_instruction_set(void);

/// Projects `count` series, a multiple of eight, that lie quarter by quarter.
///
/// Quarter i (of those that are there) of series l is `values[i * stride + l]`. Column j of the results
/// (coefficients, mean, residual variance, prediction variance, lower, upper, probability) goes to
/// `output[j * output_stride + l]`.
///
/// Returns 0 where all residual sums of squares are finite numbers.
int panel_project(int set, const panel_pattern *pattern, const double *values, size_t stride,
                  size_t count, const double *thresholds, double *output, size_t output_stride);

/// Projects any number of series that lie in records, one a series, all quarters in their places.
///
/// Strides are multiples of eight that have room for the quarters and for the results. `room` holds 8 numbers for
/// each row and each result.
int panel_project_records(int set, const panel_pattern *pattern, const double *records,
                          size_t record_stride, size_t count, const double *thresholds,
                          double *results, size_t result_stride, double *room);

/// Which of up to 64 quarters are NaN in `count` series, a multiple of eight: bit i for quarter i.
void panel_gaps(int set, const double *values, size_t stride, size_t quarters, size_t count,
                unsigned long long *masks);

/// Copies series that lie quarter by quarter to records, series l to record `slots[l]`.
void panel_sort(int set, const double *values, size_t stride, size_t quarters, size_t count,
                const int *slots, double *records, size_t record_stride);

/// Copies results back from their records, record `slots[l]` to series l.
void panel_unsort(int set, const double *results, size_t result_stride, size_t columns,
                  size_t count, const int *slots, double *output, size_t output_stride);

#endif
