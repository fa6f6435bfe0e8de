# Writes input.csv and wages.csv from data sets of the packages plm and AER. Run in this folder: Rscript input.R
suppressMessages({ library(plm); library(AER) })
data("Crime", package = "plm")
d <- data.frame(unit = paste0("C", Crime$county), year = 1900 + Crime$year)
for (name in c("lcrmrte", "lprbarr", "lpolpc", "lprbconv", "ldensity", "ltaxpc", "lmix", "lwmfg"))
  d[[name]] <- signif(Crime[[name]], 9)
# Every seventh row leaves, so that units have gaps and lengths of their own; so do all but one row of two units.
d <- d[seq_len(nrow(d)) %% 7 != 3 | d$year %% 2 == 0, ]
d <- d[(seq_len(nrow(d)) * 37) %% 11 != 5, ]
d <- d[!(d$unit %in% c("C5", "C41") & d$year > 1982), ]
write.csv(d, "input.csv", row.names = FALSE, quote = FALSE)
data("PSID1976", package = "AER")
w <- subset(PSID1976, participation == "yes")
w <- data.frame(
  unit = sprintf("P%03d", seq_len(nrow(w))), year = 1975, lwage = log(w$wage), educ = w$education,
  exper = w$experience, age = w$age, kidslt6 = w$youngkids, kidsge6 = w$oldkids)
w$lwage <- sprintf("%.15g", w$lwage)
write.csv(w, "wages.csv", row.names = FALSE, quote = FALSE)
