# Makes reference-fits-scipy.csv. Run: python3 reference-fits.py   (scipy 1.17.1, numpy 2.4.6, statsmodels 0.15.0, mpmath 1.4.1)
import mpmath as mp
import numpy as np
import statsmodels.api as sm
from scipy.linalg import lapack

d = np.genfromtxt("reference-data.csv", delimiter=",", comments="#", skip_header=1, names=True)
X = np.column_stack([np.ones(20), d["t"], d["x1"], d["x2"]])
C = np.array([[0.0, 1, 1, 0], [0.0, 0, 1, 2]])
e = np.array([-1.0, 0.25])
w = d["weight"]
lines = [
    "# Made by reference-fits.py: coefficients by scipy.linalg.lapack.dgglse (scipy 1.17.1), covariance and",
    "# variance of the same problem through its Lagrange system in 40 digits (mpmath 1.4.1).",
    "# Huber's fit by statsmodels 0.15.0, RLM with HuberT(1.345) and the median absolute deviation from 0.",
    "case,quantity,index,value",
]


def put(case, quantity, values):
    lines.extend(f"{case},{quantity},{i},{float(v)!r}" for i, v in enumerate(values))


s = np.sqrt(w)
x = lapack.dgglse(X * s[:, None], C, d["y"] * s, e)[3]
put("constrained", "coefficients", x)

mp.mp.dps = 40
A, Cm, W = mp.matrix(X.tolist()), mp.matrix(C.tolist()), mp.diag([mp.mpf(v) for v in w])
y = mp.matrix(d["y"].tolist())
K = mp.zeros(6)
K[:4, :4] = A.T * W * A
K[:4, 4:] = Cm.T
K[4:, :4] = Cm
right = mp.zeros(6, 1)
right[:4, 0] = A.T * W * y
right[4:, 0] = mp.matrix(e.tolist())
b = (mp.inverse(K) * right)[:4, 0]
assert max(abs(b[i] / x[i] - 1) for i in range(4)) < 1e-11
r = y - A * b
variance = (r.T * W * r)[0] / 18
put("constrained", "residualVariance", [variance])
covariance = mp.inverse(K)[:4, :4] * variance
put("constrained", "covariance", [covariance[i, j] for j in range(4) for i in range(4)])
h = sm.RLM(d["outliers"], X, M=sm.robust.norms.HuberT(1.345)).fit(tol=1e-15, maxiter=500)
put("huber", "coefficients", h.params)
put("huber", "scale", [h.scale])
put("huber", "weights", h.weights)
put("huber", "covariance", h.cov_params().ravel(order="F"))
open("reference-fits-scipy.csv", "w").write("\n".join(lines) + "\n")
