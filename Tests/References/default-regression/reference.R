# Rri on NQP and controls, default study 2016-2023, two-way fixed effects, clustered by province: base R, plm, sandwich.
# The indices are computed here again, in R.   Run from this folder: Rscript reference.R > output.txt
suppressPackageStartupMessages({library(plm); library(sandwich)})
line <- function(...) cat(paste(c(...), collapse = ","), "\n", sep = "")
digits <- function(x) sprintf("%.16g", x)
cat("# R", as.character(getRversion()), "plm", as.character(packageVersion("plm")),
    "sandwich", as.character(packageVersion("sandwich")), "\n")
d <- read.csv("../../../Templates/china-provinces/data/panel.csv", fileEncoding = "UTF-8")
d <- d[d$year >= 2016, ]
d <- d[order(d$adcode, d$year), ]
carried <- d$oil_crop_yield_kg_per_ha
carried[d$year == 2023] <- carried[d$year == 2022]
software <- d$software_revenue_100m_yuan
for (code in unique(d$adcode)) {
  rows <- d$adcode == code
  if (sum(!is.na(software[rows])) > 1) software[rows] <- approx(d$year[rows], software[rows], d$year[rows])$y
}
index <- function(dimensions) {
  x <- do.call(cbind, unlist(dimensions, recursive = FALSE))
  z <- apply(x, 2, function(v) (v - min(v, na.rm = TRUE)) / diff(range(v, na.rm = TRUE)))
  redundancy <- apply(z, 2, function(v) {
    v <- v[!is.na(v)]; p <- v / sum(v); n <- length(v); p <- p[p > 0]
    1 + sum(p * log(p)) / log(n)
  })
  w <- redundancy / sum(redundancy)
  end <- cumsum(lengths(dimensions)); start <- end - lengths(dimensions) + 1
  total <- 0
  for (k in seq_along(dimensions)) {
    j <- start[k]:end[k]
    part <- apply(z[, j], 1, function(v) sum(w[j] * v, na.rm = TRUE) * sum(w[j]) / sum(w[j][!is.na(v)]))
    total <- total + part
  }
  total
}
d$Rri <- index(list(list(
  d$grain_yield_kg_per_ha, carried, d$gross_output_primary_100m_yuan / d$resident_population_10k,
  d$primary_value_added_100m_yuan / d$resident_population_10k, d$rural_disposable_income_yuan)))
d$NQP <- index(list(
  list(d$patents_granted, d$new_product_dev_expenditure_100m_yuan, d$rd_fte_industrial_person_years),
  list(d$broadband_ports_10k, software, d$optical_cable_km / d$land_area_km2, d$ecommerce_sales_100m_yuan)))
d$GOV <- d$fiscal_expenditure_100m_yuan / d$gdp_100m_yuan
d$UR <- d$urbanisation_pct / 100
d$IND <- d$secondary_value_added_100m_yuan / d$tertiary_value_added_100m_yuan
for (name in c("Rri", "NQP", "GOV", "UR", "IND"))
  line("describe", name, digits(c(mean(d[[name]]), sd(d[[name]]), range(d[[name]]))))
fit <- lm(Rri ~ NQP + GOV + UR + IND + factor(adcode) + factor(year), data = d)
within <- plm(Rri ~ NQP + GOV + UR + IND, data = d, index = c("adcode", "year"), effect = "twoways")
stopifnot(max(abs(coef(fit)[2:5] - coef(within))) < 1e-12)
n <- nrow(d)
raw <- vcovCL(fit, cluster = d$adcode, type = "HC0", cadjust = TRUE) * (n - 1) / (n - 4 - 8)
se <- sqrt(diag(raw))[2:5]
line("n", n)
line("estimate", digits(coef(fit)[2:5]))
line("se", digits(se))
line("p", digits(2 * pt(-abs(coef(fit)[2:5] / se), 30)))
line("r2", digits(summary(fit)$r.squared))
line("within-r2", digits(1 - deviance(fit) / deviance(lm(Rri ~ factor(adcode) + factor(year), data = d))))
