# The likelihood of Lee and Yu's (2010) transformed data, written out with explicit orthonormal matrices: every matrix
# full, the determinant by LU, the maximum by scipy. Run from this folder: python3 reference.py > output-py.txt
import csv
import sys
import numpy as np
import scipy
from scipy.optimize import brentq, minimize_scalar

print("# Python", sys.version.split()[0], "numpy", np.__version__, "scipy", scipy.__version__)
ROWS = list(csv.DictReader(open("panel.csv")))
PAIRS = list(csv.DictReader(open("neighbours.csv")))
PERIODS = 5


def orthonormal(size):
    """Columns orthonormal to each other and to ones (Helmert)."""
    f = np.zeros((size, size - 1))
    for k in range(1, size):
        f[:k, k - 1] = 1
        f[k, k - 1] = -k
        f[:, k - 1] /= np.linalg.norm(f[:, k - 1])
    return f


class Case:
    """Data after the transformation: stacked by period, `m` transformed periods, weights `w` of transformed units."""

    def __init__(self, map_, style, effects, likelihood):
        self.tag = f"{map_},{style},{effects},{likelihood}"
        units = [f"U{i + 1}" for i in range(9 if map_ == "grid" else 10)]
        n = len(units)
        links = np.zeros((n, n))
        for p in PAIRS:
            links[units.index(p["unit"]), units.index(p["neighbour"])] = 1
        w = links
        if style == "row-standardised":
            w = links / np.maximum(links.sum(axis=1, keepdims=True), 1)
        if style == "spectral":
            w = links / np.linalg.eigvalsh(links)[-1]
        self.full = w
        data = {v: np.array([[float(next(r for r in ROWS if r["unit"] == u and r["period"] == str(2011 + t))[v])
                              for u in units] for t in range(PERIODS)]) for v in "yab"}
        self.transformed = likelihood == "transformed"
        ft = orthonormal(PERIODS) if effects in ("unit", "two-way") else np.eye(PERIODS)
        fn = orthonormal(n) if effects in ("period", "two-way") else np.eye(n)
        self.constant = effects == "none"
        lagged = {v: data[v] @ w.T for v in "yab"}
        self.data = {v: (ft.T @ data[v] @ fn).ravel() for v in "yab"}
        self.lagged = {v: (ft.T @ lagged[v] @ fn).ravel() for v in "yab"}
        self.w = fn.T @ w @ fn
        self.m = ft.shape[1]
        self.rows = self.m * self.w.shape[0]
        # The demeaned likelihood has the same residuals but counts all rows and the whole determinant.
        if not self.transformed:
            self.rows, self.m, self.count = n * PERIODS, PERIODS, ft.shape[1]
        else:
            self.count = self.m

    def logdet(self, r):
        w = self.w if self.transformed else self.full
        return self.m * np.linalg.slogdet(np.eye(len(w)) - r * w)[1]

    def design(self, durbin):
        columns = [self.data["a"], self.data["b"]]
        if durbin:
            columns += [self.lagged["a"], self.lagged["b"]]
        if self.constant:
            columns.append(np.ones(len(self.data["y"])))
        return np.column_stack(columns)

    def big(self, matrix):
        return np.kron(np.eye(self.count), matrix)


def text(*values):
    return ",".join(f"{v:.15g}" for v in values)


def maximise(value, lower, upper):
    """The maximum by a grid, Brent's method, and the zero of a central difference."""
    grid = np.linspace(lower, upper, 400)[1:-1]
    best = max(grid, key=value)
    step = grid[1] - grid[0]
    found = minimize_scalar(lambda r: -value(r), bounds=(best - step, best + step), method="bounded",
                            options={"xatol": 1e-12}).x
    h = 1e-4

    def slope(r):
        return (value(r - 2 * h) - 8 * value(r - h) + 8 * value(r + h) - value(r + 2 * h)) / (12 * h)

    return brentq(slope, found - 1e-4, found + 1e-4, xtol=1e-15)


def effects_of(w, theta, durbin):
    r = theta[-1]
    n = len(w)
    result = []
    for k in range(2):
        s = np.linalg.solve(np.eye(n) - r * w, theta[k] * np.eye(n) + (theta[2 + k] * w if durbin else 0))
        direct, total = np.trace(s) / n, s.sum() / n
        result += [direct, total - direct, total]
    return np.array(result)


