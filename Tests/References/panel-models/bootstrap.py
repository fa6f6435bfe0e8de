"""The wild cluster bootstrap with the null imposed (Cameron, Gelbach and Miller 2008), every Rademacher draw once, by brute
force: a regression on dummies for each draw. Run in this folder: python3 bootstrap.py > bootstrap.txt"""
import csv
import itertools
import sys
import numpy as np

print("# Python", sys.version.split()[0], "numpy", np.__version__)
rows = list(csv.DictReader(open("../grunfeld/grunfeld.csv")))
y = np.array([float(r["inv"]) for r in rows])
X = np.array([[float(r["value"]), float(r["capital"])] for r in rows])
firm = np.array([int(r["firm"]) for r in rows])
year = np.array([int(r["year"]) for r in rows])
number = np.arange(1, len(y) + 1)
unbalanced = ~((number % 7 == 0) | ((firm == 3) & (year < 1941)) | ((firm == 7) & (year > 1947)))


def dummies(values):
    return (values[:, None] == np.unique(values)[None, :]).astype(float)


for sample, use in [("balanced", np.ones(len(y), bool)), ("unbalanced", unbalanced)]:
    f, units = firm[use], np.unique(firm[use])
    cluster = np.searchsorted(units, f)
    for effects in ["none", "two-way"]:
        D = np.ones((use.sum(), 1)) if effects == "none" else np.hstack([dummies(f), dummies(year[use])[:, 1:]])
        Z = np.hstack([X[use], D])
        bread = np.linalg.pinv(Z.T @ Z)
        solve = bread @ Z.T

        def statistic(v, j, null=0.0):
            b = solve @ v
            e = v - Z @ b
            a = solve[j] * e
            sums = np.bincount(cluster, a)
            return b[j], np.sqrt((sums**2).sum())

        for j, name in enumerate(["value", "capital"]):
            v = y[use]
            b, s = statistic(v, j)

            def p(null):
                rest = np.delete(Z, j, axis=1)
                restricted = v - null * Z[:, j]
                fit = rest @ (np.linalg.pinv(rest) @ restricted) + null * Z[:, j]
                u = v - fit
                count = 0
                for signs in itertools.product([1, -1], repeat=len(units)):
                    draw, error = statistic(fit + np.array(signs)[cluster] * u, j)
                    count += abs(draw - null) / error >= abs(b - null) / s * (1 - 1e-9)
                return count / 2 ** len(units)

            print(f"p,{sample},{effects},{name},{float(p(0.0))!r}")
            # p of other hypotheses, as multiples of the standard error away from the estimate.
            for step in [-3.0, -2.0, 1.5, 2.5]:
                print(f"p-at,{sample},{effects},{name},{step},{float(b + step * s)!r},{float(p(b + step * s))!r}")
