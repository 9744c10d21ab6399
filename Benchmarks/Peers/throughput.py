"""A panel of short series in numpy and scipy: one by one, and with the whole panel at a time."""

import json
import sys
import time

import numpy as np
import scipy.stats


def best(runs, body):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        body()
        times.append(time.perf_counter() - start)
    return min(times)


def main(series=1_000_000, quarters=16, one_by_one=20_000):
    rng = np.random.default_rng(1)
    time_ = np.arange(quarters)
    design = np.column_stack([np.ones(quarters), time_ / quarters, time_ % 4 == 1, time_ % 4 == 2]).astype(float)
    at = np.array([1, (quarters + 3) / quarters, 0, 0])
    panel = 100 + rng.normal(size=(quarters, series)) + np.outer(time_, rng.normal(size=series))
    thresholds = 100 + 10 * rng.normal(size=series)

    def loop():
        for s in range(one_by_one):
            np.linalg.lstsq(design, panel[:, s], rcond=None)

    pseudo = np.linalg.pinv(design)
    h = 1 + at @ np.linalg.inv(design.T @ design) @ at
    freedom = quarters - design.shape[1]
    quantile = scipy.stats.t.ppf(0.975, freedom)

    def coefficients_only():
        return pseudo @ panel

    def everything():
        b = pseudo @ panel
        residual = panel - design @ b
        variance = np.einsum("qs,qs->s", residual, residual) / freedom
        mean = at @ b
        error = np.sqrt(variance * h)
        half = error * quantile
        return mean - half, mean + half, scipy.stats.t.sf((thresholds - mean) / error, freedom)

    print(
        json.dumps(
            {
                "numpy_lstsq_loop_series_per_second": round(one_by_one / best(3, loop)),
                "numpy_coefficients_only_series_per_second": round(series / best(5, coefficients_only)),
                "numpy_scipy_everything_series_per_second": round(series / best(3, everything)),
            }
        )
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
