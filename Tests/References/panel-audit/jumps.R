# Robust z of the changes from one year to the next, by R's own median and mad: logarithmic changes of the series that
# are positive throughout, changes over the mean size of the series in the others, each kind by its own scale.
panel <- read.csv("input.csv", colClasses = c(unit = "character"))
cat(R.version.string, "\n", sep = "")
for (name in c("output", "balance", "stations")) {
  changes <- NULL
  for (series in split(panel, panel$unit)) {
    series <- series[order(series$year), ]
    value <- series[[name]]
    positive <- all(value > 0, na.rm = TRUE)
    size <- if (positive) diff(log(value)) else diff(value) / mean(abs(value), na.rm = TRUE)
    change <- data.frame(unit = series$unit[-1], year = series$year[-1],
                         kind = if (positive) "log" else "relative", change = size)
    changes <- rbind(changes, change[diff(series$year) == 1 & !is.na(change$change), ])
  }
  for (kind in unique(changes$kind)) {
    some <- changes[changes$kind == kind, ]
    middle <- median(some$change)
    spread <- mad(some$change, constant = 1)
    # Rounding leaves differences of 1e-16 where changes are equal.
    distance <- abs(some$change - middle)
    distance[distance < 1e-12] <- 0
    if (spread < 1e-12) spread <- 0
    score <- if (spread > 0) 0.6745 * (some$change - middle) / spread else
      (some$change - middle) / (1.253314 * mean(distance))
    cat(sprintf("scale,%s,%s,%d,%.17g,%.17g,%.17g\n", name, kind, nrow(some), middle, spread, mean(distance)))
    cat(sprintf("score,%s,%s,%d,%s,%.17g,%.17g\n", name, some$unit, some$year, kind, some$change, score), sep = "")
  }
}
