# Makes reference-data.csv, the small data set that reference-fits.R and reference-fits.py fit.
# Run: python3 reference-data.py     (numpy 2.4.6)
import numpy as np

rng = np.random.default_rng(20240331)
n = 20
x1, x2 = rng.normal(size=n), rng.normal(size=n)
t = np.arange(1, n + 1)
y = 2 + 0.3 * t - 1.5 * x1 + 0.7 * x2 + rng.normal(scale=0.8, size=n)
w = rng.uniform(0.3, 3, size=n)
outliers = y.copy()
outliers[[4, 13, 17]] += [9, -7, 12]
with open("reference-data.csv", "w") as f:
    f.write("# Made by reference-data.py (numpy 2.4.6), rounded to 6 decimals.\nt,x1,x2,y,weight,outliers\n")
    for row in zip(t, x1, x2, y, w, outliers):
        f.write(",".join(f"{v:.6f}" for v in row) + "\n")
