"""Diagnostics of two-stage least squares that R's packages here lack. Run in this folder: python reference.py > output-python.txt

Programs: linearmodels (Hansen's J of two-step GMM), ivmodels (Cragg and Donald, Anderson and Rubin's interval for errors of
one variance), pyfixest (clustered covariances with the factors of reghdfe). The rest is numpy on dummies, written from the
published formulas: Kleibergen and Paap (2006) as in ranktest, Sanderson and Windmeijer (2016), Shea (1997), and Anderson
and Rubin's interval for robust covariances by bisection.
"""

import csv
import warnings
from importlib.metadata import version

import numpy as np
import pandas as pd
import pyfixest
from ivmodels.tests import inverse_anderson_rubin_test, rank_test
from linearmodels.iv import IVGMM
from scipy import optimize, stats

warnings.simplefilter("ignore")
TABLE = pd.read_csv("input.csv")


def line(*cells):
    print(",".join(c if isinstance(c, str) else f"{c:.16g}" for c in cells))


def sample(row):
    name, outcome, endogenous, exogenous, instruments, effects = row
    endogenous, exogenous, instruments = endogenous.split(), exogenous.split(), instruments.split()
    data = TABLE.copy()
    for lag in [n for n in instruments if n.startswith("L.")]:
        before = TABLE[["unit", "year", lag[2:]]].rename(columns={lag[2:]: lag})
        before["year"] += 1
        data = data.merge(before, on=["unit", "year"], how="left")
    data = data.dropna(subset=[outcome, *endogenous, *exogenous, *instruments])
    while True:
        alone = np.zeros(len(data), bool)
        if effects in ("unit", "two-way"):
            alone |= (data.groupby("unit").year.transform("count") == 1).to_numpy()
        if effects in ("period", "two-way"):
            alone |= (data.groupby("year").unit.transform("count") == 1).to_numpy()
        if not alone.any():
            break
        data = data[~alone]
    return name, outcome, endogenous, exogenous, instruments, effects, data.sort_values(["unit", "year"])


def dummies(data, effects):
    parts = [np.ones((len(data), 1))]
    for column, wanted in (("unit", ("unit", "two-way")), ("year", ("period", "two-way"))):
        if effects in wanted:
            parts.append(pd.get_dummies(data[column], drop_first=True).to_numpy(float))
    return np.hstack(parts)


def rest(columns, onto):
    q, _ = np.linalg.qr(onto)
    columns = columns - q @ (q.T @ columns)
    return columns - q @ (q.T @ columns)


def meat(scores, groups):
    if groups is None:
        return scores.T @ scores
    sums = pd.DataFrame(scores).groupby(groups).sum().to_numpy()
    return sums.T @ sums


def kleibergen_paap(x, z, groups, wald):
    """rk statistic of full rank, after ranktest: theta = F pi G with Cholesky factors, split at rank p - 1."""
    n, p = x.shape
    l = z.shape[1]
    rzz, rxx = np.linalg.cholesky(z.T @ z / n), np.linalg.cholesky(x.T @ x / n)
    pi = np.linalg.solve(z.T @ z, z.T @ x)
    theta = rzz.T @ pi @ np.linalg.inv(rxx).T
    u, _, vt = np.linalg.svd(theta)
    v = vt.T
    k = p - 1

    def half(m):
        values, vectors = np.linalg.eigh(m)
        return vectors * np.sqrt(values) @ vectors.T

    u2, v2 = u[:, k:], v[:, k:]
    a = u2 @ np.linalg.inv(u2[k:]) @ half(u2[k:] @ u2[k:].T)
    b = half(v2[k:] @ v2[k:].T) @ np.linalg.inv(v2[k:].T) @ v2.T
    residual = x - z @ pi if wald else x
    scores = (residual[:, :, None] * z[:, None, :]).reshape(n, p * l)
    s = meat(scores, groups) / n
    transform = np.kron(np.linalg.inv(rxx), np.linalg.inv(rzz))
    lam = np.kron(b, a.T) @ theta.T.reshape(-1)
    variance = np.kron(b, a.T) @ (transform @ s @ transform.T) @ np.kron(b, a.T).T
    return n * lam @ np.linalg.solve(variance, lam)


def interval(outcome, x, z, groups, factor, critical):
    """Anderson and Rubin's set for one endogenous variable: where the Wald test of z in y - b x ~ z stays below."""
    q, _ = np.linalg.qr(z)

    def excess(b):
        y = outcome - b * x
        pi = q.T @ y
        v = meat(q * (y - q @ pi)[:, None], groups) * factor
        return pi @ np.linalg.solve(v, pi) - critical

    grid = np.concatenate([-np.geomspace(1e4, 1e-4, 4000), [0.0], np.geomspace(1e-4, 1e4, 4000)])
    values = [excess(b) for b in grid]
    ends = [optimize.brentq(excess, grid[i], grid[i + 1], xtol=1e-14, rtol=1e-15)
            for i in range(len(grid) - 1) if values[i] * values[i + 1] < 0]
    inside = ["inside" if v < 0 else "outside" for v in (values[0], values[-1])]
    return inside[0], inside[1], ends


