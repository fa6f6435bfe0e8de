# Panel estimators, covariances and tests on Grunfeld's data, whole and with rows left out, by lm, plm, sandwich, lmtest.
# Run in this folder: Rscript reference.R > output.txt
suppressMessages({library(plm); library(sandwich); library(lmtest)})
line <- function(...) cat(paste(c(...), collapse = ","), "\n", sep = "")
numbers <- function(x) trimws(formatC(as.numeric(x), digits = 17, format = "g"))
# Negative eigenvalues of a two-way covariance set to 0.
fixed <- function(v) { e <- eigen(v, symmetric = TRUE); if (min(e$values) < 0)
  v[] <- e$vectors %*% (pmax(e$values, 0) * t(e$vectors)); v }
cat("# R", paste(R.version$major, R.version$minor, sep = "."), "plm", as.character(packageVersion("plm")),
    "sandwich", as.character(packageVersion("sandwich")), "lmtest", as.character(packageVersion("lmtest")), "\n")
all <- read.csv("../grunfeld/grunfeld.csv")
all$weight <- 1 + (seq_len(nrow(all)) %% 5) / 2
# Every seventh row, firm 3 before 1941, firm 7 after 1947: gaps inside series and at both ends.
gone <- seq_len(nrow(all)) %% 7 == 0 | (all$firm == 3 & all$year < 1941) | (all$firm == 7 & all$year > 1947)
x <- c("value", "capital")
se <- function(v, names = x) sqrt(diag(v))[names]
for (sample in c("balanced", "unbalanced")) {
  d <- if (sample == "balanced") all else all[!gone, ]
  out <- function(kind, ...) line(kind, sample, numbers(c(...)))
  p <- pdata.frame(d, index = c("firm", "year"))
  n <- nrow(d); U <- length(unique(d$firm)); T <- length(unique(d$year))
  formulas <- list(none = inv ~ value + capital, unit = inv ~ value + capital + factor(firm),
    period = inv ~ value + capital + factor(year), `two-way` = inv ~ value + capital + factor(firm) + factor(year))
  for (effects in names(formulas)) for (weighted in c(FALSE, TRUE)) {
    fit <- if (weighted) lm(formulas[[effects]], d, weights = weight) else lm(formulas[[effects]], d)
    k <- fit$rank
    show <- function(kind, ...) out(paste0(if (weighted) "weighted-" else "", effects, "-", kind), ...)
    show("estimate", n, coef(fit)[x])
    show("iid", se(vcov(fit)))
    for (type in c("HC0", "HC1", "HC2", "HC3")) show(tolower(type), se(vcovHC(fit, type = type)))
    # vcovCL: G / (G - 1) x (n - 1) / (n - k), each of two dimensions with its own G: Stata's `small` and, for both
    # dimensions, CGM's own.
    show("unit-small", se(vcovCL(fit, ~ firm, type = "HC1", cadj = TRUE)))
    show("period-small", se(vcovCL(fit, ~ year, type = "HC1", cadj = TRUE)))
    show("unit-plain", se(vcovCL(fit, ~ firm, type = "HC0", cadj = FALSE)))
    both <- vcovCL(fit, ~ firm + year, type = "HC1", cadj = TRUE)
    nested <- switch(effects, none = k, unit = 3, period = 3, `two-way` = 3)
    own <- if (effects == "none") c("(Intercept)", x) else x
    show("both-own", se(fixed(both[own, own]) * (n - k) / (n - nested)))
    plain <- vcovCL(fit, ~ firm + year, type = "HC0", cadj = FALSE)
    G <- min(U, T)
    show("both-fewest", se(fixed(plain[own, own]) * G / (G - 1) * (n - 1) / (n - nested)))
    show("r2", summary(fit)$r.squared, summary(fit)$adj.r.squared)
    if (effects != "none") {
      pooled <- if (weighted) lm(formulas$none, d, weights = weight) else lm(formulas$none, d)
      a <- anova(pooled, fit); show("effects", a$F[2], a$`Pr(>F)`[2], a$Df[2], a$Res.Df[2])
    }
    if (!weighted) {
      show("sigma", summary(fit)$sigma)
      test <- waldtest(fit, x, vcov = vcov, test = "F"); show("F", test$F[2], test$`Pr(>F)`[2])
    }
  }
  # plm's own covariances, of its own within models.
  models <- list(none = plm(inv ~ value + capital, p, model = "pooling"),
    unit = plm(inv ~ value + capital, p), `two-way` = plm(inv ~ value + capital, p, effect = "twoways"),
    random = plm(inv ~ value + capital, p, model = "random"))
  for (effects in names(models)) {
    m <- models[[effects]]
    show <- function(kind, ...) out(paste0("plm-", effects, "-", kind), ...)
    for (type in c("HC0", "HC1", "HC2", "HC3")) show(tolower(type), se(vcovHC(m, method = "white1", type = type)))
    show("unit", se(vcovHC(m, method = "arellano", type = "HC0", cluster = "group")))
    show("period", se(vcovHC(m, method = "arellano", type = "HC0", cluster = "time")))
    show("both", se(fixed(vcovDC(m, type = "HC0"))))
    for (lag in 0:3) show(paste0("dk", lag), se(vcovSCC(m, type = "HC0", maxlag = lag)))
    show("dk2-sss", se(vcovSCC(m, type = "sss", maxlag = 2)))
    t <- coeftest(m, vcov = function(x) vcovHC(x, method = "arellano", type = "HC0"), df = m$df.residual)
    show("unit-p", t[x, 4])
  }
  random <- models$random
  all3 <- c(x, "(Intercept)")
  out("random-estimate", n, coef(random)[all3])
  out("random-iid", sqrt(diag(vcov(random)))[all3])
  theta <- unlist(random$ercomp$theta)
  out("random-components", random$ercomp$sigma2[["id"]], random$ercomp$sigma2[["idios"]], min(theta), max(theta))
  out("random-r2", summary(random)$r.squared)
  # Random effects of firms and years, of balanced panels alone: plm does not refuse others, but what its three shares of
  # means take out of them is no generalised least squares. On inv the variance of the years is negative and set to 0;
  # `shifted` has years of its own.
  if (sample == "balanced") for (outcome in c("inv", "shifted")) {
    d$shifted <- d$inv + 40 * ((7 * d$year) %% 5)
    b <- plm(as.formula(paste(outcome, "~ value + capital")), pdata.frame(d, index = c("firm", "year")),
      model = "random", effect = "twoways")
    show <- function(kind, ...) out(paste0("random-two-way-", outcome, "-", kind), ...)
    show("estimate", n, coef(b)[all3])
    show("iid", sqrt(diag(vcov(b)))[all3])
    show("unit", se(vcovHC(b, method = "arellano", type = "HC0", cluster = "group")))
    show("components", b$ercomp$sigma2[c("id", "time", "idios")], unlist(b$ercomp$theta))
    show("r2", summary(b)$r.squared)
  }
  between <- plm(inv ~ value + capital, p, model = "between")
  out("between-estimate", U, coef(between)[all3])
  out("between-iid", sqrt(diag(vcov(between)))[all3])
  out("between-r2", summary(between)$r.squared)
  # First differences over one year only: lm on differences by time.
  e <- data.frame(firm = d$firm, year = d$year, inv = as.numeric(diff(p$inv, shift = "time")),
    value = as.numeric(diff(p$value, shift = "time")), capital = as.numeric(diff(p$capital, shift = "time")))
  e <- e[!is.na(e$inv), ]
  fd <- lm(inv ~ 0 + value + capital, e)
  out("fd-estimate", nrow(e), coef(fd)); out("fd-iid", se(vcov(fd)))
  out("fd-unit", se(vcovCL(fd, ~ firm, type = "HC1", cadj = TRUE)))
  fdt <- lm(inv ~ 0 + value + capital + factor(year), e)
  out("fd-two-way-estimate", coef(fdt)[x]); out("fd-two-way-iid", se(vcov(fdt)))
  # Tests.
  test <- function(kind, t) out(kind, t$statistic, t$p.value)
  test("hausman", phtest(models$unit, random))
  # plm puts a plain constant into the auxiliary regression, which is right for balanced panels only; hence by lm, too.
  theta <- unlist(random$ercomp$theta)
  th <- rep_len(theta, n)
  quasi <- function(v) v - th * ave(v, d$firm)
  demeaned <- function(v) v - ave(v, d$firm)
  aux <- lm(quasi(d$inv) ~ 0 + I(1 - th) + quasi(value) + quasi(capital) + demeaned(value) + demeaned(capital), d)
  h <- coef(aux)[4:5] %*% solve(vcovCL(aux, d$firm, type = "HC0", cadj = FALSE)[4:5, 4:5], coef(aux)[4:5])
  out("hausman-robust", h, pchisq(h, 2, lower.tail = FALSE))
  if (sample == "balanced") test("hausman-robust-plm", phtest(inv ~ value + capital, data = p, method = "aux",
    vcov = function(x) vcovHC(x, method = "arellano", type = "HC0")))
  test("breusch-pagan", plmtest(models$none, type = "bp"))
  suppressWarnings({
    test("pesaran-none", pcdtest(models$none)); test("pesaran-unit", pcdtest(models$unit))
    test("pesaran-two-way", pcdtest(models$`two-way`)) })
  e$residual <- resid(fd)
  before <- e$residual[match(paste(e$firm, e$year - 1), paste(e$firm, e$year))]
  a <- lm(residual ~ 0 + before, e)
  g <- length(unique(e$firm[!is.na(before)]))
  v <- vcovCL(a, e$firm[!is.na(before)], type = "HC1", cadj = TRUE)
  f <- (coef(a) + 0.5)^2 / v[1, 1]
  out("wooldridge", f, pf(f, 1, g - 1, lower.tail = FALSE), g - 1)
  # Kinds of R2 as xtreg defines them: squared correlations with x b.
  for (model in c("unit", "random")) {
    b <- coef(models[[model]])[x]
    fitted <- as.matrix(d[x]) %*% b
    mean_by <- function(v) tapply(v, d$firm, mean)
    out(paste0("r2-", model), cor(d$inv - ave(d$inv, d$firm), fitted - ave(fitted, d$firm))^2,
      cor(mean_by(d$inv), mean_by(fitted))^2, cor(d$inv, fitted)^2)
  }
}
