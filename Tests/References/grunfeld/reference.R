# Two-way fixed effects on Grunfeld's investment data by base R (lm on dummies), plm and sandwich.
# Run from this folder: Rscript reference.R > output.txt
suppressPackageStartupMessages({library(plm); library(sandwich)})
data("Grunfeld", package = "plm")
if (!file.exists("grunfeld.csv")) write.csv(Grunfeld, "grunfeld.csv", row.names = FALSE, quote = FALSE)
line <- function(...) cat(paste(c(...), collapse = ","), "\n", sep = "")
digits <- function(x) sprintf("%.16g", x)
cat("# R", as.character(getRversion()), "plm", as.character(packageVersion("plm")),
    "sandwich", as.character(packageVersion("sandwich")), "\n")
show <- function(name, sample) {
  dummies <- lm(inv ~ value + capital + factor(firm) + factor(year), data = sample)
  panel <- plm(inv ~ value + capital, data = sample, index = c("firm", "year"),
               model = "within", effect = "twoways")
  b <- coef(dummies)[2:3]
  n <- nrow(sample); g <- length(unique(sample$firm)); t <- length(unique(sample$year))
  line("estimate", name, n, digits(b))
  line("estimate-plm", name, n, digits(coef(panel)))
  se <- function(v) digits(sqrt(diag(v))[2:3])
  line("iid", name, se(vcov(dummies)))
  line("hc1", name, se(vcovHC(dummies, type = "HC1")))
  # CR0: G / (G - 1) without the other factor, which is put on by hand.
  raw <- vcovCL(dummies, cluster = sample$firm, type = "HC0", cadjust = TRUE)
  full <- (n - 1) / (n - length(coef(dummies)))
  nested <- (n - 1) / (n - (2 + t))
  line("clustered-full", name, se(raw * full))
  line("clustered-nested", name, se(raw * nested))
  v <- (raw * nested)[2:3, 2:3]
  f <- drop(t(b) %*% solve(v) %*% b) / 2
  line("clustered-nested-F", name, digits(c(f, pf(f, 2, g - 1, lower.tail = FALSE))))
  tv <- b / sqrt(diag(v))
  line("clustered-nested-t", name, digits(tv))
  line("clustered-nested-p", name, digits(2 * pt(-abs(tv), g - 1)))
  q <- qt(0.975, g - 1)
  line("clustered-nested-lower", name, digits(b - q * sqrt(diag(v))))
  s <- summary(dummies)
  line("r2", name, digits(c(s$r.squared, s$adj.r.squared, s$sigma)))
  demeaned <- lm(inv ~ factor(firm) + factor(year), data = sample)
  line("within-r2", name, digits(1 - deviance(dummies) / deviance(demeaned)))
}
show("balanced", Grunfeld)
# Every seventh row left out.
show("unbalanced", Grunfeld[seq_len(200) %% 7 != 0, ])
