# python3 methods.py > methods-py.txt
# The same series by mapclassify: upper limits, then counts.
import csv, collections, mapclassify, numpy
print("mapclassify", mapclassify.__version__, "numpy", numpy.__version__)
series = collections.defaultdict(list)
for row in csv.DictReader(open("series.csv")):
    series[row["series"]].append(float(row["value"]))
def show(method, name, k, result):
    print(method, name, k, *("%.17g" % b for b in result.bins), "counts", *result.counts)
for name, values in series.items():
    x = numpy.array(values)
    for k in range(3, 8):
        show("natural-breaks", name, k, mapclassify.FisherJenks(x, k=k))
    for k in (3, 5):
        show("quantile", name, k, mapclassify.Quantiles(x, k=k))
        show("equal", name, k, mapclassify.EqualInterval(x, k=k))
    for k in range(2, 8):
        show("standard-deviation", name, k, mapclassify.StdMean(x, multiples=[i - k / 2 for i in range(1, k)]))
