# The second opinion in base R. Run from this folder, after reference.py: Rscript reference.R > output-r.txt
cat(sprintf("# %s\n", R.version.string))
say <- function(...) cat(paste(c(...), collapse = ","), "\n", sep = "")
num <- function(x) formatC(x, digits = 17, format = "g", width = 1)

for (data in c("small", "wide")) {
  d <- read.csv(paste0(data, ".csv"))
  x <- as.matrix(d[, -(1:2)])
  bad <- colnames(x) %in% c("bad", "x03", "x07", "x21")
  entropy <- function(z) {
    p <- sweep(z, 2, colSums(z), "/")
    e <- -colSums(ifelse(p > 0, p * log(ifelse(p > 0, p, 1)), 0)) / log(nrow(z))
    (1 - e) / sum(1 - e)
  }
  z <- sapply(seq_along(bad), function(j) {
    v <- x[, j]
    (if (bad[j]) max(v) - v else v - min(v)) / (max(v) - min(v))
  })
  w <- entropy(z)
  say("weights", data, "entropy", num(w))
  say("scores", data, "entropy", num(as.vector(z %*% w)))
  say("weights", data, "shift 0.01", num(entropy(z + 0.01)))
  information <- apply(z, 2, sd) * colSums(1 - cor(z))
  wc <- information / sum(information)
  say("weights", data, "critic", num(wc))
  v <- sweep(z, 2, w, "*")
  up <- sqrt(rowSums(sweep(v, 2, apply(v, 2, max))^2))
  down <- sqrt(rowSums(sweep(v, 2, apply(v, 2, min))^2))
  say("scores", data, "topsis", num(down / (up + down)))
  mean_by_unit <- function(s) tapply(s, d$unit, mean)
  variants <- list(critic = wc, equal = rep(1, ncol(x)), drop = c(0, w[-1]))
  main <- mean_by_unit(z %*% w)
  for (name in names(variants)) {
    other <- mean_by_unit(z %*% (variants[[name]] / sum(variants[[name]])))
    say("agreement", data, name, num(cor(main, other, method = "spearman")),
        num(cor(main, other, method = "kendall")))
  }
  positive <- if (data == "wide") x else x + 10
  vector <- sapply(seq_along(bad), function(j) {
    r <- positive[, j] / sqrt(sum(positive[, j]^2))
    if (bad[j]) 1 - r else r
  })
  say("weights", data, "vector", num(entropy(vector)))
  total <- sapply(seq_along(bad), function(j) {
    v <- if (bad[j]) 1 / positive[, j] else positive[, j]
    v / sum(v)
  })
  say("weights", data, "sum", num(entropy(total)))
}
