// The innermost loops of a panel: one factored design applied to many series. In C because only there can
// one function be compiled for several instruction sets and the best be chosen when the program runs; Swift
// would need compiler flags that a package may not set. It has no state and allocates nothing.

#ifndef PANEL_KERNEL_H
#define PANEL_KERNEL_H

#include <stddef.h>

/// A design without the rows of missing quarters, factored, and the t distribution of its predictions.
typedef struct {
  size_t rows;
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

/// Projects `count` series, a multiple of eight.
///
/// Quarter i (of those that are there) of series l is `values[i * stride + l]`. Column j of the results
/// (coefficients, mean, residual variance, prediction variance, lower, upper, probability) goes to
/// `output[j * output_stride + l]`.
///
/// Each series gets the same operations in the same order on every instruction set, never fused, so results are
/// the same to the last bit.
///
/// Returns 0 where all residual sums of squares are finite numbers.
int panel_project(const panel_pattern *pattern, const double *values, size_t stride, size_t count,
                  const double *thresholds, double *output, size_t output_stride);

/// Which of up to 64 quarters are NaN in `count` series, a multiple of eight: bit i for quarter i.
void panel_gaps(const double *values, size_t stride, size_t quarters, size_t count,
                unsigned long long *masks);

#endif
