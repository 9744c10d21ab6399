# Makes student-t-survival.csv and student-t-quantile.csv: Student's t in 60-digit arithmetic.
# Run: python3 student-t.py     (Python 3.11.7, mpmath 1.3.0)
import mpmath as mp

mp.mp.dps = 60
FREEDOMS = (
    [float(n) for n in range(1, 31)]
    + [float(n) for n in range(35, 201, 5)]
    + [1.25, 1.5, 2.5, 3.7, 5.5, 7.3, 11.9, 19.25, 42.6, 88.8, 133.1, 199.5]
)
TAILS = [10.0**-e for e in (300, 250, 200, 150, 100, 60, 30, 20, 15, 12, 10, 8, 6, 5, 4, 3)] + [
    0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.45, 0.49, 0.4999, 0.49999999]


def survival(nu, t):
    nu, t = mp.mpf(nu), mp.mpf(t)
    if t * t > nu:
        return mp.betainc(nu / 2, mp.mpf(1) / 2, 0, nu / (nu + t * t), regularized=True) / 2
    return mp.mpf(1) / 2 - mp.betainc(mp.mpf(1) / 2, nu / 2, 0, t * t / (nu + t * t), regularized=True) / 2


def density(nu, t):
    nu, t = mp.mpf(nu), mp.mpf(t)
    return mp.gamma((nu + 1) / 2) / mp.gamma(nu / 2) / mp.sqrt(mp.pi * nu) * (1 + t * t / nu) ** (-(nu + 1) / 2)


def quantile(nu, tail):
    nu, tail = mp.mpf(nu), mp.mpf(tail)
    leading = mp.gamma((nu + 1) / 2) / mp.gamma(nu / 2) / (nu * mp.sqrt(mp.pi))
    ratio = (leading / tail) ** (2 / nu) - 1
    t = mp.sqrt(nu * ratio) if ratio > mp.mpf("0.25") / nu else mp.mpf(1) / 2
    if tail > mp.mpf("0.25"):
        t = (mp.mpf(1) / 2 - tail) / density(nu, 0)
    for _ in range(200):
        value = survival(nu, t)
        if tail > mp.mpf("0.25"):
            step = (value - tail) / density(nu, t)
            t, small = t + step, abs(step / t)
        else:
            step = mp.log(value / tail) * value / (t * density(nu, t))
            t, small = t * mp.exp(max(min(step, 2), -2)), abs(step)
        if small < mp.mpf(10) ** -45:
            return t
    raise SystemExit(f"no quantile for {nu} {tail}")


with open("student-t-survival.csv", "w") as s, open("student-t-quantile.csv", "w") as q:
    for f in (s, q):
        f.write("# Made by student-t.py (Python 3.11.7, mpmath 1.3.0, 60 digits).\n")
    s.write("nu,t,survival,density\n")
    q.write("nu,tail,quantile\n")
    for nu in FREEDOMS:
        for tail in TAILS:
            t = quantile(nu, tail)
            q.write(f"{nu!r},{tail!r},{mp.nstr(t, 20)}\n")
            t = float(t)
            s.write(f"{nu!r},{t!r},{mp.nstr(survival(nu, t), 20)},{mp.nstr(density(nu, t), 20)}\n")