def lag(case, durbin):
    x, y, wy = case.design(durbin), case.data["y"], case.lagged["y"]
    k = x.shape[1]

    def fit(r):
        b = np.linalg.lstsq(x, y - r * wy, rcond=None)[0]
        return b, y - r * wy - x @ b

    def value(r):
        e = fit(r)[1]
        return -case.rows / 2 * (np.log(2 * np.pi * (e @ e) / case.rows) + 1) + case.logdet(r)

    bounds = 1 / np.linalg.eigvals(case.full).real.min(), 1 / np.linalg.eigvals(case.full).real.max()
    r = maximise(value, *bounds)
    b, e = fit(r)
    s2 = e @ e / case.rows
    # With weights whose rows have one sum, G of transformed units is that of W between the transformations.
    g_small = case.w @ np.linalg.inv(np.eye(len(case.w)) - r * case.w)
    mean = case.big(g_small) @ (x @ b)
    g = g_small if case.transformed else case.full @ np.linalg.inv(np.eye(len(case.full)) - r * case.full)
    info = np.zeros((k + 2, k + 2))
    info[:k, :k] = x.T @ x / s2
    info[:k, k] = info[k, :k] = x.T @ mean / s2
    info[k, k] = case.m * np.trace(g @ g + g.T @ g) + mean @ mean / s2
    info[k, k + 1] = info[k + 1, k] = case.m * np.trace(g) / s2
    info[k + 1, k + 1] = case.rows / (2 * s2 * s2)
    v = np.linalg.inv(info)
    kind = "durbin" if durbin else "lag"
    show(case, kind, r, b, s2, value(r), v, k)
    theta = np.append(b, r)
    jacobian = []
    for i in range(k + 1):
        h = np.zeros(k + 1)
        h[i] = 1e-4
        jacobian.append((effects_of(case.full, theta - 2 * h, durbin) - 8 * effects_of(case.full, theta - h, durbin)
                         + 8 * effects_of(case.full, theta + h, durbin)
                         - effects_of(case.full, theta + 2 * h, durbin)) / 12e-4)
    j = np.array(jacobian).T
    print(f"{kind},{case.tag},effects,{text(*effects_of(case.full, theta, durbin))}")
    print(f"{kind},{case.tag},effect-errors,{text(*np.sqrt(np.diag(j @ v[:k + 1, :k + 1] @ j.T)))}")


def error(case):
    x, y = case.design(False), case.data["y"]
    k = x.shape[1]

    def fit(r):
        a = case.big(np.eye(len(case.w)) - r * case.w)
        b = np.linalg.lstsq(a @ x, a @ y, rcond=None)[0]
        return b, a @ (y - x @ b), a @ x

    def value(r):
        e = fit(r)[1]
        return -case.rows / 2 * (np.log(2 * np.pi * (e @ e) / case.rows) + 1) + case.logdet(r)

    bounds = 1 / np.linalg.eigvals(case.full).real.min(), 1 / np.linalg.eigvals(case.full).real.max()
    r = maximise(value, *bounds)
    b, e, filtered = fit(r)
    s2 = e @ e / case.rows
    w = case.w if case.transformed else case.full
    g = w @ np.linalg.inv(np.eye(len(w)) - r * w)
    info = np.zeros((k + 2, k + 2))
    info[:k, :k] = filtered.T @ filtered / s2
    info[k, k] = case.m * np.trace(g @ g + g.T @ g)
    info[k, k + 1] = info[k + 1, k] = case.m * np.trace(g) / s2
    info[k + 1, k + 1] = case.rows / (2 * s2 * s2)
    show(case, "error", r, b, s2, value(r), np.linalg.inv(info), k)


def show(case, kind, r, b, s2, value, v, k):
    s = np.sqrt(np.diag(v))
    print(f"{kind},{case.tag},parameter,{text(r, s[k])}")
    print(f"{kind},{case.tag},coefficients,{text(*b)}")
    print(f"{kind},{case.tag},errors,{text(*s[:k])}")
    print(f"{kind},{case.tag},variance,{text(s2)}")
    print(f"{kind},{case.tag},likelihood,{text(value)}")


def scores(case):
    """Lagrange multiplier tests from the score and the whole information matrix of (b, lag, error, s2) at zero."""
    x, y, wy = case.design(False), case.data["y"], case.lagged["y"]
    k = x.shape[1]
    b = np.linalg.lstsq(x, y, rcond=None)[0]
    e = y - x @ b
    s2 = e @ e / case.rows
    w = case.w
    t = case.m * np.trace(w)
    mean = case.big(w) @ (x @ b)
    info = np.zeros((k + 3, k + 3))
    info[:k, :k] = x.T @ x / s2
    info[:k, k] = info[k, :k] = x.T @ mean / s2
    square = case.m * np.trace(w @ w + w.T @ w)
    info[k, k] = square + mean @ mean / s2
    info[k, k + 1] = info[k + 1, k] = info[k + 1, k + 1] = square
    info[k, k + 2] = info[k + 2, k] = info[k + 1, k + 2] = info[k + 2, k + 1] = t / s2
    info[k + 2, k + 2] = case.rows / (2 * s2 * s2)
    score = np.array([e @ wy / s2 - t, e @ (case.big(w) @ e) / s2 - t])
    rest = list(range(k)) + [k + 2]
    j = info[k:k + 2, k:k + 2] - info[np.ix_([k, k + 1], rest)] @ np.linalg.solve(
        info[np.ix_(rest, rest)], info[np.ix_(rest, [k, k + 1])])
    one = score ** 2 / np.diag(j)
    both = score @ np.linalg.solve(j, score)
    # A robust test is what the joint one has beyond the other.
    print(f"lm,{case.tag},statistics,{text(one[0], one[1], both - one[1], both - one[0], both)}")


for map_, style, effects in [("grid", "row-standardised", "unit"), ("grid", "row-standardised", "period"),
                             ("grid", "row-standardised", "two-way"), ("island", "binary", "unit"),
                             ("island", "row-standardised", "unit"), ("grid", "spectral", "unit")]:
    for likelihood in ("demeaned", "transformed"):
        case = Case(map_, style, effects, likelihood)
        lag(case, False)
        lag(case, True)
        error(case)
        if case.transformed:
            scores(case)
