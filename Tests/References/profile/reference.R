# Least squares of a value on longitude and on latitude, with and without weights, standard errors HC1.
# Run from this folder: Rscript reference.R > output.txt
suppressMessages({library(sf); library(sandwich)})
cat("# ", R.version.string, "; sf ", as.character(packageVersion("sf")), "; sandwich ",
    as.character(packageVersion("sandwich")), "\n", sep = "")

root <- "../../.."
panel <- read.csv(file.path(root, "Templates/china-provinces/data/panel.csv"), fileEncoding = "UTF-8")
panel <- panel[panel$year == 2023, ]
shapes <- st_read(file.path(root, "Shapes/china-provinces/china-provinces.shp"), quiet = TRUE)
places <- suppressWarnings(st_coordinates(st_point_on_surface(st_geometry(shapes))))
row <- match(as.character(panel$adcode), as.character(shapes$adcode))

# A point inside each province (not the tool's own label point), gross regional product per resident in 1 000 yuan,
# residents in 10 000; Hainan without a weight.
points <- data.frame(
  adcode = panel$adcode, longitude = round(places[row, 1], 4), latitude = round(places[row, 2], 4),
  value = round(10 * panel$gdp_100m_yuan / panel$resident_population_10k, 3),
  weight = panel$resident_population_10k)
points$weight[points$adcode == 460000] <- NA
write.csv(points, "points.csv", row.names = FALSE, quote = FALSE, na = "")

fit <- function(name, place, weights) {
  use <- if (is.null(weights)) points else points[!is.na(points$weight), ]
  model <- if (is.null(weights)) lm(use$value ~ use[[place]])
           else lm(use$value ~ use[[place]], weights = use[[weights]])
  error <- sqrt(vcovHC(model, type = "HC1")[2, 2])
  slope <- coef(model)[2]
  p <- 2 * pt(-abs(slope / error), df.residual(model))
  cat(sprintf("%s n=%d intercept=%.12g slope=%.12g error=%.12g p=%.12g\n",
              name, nrow(use), coef(model)[1], slope, error, p))
}
fit("longitude", "longitude", NULL)
fit("latitude", "latitude", NULL)
fit("longitude-weighted", "longitude", "weight")
fit("latitude-weighted", "latitude", "weight")
