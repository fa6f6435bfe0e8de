# Rscript classify.R > output.txt
# Exact Fisher breaks (style = "fisher"), type 7 quantiles and equal intervals of classInt, goodness of
# variance fit of jenks.tests. classInt's fisher prints midpoints between classes; the highest members follow.
library(classInt)
cat(R.version.string, "classInt", as.character(packageVersion("classInt")), "\n")
x <- read.csv("input.csv")$gdp
show <- function(name, values) cat(name, sprintf("%.17g", values), "\n")
for (k in 3:7) {
  f <- classIntervals(x, k, style = "fisher")
  codes <- findInterval(x, f$brks, all.inside = TRUE)
  show(paste("fisher", k), tapply(x, codes, max))
  show(paste("fisher-counts", k), tabulate(codes, k))
  show(paste("fisher-gvf", k), jenks.tests(f)[["Goodness of fit"]])
}
show("quantile 5", quantile(x, (0:5) / 5, type = 7))
show("equal 5", classIntervals(x, 5, style = "equal")$brks)
