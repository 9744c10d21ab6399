"""NIST's linear reference sets: reading them, and the digits that Python's libraries get right."""

import math
import pathlib
import warnings

import mpmath as mp
import numpy as np
import scipy.linalg
import statsmodels.api as sm

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Tests/Fixtures/LeastSquares/nist"
NAMES = "Norris Pontius NoInt1 NoInt2 Filip Longley Wampler1 Wampler2 Wampler3 Wampler4 Wampler5".split()


def read(name):
    lines = [line.split() for line in (FOLDER / f"{name}.dat").read_text().splitlines()]
    certified = [(float(l[1]), float(l[2])) for l in lines if len(l) == 3 and l[0].startswith("B")]
    start = max(i for i, l in enumerate(lines) if l and l[0] == "Data:")
    data = [[float(v) for v in l] for l in lines[start + 1 :] if len(l) > 1]
    y = np.array([row[0] for row in data])
    x = np.array([row[1:] for row in data])
    if name == "Longley":
        design = np.column_stack([np.ones(len(y)), x])
    elif name.startswith("NoInt"):
        design = x
    else:
        design = np.column_stack([x[:, 0] ** j for j in range(len(certified))])
    return design, x, y, np.array([c[0] for c in certified]), np.array([c[1] for c in certified])


def digits(values, certified):
    worst = 0.0
    for value, reference in zip(values, certified):
        error = abs(value - reference)
        worst = max(worst, error / abs(reference) if reference else error)
    if not math.isfinite(worst):
        return 0.0
    return 15.0 if worst == 0 else max(0.0, min(15.0, -math.log10(worst)))


def standard_errors(design, y, b, inverse):
    residual = y - design @ b
    return np.sqrt(residual @ residual / (len(y) - len(b)) * np.diag(inverse))


def numpy_fit(design, y):
    b = np.linalg.lstsq(design, y, rcond=None)[0]
    r = np.linalg.qr(design, mode="r")
    inverse = scipy.linalg.solve_triangular(r, np.eye(len(b)))
    return b, standard_errors(design, y, b, inverse @ inverse.T)


def scipy_fit(driver):
    def fit(design, y):
        b = scipy.linalg.lstsq(design, y, cond=1e-16, lapack_driver=driver)[0]
        r = np.linalg.qr(design, mode="r")
        inverse = scipy.linalg.solve_triangular(r, np.eye(len(b)))
        return b, standard_errors(design, y, b, inverse @ inverse.T)

    return fit


def statsmodels_fit(method):
    def fit(design, y):
        result = sm.OLS(y, design).fit(method=method)
        return result.params, result.bse

    return fit


def exact(name):
    """The same data, rounded to double as every program reads them, solved in 60 digits."""
    mp.mp.dps = 60
    design, x, y, *_ = read(name)
    if name != "Longley" and not name.startswith("NoInt"):
        rows = [[mp.mpf(v) ** j for j in range(design.shape[1])] for v in x[:, 0]]
    else:
        rows = design.tolist()
    a, right = mp.matrix(rows), mp.matrix(y.tolist())
    inverse = mp.inverse(a.T * a)
    b = inverse * (a.T * right)
    residual = right - a * b
    variance = (residual.T * residual)[0] / (len(y) - len(b))
    return [float(v) for v in b], [float(mp.sqrt(variance * inverse[i, i])) for i in range(len(b))]


PEERS = {
    "numpy lstsq": numpy_fit,
    "scipy gelsd": scipy_fit("gelsd"),
    "scipy gelsy": scipy_fit("gelsy"),
    "statsmodels pinv": statsmodels_fit("pinv"),
    "statsmodels qr": statsmodels_fit("qr"),
}


def accuracy():
    """{program: {set: (coefficient digits, standard error digits)}}"""
    table = {}
    for program, fit in PEERS.items():
        table[program] = {}
        for name in NAMES:
            design, _, y, b, se = read(name)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                got_b, got_se = fit(design, y)
            table[program][name] = (digits(got_b, b), digits(got_se, se))
    table["data in double"] = {}
    for name in NAMES:
        _, _, _, b, se = read(name)
        got_b, got_se = exact(name)
        table["data in double"][name] = (digits(got_b, b), digits(got_se, se))
    return table
