"""Per-series peers on annual-target tasks: AutoETS, AutoTheta, AutoCES, AutoARIMA (statsforecast), OLS with seasonal
dummies on logs, year-on-year growth carried, seasonal naive.

usage: peers.py TASKS.ndjson.gz OUT_DIRECTORY [--models AutoETS,...] [--every N]

Writes OUT_DIRECTORY/MODEL.ndjson, one prediction a task, and prints tasks a second of each model on one core. A year is
the sum of its quarters; a model's standard deviation of the sum is taken twice, for independent quarterly errors and for
errors that move together, and the file has the one that scores the better CRPS over all its tasks (--truth), which favours
the peer. A series on which a model fails falls back on seasonal naive, as statsforecast recommends."""
import argparse, gzip, json, math, os, time, warnings
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("NIXTLA_ID_AS_COL", "1")
warnings.filterwarnings("ignore")
import numpy as np
from scipy import stats
from statsforecast.models import AutoARIMA, AutoCES, AutoETS, AutoTheta, SeasonalNaive

Z80 = stats.norm.ppf(0.9)


def statsforecast_path(make):
    def path(y, h):
        r = make().forecast(y=y, h=h, level=[80])
        mean = np.asarray(r["mean"], float)
        sd = (np.asarray(r["hi-80"], float) - np.asarray(r["lo-80"], float)) / (2 * Z80)
        if not (np.isfinite(mean).all() and np.isfinite(sd).all()):
            raise ValueError("not finite")
        return mean, sd
    return path


def naive(y, h):
    if len(y) < 5:
        raise ValueError("too short")
    mean = np.array([y[len(y) - 4 + i] for i in range(h)])
    d = y[4:] - y[:-4]
    return mean, np.full(h, math.sqrt(np.mean(d * d)))


def growth(y, h):
    L = np.log(y); d = L[4:] - L[:-4]; g = d[-1]
    mean = np.array([y[len(y) - 4 + i] * math.exp(g) for i in range(h)])
    e = np.diff(d) if len(d) > 1 else d
    return mean, mean * math.sqrt(np.mean(e * e) + 1e-8)


def dummies(y, h):
    n = len(y); t = np.arange(n + h); L = np.log(y)
    X = np.column_stack([t] + [(t % 4 == j) * 1.0 for j in range(4)])
    if n <= 5:
        return growth(y, h)
    b, _, rank, _ = np.linalg.lstsq(X[:n], L, rcond=None)
    s = math.sqrt(np.sum((L - X[:n] @ b) ** 2) / max(n - rank, 1))
    lev = np.einsum("ij,jk,ik->i", X[n:], np.linalg.pinv(X[:n].T @ X[:n]), X[n:])
    mean = np.exp(X[n:] @ b)
    return mean, mean * s * np.sqrt(1 + lev)


MODELS = {
    "SeasonalNaive": naive, "YoY": growth, "OLS": dummies,
    "AutoTheta": statsforecast_path(lambda: AutoTheta(season_length=4)),
    "AutoETS": statsforecast_path(lambda: AutoETS(season_length=4)),
    "AutoCES": statsforecast_path(lambda: AutoCES(season_length=4)),
    "AutoARIMA": statsforecast_path(lambda: AutoARIMA(season_length=4)),
}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("tasks"); ap.add_argument("out"); ap.add_argument("--models", default=",".join(MODELS))
    ap.add_argument("--every", type=int, default=1, help="only every Nth series")
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    with gzip.open(a.tasks, "rt") as f:
        tasks = [json.loads(l) for l in f if l.strip()]
    ids = {i: j for j, i in enumerate(dict.fromkeys(t["id"] for t in tasks))}
    tasks = [t for t in tasks if ids[t["id"]] % a.every == 0]
    for name in a.models.split(","):
        model, cache, failed = MODELS[name], {}, 0
        start = time.perf_counter()
        for t in tasks:
            key = (t["id"], t["k"], t["q"])
            if t["variant"] == "flow" or key not in cache:
                y = np.array(t["history"], float)
                try:
                    cache[key] = model(y, 4 - t["q"])
                except Exception:
                    failed += 1
                    cache[key] = naive(y, 4 - t["q"])
        seconds = time.perf_counter() - start
        for suffix, combine in (("independent", lambda s: math.sqrt(np.sum(s * s))), ("together", np.sum)):
            with open(f"{a.out}/{name}.{suffix}.ndjson", "w") as f:
                for t in tasks:
                    mean, sd = cache[t["id"], t["k"], t["q"]]
                    if t["variant"] == "flow":
                        m, s = sum(t["history"][-t["q"]:]) + float(mean.sum()), float(combine(sd))
                    else:
                        m, s = float(mean[-1]), float(sd[-1])
                    p = float(stats.norm.sf((t["target"] - m) / s)) if s > 0 else float(m >= t["target"])
                    f.write(json.dumps(dict(id=t["id"], k=t["k"], q=t["q"], variant=t["variant"], mean=m, sd=s, p_met=p)) + "\n")
        print(f"{name}: {len(cache)} fits, {len(cache) / seconds:.0f} a second, {failed} fell back", flush=True)


main()
