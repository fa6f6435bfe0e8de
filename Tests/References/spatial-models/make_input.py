# Made-up numbers on a made-up map, seeded. Run from this folder: python3 make_input.py
# Ten units: a 3 x 3 grid with rook neighbours (1..9) and an island (10); five periods.
# panel.csv: unit, period, y, a, b. neighbours.csv: one row a pair, both ways.
import numpy as np

rng = np.random.default_rng(20240501)
n, periods = 10, 5
pairs = []
for i in range(9):
    row, column = divmod(i, 3)
    for r, c in ((row - 1, column), (row, column - 1), (row, column + 1), (row + 1, column)):
        if 0 <= r < 3 and 0 <= c < 3:
            pairs.append((i, 3 * r + c))
links = np.zeros((n, n))
for i, j in pairs:
    links[i, j] = 1
w = links / np.maximum(links.sum(axis=1, keepdims=True), 1)
unit = 3 + rng.normal(size=n)
with open("panel.csv", "w") as file:
    file.write("unit,period,y,a,b\n")
    rows = {}
    for t in range(periods):
        a = rng.normal(size=n) + 0.5 * unit
        b = rng.uniform(0, 4, size=n) + 0.3 * t
        e = rng.normal(scale=0.8, size=n)
        x = 1.5 * a - 0.8 * b + 0.4 * w @ a + unit + np.sin(t)
        y = np.linalg.solve(np.eye(n) - 0.4 * w, x + e)
        for i in range(n):
            rows[i, t] = (y[i], a[i], b[i])
    for i in range(n):
        for t in range(periods):
            file.write(f"U{i + 1},{2011 + t}," + ",".join(f"{v:.6f}" for v in rows[i, t]) + "\n")
with open("neighbours.csv", "w") as file:
    file.write("unit,neighbour\n")
    for i, j in pairs:
        file.write(f"U{i + 1},U{j + 1}\n")
