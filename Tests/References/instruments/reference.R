# Two-stage least squares with dummies for the effects by AER::ivreg, with sandwich's covariances, and its first stages
# by lm. Run in this folder: Rscript reference.R > output-r.txt
suppressPackageStartupMessages({ library(AER); library(sandwich); library(plm) })
line <- function(...) cat(paste(c(...), collapse = ","), "\n", sep = "")
digits <- function(x) sprintf("%.16g", x)
cat("# R", as.character(getRversion()), "AER", as.character(packageVersion("AER")),
    "sandwich", as.character(packageVersion("sandwich")), "plm", as.character(packageVersion("plm")), "\n")
input <- read.csv("input.csv")
input$unit <- as.character(input$unit)
# The value of the year before in the same unit; missing over a gap.
lagged <- function(name) {
  key <- paste(input$unit, input$year)
  input[[name]][match(paste(input$unit, input$year - 1), key)]
}
words <- function(x) strsplit(x, " ")[[1]]
models <- read.csv("models.csv", header = FALSE, stringsAsFactors = FALSE)

# Covariances without any factor, and the factors by hand where sandwich has none of the kind.
covariances <- function(fit, d) {
  n <- nrow(d); k <- length(coef(fit))
  units <- length(unique(d$unit)); periods <- length(unique(d$year))
  clustered <- function(by) vcovCL(fit, cluster = d[, by], type = "HC0", cadjust = FALSE, multi0 = TRUE)
  full <- function(g) g / (g - 1) * (n - 1) / (n - k)
  list(
    iid = vcov(fit), hc0 = vcovHC(fit, type = "HC0"), hc1 = vcovHC(fit, type = "HC1"),
    hc2 = vcovHC(fit, type = "HC2"), hc3 = vcovHC(fit, type = "HC3"),
    "unit-plm" = clustered("unit"), "unit-small" = clustered("unit") * full(units),
    "period-small" = clustered("year") * full(periods), "both-plm" = clustered(c("unit", "year")))
}
degrees <- function(kind, fit, d)
  switch(kind, "unit-small" = length(unique(d$unit)) - 1, "period-small" = length(unique(d$year)) - 1,
         df.residual(fit))
wald <- function(b, v) drop(t(b) %*% solve(v, b))
# With fewer clusters than coefficients a covariance has no inverse; one by two dimensions may have negative eigenvalues.
invertible <- function(v) {
  if (!all(is.finite(v))) return(FALSE)
  scaled <- v / sqrt(abs(outer(diag(v), diag(v))))
  min(eigen(scaled, symmetric = TRUE, only.values = TRUE)$values) > 1e-7
}

