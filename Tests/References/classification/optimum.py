# python3 optimum.py > optimum.txt
# The least sum of squared deviations over ALL partitions, in exact rational arithmetic (fractions).
import csv
from fractions import Fraction
from functools import lru_cache

x = sorted(Fraction(row["gdp"]) for row in csv.DictReader(open("input.csv")))


@lru_cache(None)
def cost(i, j):
    part = x[i:j]
    mean = sum(part) / len(part)
    return sum((value - mean) ** 2 for value in part)


@lru_cache(None)
def best(j, k):
    if k == 1:
        return cost(0, j), (j,)
    return min((best(i, k - 1)[0] + cost(i, j), best(i, k - 1)[1] + (j,)) for i in range(k - 1, j))


for k in range(2, 10):
    total, ends = best(len(x), k)
    print(k, " ".join(repr(float(x[end - 1])) for end in ends), "gvf", repr(float(1 - total / cost(0, len(x)))))
