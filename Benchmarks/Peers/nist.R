# The digits that R's lm gets right on NIST's linear reference sets: name coefficients standard_errors.
# Rscript nist.R FOLDER
folder <- commandArgs(TRUE)[1]
digits <- function(value, certified) {
  error <- abs(value - certified)
  relative <- ifelse(certified == 0, error, error / abs(certified))
  if (any(is.na(relative))) return(0)
  max(0, min(15, -log10(max(relative, 1e-300))))
}
for (name in c("Norris", "Pontius", "NoInt1", "NoInt2", "Filip", "Longley", paste0("Wampler", 1:5))) {
  lines <- strsplit(trimws(readLines(file.path(folder, paste0(name, ".dat")), warn = FALSE)), "[[:space:]]+")
  certified <- Filter(function(l) length(l) == 3 && startsWith(l[1], "B"), lines)
  b <- as.numeric(sapply(certified, `[`, 2))
  se <- as.numeric(sapply(certified, `[`, 3))
  start <- max(which(sapply(lines, function(l) length(l) > 0 && l[1] == "Data:")))
  data <- do.call(rbind, lapply(Filter(function(l) length(l) > 1, lines[(start + 1):length(lines)]), as.numeric))
  y <- data[, 1]
  x <- if (name == "Longley") cbind(1, data[, -1]) else if (startsWith(name, "NoInt")) data[, 2, drop = FALSE] else
    outer(data[, 2], seq_along(b) - 1, "^")
  fit <- suppressWarnings(lm(y ~ 0 + x, tol = 1e-20))
  s <- suppressWarnings(summary(fit))
  cat(name, digits(coef(fit), b), digits(s$coefficients[, 2], se), "\n")
}
