# Rscript brewer.R > brewer.txt
# Every list of colours of ColorBrewer, by palette and number of classes.
library(RColorBrewer)
cat(R.version.string, "RColorBrewer", as.character(packageVersion("RColorBrewer")), "\n")
for (name in rownames(brewer.pal.info)) {
  cat(name, as.character(brewer.pal.info[name, "category"]), "\n")
  for (k in 3:brewer.pal.info[name, "maxcolors"]) cat(k, sub("#", "", brewer.pal(k, name)), "\n")
}
