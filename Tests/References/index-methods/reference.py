"""Weights, scores and rank correlations of two small panels under every option, by numpy and scipy.

Run from this folder: python3 reference.py > output.txt (it also writes the two inputs, from fixed arithmetic).
"""
import csv
import sys

import numpy as np
import scipy
from scipy.stats import kendalltau, spearmanr

# --- inputs ---------------------------------------------------------------------------------------------------


def lcg(seed):
    """The generator of the tests: 53 bits of a linear congruence."""
    state = seed
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield (state >> 11) / 2**53


def write(name, units, years, columns):
    with open(name, "w", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(["unit", "year"] + list(columns))
        for i, unit in enumerate(units):
            for t, year in enumerate(years):
                out.writerow([unit, year] + [columns[c][i][t] for c in columns])


# Ties, zeros, negatives, one indicator of whole numbers, one that is bad.
SMALL = {
    "ties": [[1, 1, 2, 2], [1, 2, 2, 3], [3, 3, 3, 1], [2, 2, 1, 1], [1, 3, 2, 2]],
    "zeros": [[0, 0, 0.5, 4], [0, 1, 0, 2.5], [7, 0, 3, 0], [0.25, 0, 0, 1], [0, 0, 9, 0]],
    "negatives": [[-3, -1, 0, 2], [5, 4, -2.5, 1], [-7, 0, 0, 3.5], [2, 2, 2, -2], [1, -1, 1, -1]],
    "bad": [[4, 2, 4, 1], [0.5, 3, 2, 2], [8, 8, 6, 5], [1, 1, 9, 3], [2, 7, 3, 0.5]],
}
write("small.csv", "A B C D E".split(), range(2019, 2023), SMALL)

numbers = lcg(22)
WIDE = {
    f"x{j:02d}": [[round(0.5 + 100 * next(numbers) ** (1 + j % 4), 6) for _ in range(6)] for _ in range(12)]
    for j in range(22)
}
write("wide.csv", [f"U{i:02d}" for i in range(12)], range(2015, 2021), WIDE)


def read(name):
    rows = list(csv.DictReader(open(name)))
    units = list(dict.fromkeys(r["unit"] for r in rows))
    years = sorted({int(r["year"]) for r in rows})
    names = [n for n in rows[0] if n not in ("unit", "year")]
    x = np.array([float(r[n]) for n in names for r in rows])
    return x.reshape(len(names), len(units), len(years)), names, units, years


# --- formulas -------------------------------------------------------------------------------------------------


def cells(x, pool, t):
    """The reference cells of an indicators x units x years array: all, year t, or a base year."""
    if pool == "pooled":
        return x.reshape(len(x), -1)
    return x[:, :, t if pool == "year" else pool]


def normalise(x, bad, method, pool="pooled"):
    z = np.empty_like(x)
    for t in range(x.shape[2]):
        ref = cells(x, pool, t)
        for j in range(len(x)):
            v, r = x[j, :, t], ref[j]
            if method == "min-max":
                z[j, :, t] = ((r.max() - v) if bad[j] else (v - r.min())) / (r.max() - r.min())
            elif method == "max":
                z[j, :, t] = 1 - v / r.max() if bad[j] else v / r.max()
            elif method == "sum":
                z[j, :, t] = (1 / v) / (1 / r).sum() if bad[j] else v / r.sum()
            elif method == "vector":
                norm = np.linalg.norm(r)
                z[j, :, t] = 1 - v / norm if bad[j] else v / norm
    return z


def entropy_weights(z, pool="pooled", t=0, shift=0.0):
    ref = cells(z, pool, t) + shift
    p = ref / ref.sum(axis=1, keepdims=True)
    plnp = np.where(p > 0, p * np.log(np.where(p > 0, p, 1)), 0)
    e = -plnp.sum(axis=1) / np.log(ref.shape[1])
    return e, (1 - e) / (1 - e).sum()


def critic_weights(z, pool="pooled", t=0):
    ref = cells(z, pool, t)
    sd = ref.std(axis=1, ddof=1)
    conflict = (1 - np.corrcoef(ref)).sum(axis=1)
    return sd, conflict, sd * conflict / (sd * conflict).sum()


def topsis(z, w):
    v = w[:, None, None] * z
    best = v.max(axis=(1, 2), keepdims=True)
    worst = v.min(axis=(1, 2), keepdims=True)
    up = np.sqrt(((best - v) ** 2).sum(axis=0))
    down = np.sqrt(((v - worst) ** 2).sum(axis=0))
    return down / (up + down)


def show(*parts):
    print(",".join(f"{p:.17g}" if isinstance(p, float) else str(p) for p in parts))


def weights(data, option, w):
    show("weights", data, option, *map(float, w))


def scores(data, option, s):
    show("scores", data, option, *map(float, s.ravel()))


# --- output ---------------------------------------------------------------------------------------------------

print(f"# numpy {np.__version__}, scipy {scipy.__version__}, python {sys.version.split()[0]}")
for data, direction in (("small", {"bad"}), ("wide", {"x03", "x07", "x21"})):
    x, names, units, years = read(f"{data}.csv")
    bad = [n in direction for n in names]
    z = normalise(x, bad, "min-max")
    e, w = entropy_weights(z)
    show("entropy", data, *map(float, e))
    weights(data, "entropy", w)
    main = np.tensordot(w, z, 1)
    scores(data, "entropy", main)
    for shift in (0.0001, 0.001, 0.01, 1.0):
        weights(data, f"shift {shift}", entropy_weights(z, shift=shift)[1])
    by_year = np.array([entropy_weights(z, "year", t)[1] for t in range(len(years))])
    for t, year in enumerate(years):
        weights(data, f"year {year}", by_year[t])
    scores(data, "per-period", np.einsum("tj,jit->it", by_year, z))
    own = normalise(x, bad, "min-max", "year")
    scores(data, "extremes per-period", np.tensordot(entropy_weights(own)[1], own, 1))
    base = normalise(x, bad, "min-max", 0)
    wb = entropy_weights(base, 0)[1]
    weights(data, "base", wb)
    scores(data, "base", np.tensordot(wb, base, 1))
    sd, conflict, wc = critic_weights(z)
    show("deviation", data, *map(float, sd))
    show("conflict", data, *map(float, conflict))
    weights(data, "critic", wc)
    scores(data, "critic", np.tensordot(wc, z, 1))
    scores(data, "topsis", topsis(z, w))
    shares = z / z.sum(axis=(1, 2), keepdims=True)
    scores(data, "shares", np.tensordot(w, shares, 1))
    equal = np.full(len(x), 1 / len(x))
    for option, s in (("critic", np.tensordot(wc, z, 1)), ("equal", np.tensordot(equal, z, 1)),
                      ("drop", np.tensordot(w[1:] / w[1:].sum(), z[1:], 1))):
        a, b = main.mean(axis=1), s.mean(axis=1)
        show("agreement", data, option, float(spearmanr(a, b)[0]), float(kendalltau(a, b)[0]))
    # The other normalisations take positive values: those of `small` moved up by 10.
    positive = x if data == "wide" else x + 10
    for method in ("max", "sum", "vector"):
        other = normalise(positive, bad, method)
        wo = entropy_weights(other)[1]
        weights(data, method, wo)
        scores(data, method, np.tensordot(wo, other, 1))
    vector = normalise(positive, bad, "vector")
    scores(data, "vector topsis", topsis(vector, entropy_weights(vector)[1]))

# Rank correlations of lists with ties.
numbers = lcg(7)
for n in (5, 12, 200):
    a = [int(10 * next(numbers)) for _ in range(n)]
    b = [v + int(8 * next(numbers)) for v in a]
    show("ranks", n, float(spearmanr(a, b)[0]), float(kendalltau(a, b)[0]))