def diagnostics(row):
    name, outcome, endogenous, exogenous, instruments, effects, data = sample(row)
    fixed = dummies(data, effects)
    w = np.hstack([fixed, data[exogenous].to_numpy()])
    y, x, z = (rest(data[c].to_numpy(), w) for c in ([outcome], endogenous, instruments))
    y = y[:, 0]
    n, p, l = len(data), len(endogenous), len(instruments)
    k = w.shape[1] + l
    units, periods = data.unit.to_numpy(), data.year.to_numpy()
    g = len(set(units))
    statistic, _ = rank_test(z, x, C=w, fit_intercept=False)
    line("cragg-donald", name, statistic / l)
    q, _ = np.linalg.qr(z)
    qx, _ = np.linalg.qr(x)
    line("anderson", name, n * np.linalg.svd(q.T @ qx)[1].min() ** 2)
    small = g / (g - 1) * (n - 1) / (n - k)
    for kind, groups, factor in (("hc1", None, n / (n - k)), ("unit", units, small)):
        line("kp-lm-" + kind, name, kleibergen_paap(x, z, groups, False))
        line("kp-f-" + kind, name, kleibergen_paap(x, z, groups, True) / factor / l)
    for j in range(p):
        others = np.delete(x, j, axis=1)
        e = x[:, j]
        if p > 1:
            fitted = q @ (q.T @ others)
            e = e - others @ np.linalg.lstsq(fitted, e, rcond=None)[0]
        pi = q.T @ e
        v = e - q @ pi
        for kind, cov in (
            ("iid", np.eye(l) * (v @ v) / (n - k)),
            ("hc1", meat(q * v[:, None], None) * n / (n - k)),
            ("unit", meat(q * v[:, None], units) * small),
        ):
            line("sanderson-windmeijer-" + kind, name, endogenous[j], pi @ np.linalg.solve(cov, pi) / (l - p + 1))
        xx, ff = np.linalg.inv(x.T @ x), np.linalg.inv(x.T @ q @ q.T @ x)
        line("shea", name, endogenous[j], xx[j, j] / ff[j, j])
    if l > p:
        # Two-step GMM on the columns without effects and exogenous regressors has the J of the whole.
        frame = lambda a, names: pd.DataFrame(a, columns=names)
        names = [f"x{i}" for i in range(p)], [f"z{i}" for i in range(l)]
        for kind, options in (("hc1", {}), ("unit", {"clusters": pd.factorize(units)[0]})):
            weight = "robust" if kind == "hc1" else "clustered"
            fit = IVGMM(frame(y, ["y"]), None, frame(x, names[0]), frame(z, names[1]), weight_type=weight,
                        **options).fit(iter_limit=2)
            line("hansen-" + kind, name, fit.j_stat.stat, fit.j_stat.pval)
    if p == 1:
        found = inverse_anderson_rubin_test(z, x, y, alpha=0.05, C=w, fit_intercept=False, critical_values="f")
        # The set is where A b^2 + B b + C <= 0.
        a, b, c = found.A[0, 0], found.b[0], found.c
        ends = np.sort(np.roots([a, b, c])) if b * b > 4 * a * c else []
        side = "inside" if a < 0 else "outside"
        line("ar-set-iid", name, side, side, *ends)
        df = stats.f.ppf(0.95, l, n - k) * l, stats.f.ppf(0.95, l, g - 1) * l
        for kind, groups, factor, critical in (("hc1", None, n / (n - k), df[0]), ("unit", units, small, df[1])):
            lower, upper, ends = interval(y, x[:, 0], z, groups, factor, critical)
            line("ar-set-" + kind, name, lower, upper, *ends)


def clustered(row):
    """pyfixest's defaults are those of fixest and reghdfe; it takes one endogenous variable."""
    name, outcome, endogenous, exogenous, instruments, effects, data = sample(row)
    if len(endogenous) > 1 or effects == "none":
        return
    data = data.rename(columns={c: c.replace("L.", "lag_") for c in data.columns})
    instruments = [c.replace("L.", "lag_") for c in instruments]
    absorbed = {"unit": "unit", "period": "year", "two-way": "unit + year"}[effects]
    formula = f"{outcome} ~ {' + '.join(exogenous)} | {absorbed} | {endogenous[0]} ~ {' + '.join(instruments)}"
    for kind, clusters in (("unit", "unit"), ("period", "year"), ("both", "unit + year")):
        fit = pyfixest.feols(formula, data=data, vcov={"CRV1": clusters}, fixef_tol=1e-14)
        errors, b = fit.se(), fit.coef()
        if kind == "both" and np.linalg.eigvalsh(fit._vcov).min() <= 0:
            continue
        order = [endogenous[0], *exogenous]
        line("reghdfe-" + kind, name, *[errors[c] for c in order])


print("#", *(f"{p} {version(p)}" for p in ("numpy", "scipy", "linearmodels", "ivmodels", "pyfixest")))
with open("models.csv") as file:
    rows = list(csv.reader(file))
for row in rows:
    diagnostics(row)
for row in rows:
    clustered(row)