show <- function(row) {
  name <- row[[1]]; y <- row[[2]]; endogenous <- words(row[[3]]); exogenous <- words(row[[4]])
  instruments <- words(row[[5]]); effects <- row[[6]]
  d <- input
  for (lag in grep("^L\\.", instruments, value = TRUE)) d[[lag]] <- lagged(substring(lag, 3))
  d <- d[complete.cases(d[, c(y, endogenous, exogenous, instruments)]), ]
  repeat {
    alone <- rep(FALSE, nrow(d))
    if (effects %in% c("unit", "two-way")) alone <- alone | table(d$unit)[d$unit] == 1
    if (effects %in% c("period", "two-way")) alone <- alone | table(d$year)[as.character(d$year)] == 1
    if (!any(alone)) break
    d <- d[!alone, ]
  }
  dummies <- switch(effects, none = character(0), unit = "factor(unit)", period = "factor(year)",
                    "two-way" = c("factor(unit)", "factor(year)"))
  tick <- function(x) if (length(x)) paste0("`", x, "`") else x
  join <- function(...) paste(c(...), collapse = " + ")
  shown <- c(endogenous, exogenous, if (effects == "none") "(Intercept)")
  clean <- function(x) { names(x) <- gsub("`", "", names(x)); x }
  square <- function(v) { dimnames(v) <- lapply(dimnames(v), function(x) gsub("`", "", x)); v }

  fit <- ivreg(as.formula(paste(
    y, "~", join(tick(c(endogenous, exogenous)), dummies), "|",
    join(tick(c(instruments, exogenous)), dummies))), data = d)
  b <- clean(coef(fit))
  line("rows", name, nrow(d), length(unique(d$unit)), length(unique(d$year)), length(b))
  line("estimate", name, digits(b[shown]))
  line("deviance", name, digits(sum(residuals(fit)^2)))
  v <- lapply(covariances(fit, d), square)
  slopes <- c(endogenous, exogenous)
  for (kind in names(v)) {
    # The leverages of two stages may exceed 1 where the instruments are weak: HC2 and HC3 are then not defined.
    if (!all(is.finite(v[[kind]])) || (kind == "both-plm" && !invertible(v[[kind]][shown, shown]))) next
    line(paste0("se-", kind), name, digits(sqrt(diag(v[[kind]])[shown])))
    if (invertible(v[[kind]][slopes, slopes]))
      line(paste0("F-", kind), name, digits(wald(b[slopes], v[[kind]][slopes, slopes]) / length(slopes)))
  }
  line("r2", name, digits(summary(fit)$r.squared))

  residuals <- list()
  for (x in endogenous) {
    first <- lm(as.formula(paste(tick(x), "~", join(tick(c(instruments, exogenous)), dummies))), data = d)
    without <- lm(as.formula(paste(tick(x), "~", join("1", tick(exogenous), dummies))), data = d)
    residuals[[x]] <- resid(first)
    c1 <- clean(coef(first)); v1 <- lapply(covariances(first, d), square)
    all <- c(instruments, exogenous, if (effects == "none") "(Intercept)")
    line("first-estimate", name, x, digits(c1[all]))
    line("first-partial-r2", name, x, digits(1 - deviance(first) / deviance(without)))
    for (kind in names(v1)) {
      if (kind != "both-plm" || invertible(v1[[kind]][all, all]))
        line(paste0("first-se-", kind), name, x, digits(sqrt(diag(v1[[kind]])[all])))
      block <- v1[[kind]][instruments, instruments, drop = FALSE]
      if (invertible(block)) {
        f <- wald(c1[instruments], block) / length(instruments)
        df <- degrees(kind, first, d)
        line(paste0("first-F-", kind), name, x,
             digits(c(f, pf(f, length(instruments), df, lower.tail = FALSE))))
      }
    }
  }

  # Durbin, Wu and Hausman by regression: the residuals of the first stages beside the regressors.
  for (x in endogenous) d[[paste0("residual.", x)]] <- residuals[[x]]
  added <- paste0("residual.", endogenous)
  augmented <- lm(as.formula(paste(y, "~", join(tick(c(endogenous, exogenous)), dummies, tick(added)))), data = d)
  ba <- clean(coef(augmented)); va <- lapply(covariances(augmented, d), square)
  reduced <- lm(as.formula(paste(y, "~", join(tick(c(instruments, exogenous)), dummies))), data = d)
  br <- clean(coef(reduced)); vr <- lapply(covariances(reduced, d), square)
  for (kind in names(va)) {
    block <- va[[kind]][added, added, drop = FALSE]
    if (invertible(block)) {
      f <- wald(ba[added], block) / length(added)
      line(paste0("endogeneity-", kind), name,
           digits(c(f, pf(f, length(added), degrees(kind, augmented, d), lower.tail = FALSE))))
    }
    block <- vr[[kind]][instruments, instruments, drop = FALSE]
    if (invertible(block)) {
      f <- wald(br[instruments], block) / length(instruments)
      line(paste0("anderson-rubin-", kind), name,
           digits(c(f, pf(f, length(instruments), degrees(kind, reduced, d), lower.tail = FALSE))))
    }
  }
  # What AER itself prints: weak instruments, Wu-Hausman, Sargan: df1, df2, statistic, p.
  printed <- summary(fit, diagnostics = TRUE)$diagnostics
  for (test in rownames(printed)) line("aer-iid", name, gsub(",", "", test), digits(printed[test, ]))
  printed <- summary(fit, vcov. = function(x) vcovHC(x, type = "HC1"), diagnostics = TRUE)$diagnostics
  for (test in rownames(printed)) line("aer-hc1", name, gsub(",", "", test), digits(printed[test, ]))
  if (effects == "unit") {
    # plm on the same rows; its variance divides by N - K without the effects.
    within <- plm(as.formula(paste(y, "~", join(c(endogenous, exogenous)), "|", join(c(exogenous, instruments)))),
                  data = d, index = c("unit", "year"), model = "within")
    line("plm-estimate", name, digits(coef(within)[slopes]))
    for (lags in c(0, 2))
      line(paste0("se-driscoll-kraay-", lags), name,
           digits(sqrt(diag(vcovSCC(within, type = "HC0", maxlag = lags)))[slopes]))
  }
  # The same model with lwmfg as analytic weights.
  weighted <- ivreg(formula(fit), data = d, weights = d$lwmfg)
  b <- clean(coef(weighted))
  line("weighted-estimate", name, digits(b[shown]))
  v <- lapply(covariances(weighted, d)[c("iid", "hc1", "unit-small")], square)
  for (kind in names(v)) line(paste0("weighted-se-", kind), name, digits(sqrt(diag(v[[kind]])[shown])))
  for (x in endogenous) {
    first <- lm(as.formula(paste(tick(x), "~", join(tick(c(instruments, exogenous)), dummies))), data = d,
                weights = d$lwmfg)
    c1 <- clean(coef(first)); v1 <- lapply(covariances(first, d)[c("iid", "hc1", "unit-small")], square)
    for (kind in names(v1))
      line(paste0("weighted-first-F-", kind), name, x,
           digits(wald(c1[instruments], v1[[kind]][instruments, instruments, drop = FALSE]) / length(instruments)))
  }
}
for (row in seq_len(nrow(models))) show(models[row, ])
