# Spatial lag, error and Durbin models of the default study by sf, spdep and spatialreg: neighbours from the shapefile,
# I_T kron W as weights, and a dummy for every province and year, which is the likelihood of demeaned data.
# Run from this folder: Rscript reference.R > output.txt
suppressPackageStartupMessages({library(sf); library(spdep); library(spatialreg)})
invisible(suppressMessages(sf_use_s2(FALSE)))
# The panel with its indices, computed in R: `d`, ordered by province, then year.
invisible(capture.output(source("../default-regression/reference.R")))
line <- function(...) cat(paste(c(...), collapse = ","), "\n", sep = "")
digits <- function(x) sprintf("%.15g", x)
cat("# R", as.character(getRversion()), "spatialreg", as.character(packageVersion("spatialreg")),
    "spdep", as.character(packageVersion("spdep")), "sf", as.character(packageVersion("sf")), "\n")
shapes <- st_read("../../../Shapes/china-provinces/china-provinces.shp", quiet = TRUE)
shapes <- shapes[as.character(shapes$adcode) %in% as.character(unique(d$adcode)), ]
shapes <- shapes[order(as.character(shapes$adcode)), ]
codes <- as.character(shapes$adcode)
links <- nb2mat(suppressMessages(poly2nb(shapes, queen = TRUE)), style = "B", zero.policy = TRUE)
dimnames(links) <- list(codes, codes)
links["460000", "440000"] <- links["440000", "460000"] <- 1
for (code in codes) line("neighbours", code, paste(codes[links[code, ] == 1], collapse = " "))
w <- links / rowSums(links)
d <- d[order(d$year, as.character(d$adcode)), ]
stopifnot(all(as.character(d$adcode) == rep(codes, length(unique(d$year)))))
periods <- length(unique(d$year))
terms <- c("NQP", "GOV", "UR", "IND")
for (name in terms) d[[paste0("W", name)]] <- as.vector(kronecker(diag(periods), w) %*% d[[name]])
lw <- nb2listw(suppressWarnings(mat2listw(kronecker(diag(periods), links))$neighbours), style = "W")
dummies <- "+ factor(adcode) + factor(year)"
model <- function(names) as.formula(paste("Rri ~", paste(names, collapse = " + "), dummies))
# A tolerance far below that of the comparison: the default of optimize is 1.5e-8.
tight <- list(tol.opt = 1e-14)
show <- function(kind, fit, parameter, se, names) {
  line(kind, "parameter", digits(c(parameter, se)))
  line(kind, "coefficients", digits(coef(fit)[names]))
  line(kind, "errors", digits(fit$rest.se[match(names, names(fit$coefficients))]))
  line(kind, "likelihood", digits(c(fit$LL)))
}
both <- c(terms, paste0("W", terms))
lag <- lagsarlm(model(terms), data = d, listw = lw, method = "eigen", tol.solve = 1e-20, control = tight)
show("lag", lag, lag$rho, lag$rho.se, terms)
error <- errorsarlm(model(terms), data = d, listw = lw, method = "eigen", tol.solve = 1e-20, control = tight)
show("error", error, error$lambda, error$lambda.se, terms)
durbin <- lagsarlm(model(both), data = d, listw = lw, method = "eigen", tol.solve = 1e-20, control = tight)
show("durbin", durbin, durbin$rho, durbin$rho.se, both)
# Effects from the full inverse: the mean diagonal and the mean row sum of (I - rW)^-1 (b I + c W).
impacts <- function(kind, rho, b, c) {
  inverse <- solve(diag(nrow(w)) - rho * w)
  for (k in seq_along(terms)) {
    s <- inverse %*% (b[k] * diag(nrow(w)) + c[k] * w)
    direct <- mean(diag(s)); total <- mean(rowSums(s))
    line(kind, paste0("effects-", terms[k]), digits(c(direct, total - direct, total)))
  }
}
impacts("lag", lag$rho, coef(lag)[terms], rep(0, 4))
impacts("durbin", durbin$rho, coef(durbin)[terms], coef(durbin)[paste0("W", terms)])
linear <- lm(model(terms), data = d)
tests <- lm.LMtests(linear, lw, test = c("LMlag", "LMerr", "RLMlag", "RLMerr", "SARMA"))
line("lm", "statistics", digits(sapply(tests, function(t) t$statistic)))
line("lm", "p", digits(sapply(tests, function(t) t$p.value)))
ratio <- function(kind, restricted) {
  statistic <- 2 * (c(durbin$LL) - c(restricted$LL))
  line("lr", kind, digits(c(statistic, pchisq(statistic, 4, lower.tail = FALSE))))
}
ratio("lag", lag)
ratio("error", error)
