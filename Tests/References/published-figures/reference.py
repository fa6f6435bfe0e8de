"""Numbers of the toy study (Tests/ProvinceAtlasTests/Toy/ToyTexts.swift) and descriptives of the default study,
computed with numpy alone. Run from the project's folder: python3 Tests/References/published-figures/reference.py"""
import csv
import sys
import numpy as np

print("python", sys.version.split()[0], "numpy", np.__version__)
units = ["Shaanxi", "Shanxi", "Shandong", "Sichuan", "Henan", "Jiangsu", "Yunnan", "Hunan", "Guangdong"]
region = dict(zip(units, ["West", "Central", "East"] * 3))
data = {}
for i, u in enumerate(units):
    for t in range(4):
        gdp, spend = 5000 + 900 * i + 300 * t, 1200 + (i * 13 + t * 7) % 10 * 110 + 60 * t
        data[u, 2019 + t] = dict(
            rnd=None if u == "Henan" and t == 2 else 300 + (i * i + 3 * t) % 11 * 45,
            patents=100 * (i + 1) * (t + 2) + (i * 3 + t) % 4 * 17, waste=90 + (i * 4 + t * 5) % 9 * 8,
            gov=spend / gdp)


def describe(label, values):
    x = np.array([v for v in values if v is not None], float)
    print(label, len(x), repr(float(x.mean())), repr(float(x.std(ddof=1))), repr(float(x.min())), repr(float(x.max())))


for first in (2019, 2020):
    for v in ("patents", "rnd", "gov"):
        describe(f"toy {v} {first}-2022", [data[u, y][v] for u in units for y in range(first, 2023)])
means = {u: np.mean([data[u, y]["patents"] for y in range(2019, 2023)]) for u in units}
print("toy mean patents Henan", float(means["Henan"]), "Guangdong", float(means["Guangdong"]), "Shaanxi",
      float(means["Shaanxi"]))
print("toy patents East 2021", float(np.mean([data[u, 2021]["patents"] for u in units if region[u] == "East"])),
      "all 2021", float(np.mean([data[u, 2021]["patents"] for u in units])))
print("toy growth Henan 2019-2022", (data["Henan", 2022]["patents"] / data["Henan", 2019]["patents"]) ** (1 / 3) - 1)


def fit(label, chosen, names):
    years = range(2019, 2023)
    rows = [(u, y) for u in chosen for y in years]
    y = np.array([data[r]["patents"] for r in rows], float)
    x = np.array([[data[r][n] for n in names] for r in rows], float)
    z = np.array([[1.0 * (r[0] == u) for u in chosen] + [1.0 * (r[1] == t) for t in list(years)[1:]] for r in rows])
    m = np.hstack([x, z])
    b = np.linalg.lstsq(m, y, rcond=None)[0]
    e = y - m @ b
    r2 = 1 - e @ e / np.sum((y - y.mean()) ** 2)
    w = x - z @ np.linalg.lstsq(z, x, rcond=None)[0]
    a = np.linalg.inv(w.T @ w)
    scores = [w[s:s + 4].T @ e[s:s + 4] for s in range(0, len(y), 4)]
    g, n, k = len(chosen), len(y), len(names) + len(years)
    v = a @ sum(np.outer(s, s) for s in scores) @ a * g / (g - 1) * (n - 1) / (n - k)
    print(label, n, [float(c) for c in b[:len(names)]], [float(c) for c in np.sqrt(np.diag(v))], repr(float(r2)))


fit("toy patents on gov", units, ["gov"])
fit("toy patents on gov, waste", units, ["gov", "waste"])
fit("toy patents on gov, East", [u for u in units if region[u] == "East"], ["gov"])

rows = list(csv.DictReader(open("Templates/china-provinces/data/panel.csv", encoding="utf-8")))


def ratio(top, bottom):
    return [float(r[top]) / float(r[bottom]) for r in rows if r[top] and r[bottom]]


describe("default ur", [float(r["urbanisation_pct"]) / 100 for r in rows])
describe("default gov", ratio("fiscal_expenditure_100m_yuan", "gdp_100m_yuan"))
describe("default gov_before_revision", ratio("fiscal_expenditure_100m_yuan", "gdp_pre_2024_revision_100m_yuan"))
describe("default ind", ratio("secondary_value_added_100m_yuan", "tertiary_value_added_100m_yuan"))
