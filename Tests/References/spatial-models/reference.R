# Spatial lag, error and Durbin models and LM tests by spatialreg and spdep: I_T kron W as weights and a dummy for
# every effect, which is the likelihood of demeaned data. Run from this folder: Rscript reference.R > output.txt
suppressPackageStartupMessages({library(spdep); library(spatialreg)})
line <- function(...) cat(paste(c(...), collapse = ","), "\n", sep = "")
digits <- function(x) sprintf("%.15g", x)
cat("# R", as.character(getRversion()), "spatialreg", as.character(packageVersion("spatialreg")),
    "spdep", as.character(packageVersion("spdep")), "\n")
all <- read.csv("panel.csv", stringsAsFactors = FALSE)
pairs <- read.csv("neighbours.csv", stringsAsFactors = FALSE)
exact <- getFromNamespace("lagImpactsExact", "spatialreg")
# A tolerance far below that of the comparison: the default of optimize is 1.5e-8.
tight <- list(tol.opt = 1e-14)
run <- function(map, style, effects) {
  units <- if (map == "grid") paste0("U", 1:9) else paste0("U", 1:10)
  d <- all[all$unit %in% units, ]
  d <- d[order(d$period, match(d$unit, units)), ]
  links <- matrix(0, length(units), length(units), dimnames = list(units, units))
  links[cbind(pairs$unit, pairs$neighbour)] <- 1
  periods <- length(unique(d$period))
  w <- links
  if (style == "row-standardised") w <- w / pmax(rowSums(w), 1)
  if (style == "spectral") w <- w / max(eigen(w)$values)
  d$Wa <- as.vector(kronecker(diag(periods), w) %*% d$a)
  d$Wb <- as.vector(kronecker(diag(periods), w) %*% d$b)
  nb <- suppressWarnings(mat2listw(kronecker(diag(periods), links))$neighbours)
  lw <- if (style == "row-standardised") nb2listw(nb, style = "W", zero.policy = TRUE) else
    nb2listw(nb, style = "B", zero.policy = TRUE,
             glist = lapply(nb, function(own) if (own[1] == 0) NULL else rep(max(w), length(own))))
  dummies <- switch(effects, none = "", unit = "+ factor(unit)", period = "+ factor(period)",
                    "two-way" = "+ factor(unit) + factor(period)")
  model <- function(terms) as.formula(paste("y ~", terms, dummies))
  set.ZeroPolicyOption(TRUE)
  tag <- paste(map, style, effects, sep = ",")
  show <- function(kind, fit, parameter, se, names) {
    line(kind, tag, "parameter", digits(c(parameter, se)))
    line(kind, tag, "coefficients", digits(coef(fit)[names]))
    line(kind, tag, "errors", digits(fit$rest.se[match(names, names(fit$coefficients))]))
    line(kind, tag, "variance", digits(fit$s2))
    line(kind, tag, "likelihood", digits(c(fit$LL)))
    line(kind, tag, "linear", digits(c(fit$logLik_lm.model)))
  }
  lag <- lagsarlm(model("a + b"), data = d, listw = lw, method = "eigen", zero.policy = TRUE,
                  tol.solve = 1e-20, control = tight)
  show("lag", lag, lag$rho, lag$rho.se, c("a", "b"))
  durbin <- lagsarlm(model("a + b + Wa + Wb"), data = d, listw = lw, method = "eigen", zero.policy = TRUE,
                     tol.solve = 1e-20, control = tight)
  show("durbin", durbin, durbin$rho, durbin$rho.se, c("a", "b", "Wa", "Wb"))
  error <- errorsarlm(model("a + b"), data = d, listw = lw, method = "eigen", zero.policy = TRUE,
                      tol.solve = 1e-20, control = tight)
  show("error", error, error$lambda, error$lambda.se, c("a", "b"))
  if (effects == "none") {
    for (fit in list(list("lag", lag), list("durbin", durbin), list("error", error)))
      line(fit[[1]], tag, "constant", digits(c(coef(fit[[2]])["(Intercept)"], fit[[2]]$rest.se[1])))
  }
  linear <- lm(model("a + b"), data = d)
  tests <- lm.LMtests(linear, lw, zero.policy = TRUE, test = c("LMlag", "LMerr", "RLMlag", "RLMerr", "SARMA"))
  line("lm", tag, "statistics", digits(sapply(tests, function(t) t$statistic)))
  line("lm", tag, "p", digits(sapply(tests, function(t) t$p.value)))
  # Its own exact formula: impacts() takes b / (1 - r) as the total, which only holds where every row of W sums to 1.
  im <- exact(invIrW(lw, lag$rho), coef(lag)[c("a", "b")], nrow(d))
  for (kind in c("direct", "indirect", "total")) line("lag", tag, kind, digits(im[[kind]]))
}
for (map in c("grid", "island"))
  for (style in c("row-standardised", "binary", "spectral"))
    for (effects in c("none", "unit", "period", "two-way")) run(map, style, effects)
