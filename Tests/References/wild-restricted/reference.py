"""The wild restricted efficient bootstrap of two-stage least squares by clusters (Davidson and MacKinnon 2010; by clusters
Roodman, MacKinnon, Nielsen and Webb 2019), every Rademacher draw once, by brute force: for each draw both equations are
simulated and estimated anew with a dummy for every effect. Run in this folder: python3 reference.py > output.txt"""
import csv
import itertools
import sys
import numpy as np

print("# Python", sys.version.split()[0], "numpy", np.__version__)
rows = list(csv.DictReader(open("../grunfeld/grunfeld.csv")))
column = {name: np.array([float(r[name]) for r in rows]) for name in ["inv", "value", "capital"]}
firm = np.array([int(r["firm"]) for r in rows])
year = np.array([int(r["year"]) for r in rows])
number = np.arange(1, len(rows) + 1)
weight = 1 + (number % 5) / 2
gone = (number % 7 == 0) | ((firm == 3) & (year < 1941)) | ((firm == 7) & (year > 1947))
place = {key: row for row, key in enumerate(zip(firm, year))}


def dummies(values):
    return (values[:, None] == np.unique(values)[None, :]).astype(float)


def lag(name, present):
    before = [place.get((f, y - 1)) for f, y in zip(firm, year)]
    return np.array([column[name][b] if b is not None and present[b] else np.nan for b in before])


def solve(a, b):
    return np.linalg.lstsq(a, b, rcond=None)[0]


for sample, present in [("balanced", np.ones(len(rows), bool)), ("unbalanced", ~gone)]:
    lags = {name: lag(name, present) for name in ["value", "capital"]}
    use = present & ~np.isnan(lags["value"])
    for effects in ["none", "two-way"]:
        for weighted in [False, True]:
            for instruments in [["value"], ["value", "capital"]]:
                root = np.sqrt(weight[use] / weight[use].mean()) if weighted else np.ones(use.sum())
                D = np.ones((use.sum(), 1))
                if effects == "two-way":
                    D = np.hstack([dummies(firm[use]), dummies(year[use])[:, 1:]])
                y, x = column["inv"][use] * root, column["value"][use] * root
                W = np.hstack([column["capital"][use][:, None], D]) * root[:, None]
                Z = np.column_stack([lags[name][use] for name in instruments]) * root[:, None]
                scale = np.sqrt((np.hstack([W, Z]) ** 2).sum(axis=0))
                units = np.unique(firm[use])
                cluster = np.searchsorted(units, firm[use])
                # Everything but the first column of both stages is the same in every draw.
                all_exogenous = np.hstack([W, Z]) / scale
                first = np.linalg.pinv(all_exogenous)

                def statistic(v, w):
                    fitted = all_exogenous @ (first @ w)
                    length = np.linalg.norm(fitted)
                    # Least squares of scaled columns: their cross products would lose digits.
                    inverse = np.linalg.pinv(np.column_stack([fitted / length, W / scale[: W.shape[1]]]))
                    b = inverse @ v
                    e = v - np.column_stack([w / length, W / scale[: W.shape[1]]]) @ b
                    sums = np.bincount(cluster, inverse[0] * e)
                    return b[0] / length, np.sqrt((sums**2).sum()) / length

                b, s = statistic(y, x)

                def p(null):
                    # The equation under the null, then the first stage with its residuals as a further regressor.
                    u = (y - null * x) - W @ solve(W, y - null * x)
                    pi = solve(np.column_stack([W, Z, u]), x)[:-1]
                    mean = np.hstack([W, Z]) @ pi
                    v = x - mean
                    rest = W @ solve(W, y - null * x)
                    count = 0
                    for signs in itertools.product([1, -1], repeat=len(units)):
                        multiplier = np.array(signs)[cluster]
                        w = mean + multiplier * v
                        draw, error = statistic(null * w + rest + multiplier * u, w)
                        count += abs(draw - null) / error >= abs(b - null) / s * (1 - 1e-9)
                    return count / 2 ** len(units)

                key = f"{sample},{effects},{'weighted' if weighted else 'plain'},{len(instruments)}"
                print(f"estimate,{key},{float(b)!r},{float(s)!r}")
                for null in [0.0] + [float(b + step * s) for step in [-3.0, 2.0, 5.0]]:
                    print(f"p,{key},{null!r},{float(p(null))!r}", flush=True)
