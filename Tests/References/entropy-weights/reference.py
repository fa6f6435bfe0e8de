"""Entropy weights and composite scores of the default study, 2016-2023, by numpy alone.

Run from this folder: python3 reference.py > output.txt
"""
import csv
import sys
from pathlib import Path

import numpy as np

TABLE = Path(__file__).parents[3] / "Templates/china-provinces/data/panel.csv"
YEARS = list(range(2016, 2024))

rows = [r for r in csv.DictReader(open(TABLE, encoding="utf-8")) if int(r["year"]) in YEARS]
codes = sorted({r["adcode"] for r in rows})
place = {(r["adcode"], int(r["year"])): r for r in rows}


def column(name):
    """31 x 8, NaN where blank."""
    cells = [[place[c, y][name] for y in YEARS] for c in codes]
    return np.array([[float(x) if x else np.nan for x in row] for row in cells])


def linear(x):
    x = x.copy()
    for row in x:
        known = np.flatnonzero(~np.isnan(row))
        if len(known) > 1:
            inner = np.arange(known[0], known[-1] + 1)
            row[inner] = np.interp(inner, known, row[known])
    return x


def nearest_end(x):
    x = x.copy()
    for row in x:
        known = np.flatnonzero(~np.isnan(row))
        if len(known):
            row[: known[0]] = row[known[0]]
            row[known[-1] + 1 :] = row[known[-1]]
    return x


population = column("resident_population_10k")
systems = {
    "Rri": {
        "Rri": {
            "grain_yield_kg_per_ha": column("grain_yield_kg_per_ha"),
            "oil_crop_yield_kg_per_ha": nearest_end(column("oil_crop_yield_kg_per_ha")),
            "gross_output_per_person": column("gross_output_primary_100m_yuan") / population * 10000,
            "value_added_per_person": column("primary_value_added_100m_yuan") / population * 10000,
            "rural_disposable_income_yuan": column("rural_disposable_income_yuan"),
        }
    },
    "NQP": {
        "TP": {
            "patents_granted": column("patents_granted"),
            "new_product_dev_expenditure_100m_yuan": column("new_product_dev_expenditure_100m_yuan"),
            "rd_fte_industrial_person_years": column("rd_fte_industrial_person_years"),
        },
        "DP": {
            "broadband_ports_10k": column("broadband_ports_10k"),
            "software_revenue_100m_yuan": linear(column("software_revenue_100m_yuan")),
            "optical_cable_per_km2": column("optical_cable_km") / column("land_area_km2"),
            "ecommerce_sales_100m_yuan": column("ecommerce_sales_100m_yuan"),
        },
    },
}

print(f"# numpy {np.__version__}, python {sys.version.split()[0]}")
for index, dimensions in systems.items():
    names = [n for d in dimensions.values() for n in d]
    x = np.array([v for d in dimensions.values() for v in d.values()])
    low = np.nanmin(x, axis=(1, 2), keepdims=True)
    high = np.nanmax(x, axis=(1, 2), keepdims=True)
    z = (x - low) / (high - low)
    p = z / np.nansum(z, axis=(1, 2), keepdims=True)
    n = np.sum(~np.isnan(x), axis=(1, 2))
    plnp = np.where(p > 0, p * np.log(np.where(p > 0, p, 1)), 0)
    e = -plnp.sum(axis=(1, 2)) / np.log(n)
    d = 1 - e
    w = d / d.sum()
    for j, name in enumerate(names):
        print(f"weight,{index},{name},{n[j]},{e[j]:.17g},{w[j]:.17g}")
    start, parts = 0, []
    for indicators in dimensions.values():
        stop = start + len(indicators)
        zs, ws = z[start:stop], w[start:stop, None, None]
        there = ~np.isnan(zs)
        # The weights of what is there, scaled up to the sum of the dimension's weights.
        parts.append(np.nansum(ws * zs, axis=0) * ws.sum() / np.sum(ws * there, axis=0))
        start = stop
    total = np.sum(parts, axis=0)
    for i, code in enumerate(codes):
        for t, year in enumerate(YEARS):
            if year not in (2016, 2021, 2023):
                continue
            scores = [total[i, t]] + ([p_[i, t] for p_ in parts] if len(parts) > 1 else [])
            print(f"score,{index},{code},{year}," + ",".join(f"{s:.15g}" for s in scores))
