# Rscript methods.R > methods-r.txt
# Limits of every method on series that R brings along, by classInt and base R. classInt's fisher prints midpoints
# between classes; the highest members follow.
library(classInt)
cat(R.version.string, "classInt", as.character(packageVersion("classInt")), "\n")
series <- list(
  islands = as.numeric(islands), rivers = as.numeric(rivers), precip = as.numeric(precip),
  flow = as.numeric(diff(Nile)), tiny = as.numeric(precip) / 1e7)
write.csv(
  do.call(rbind, lapply(names(series), function(n) data.frame(series = n, value = sprintf("%.17g", series[[n]])))),
  "series.csv", row.names = FALSE, quote = FALSE)
show <- function(name, values) cat(name, sprintf("%.17g", values), "\n")
for (name in names(series)) {
  x <- series[[name]]
  for (k in 3:7) {
    f <- classIntervals(x, k, style = "fisher", warnLargeN = FALSE)
    codes <- findInterval(x, f$brks, all.inside = TRUE)
    show(paste("natural-breaks", name, k), tapply(x, codes, max))
    show(paste("goodness", name, k), jenks.tests(f)[["Goodness of fit"]])
  }
  for (k in c(3, 5)) {
    show(paste("quantile", name, k), quantile(x, (0:k) / k, type = 7))
    show(paste("equal", name, k), classIntervals(x, k, style = "equal")$brks)
  }
  for (k in 2:10) show(paste("pretty", name, k), classIntervals(x, k, style = "pretty")$brks)
  show(paste("head-tail", name, 0), classIntervals(x, style = "headtails")$brks)
  # Limits at the mean and at whole steps of one standard deviation from it, or half a step off for odd numbers.
  for (k in 2:7) show(paste("standard-deviation", name, k), mean(x) + (seq_len(k - 1) - k / 2) * sd(x))
}
