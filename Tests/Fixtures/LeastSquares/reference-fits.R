# Makes reference-fits-r.csv. Run: Rscript reference-fits.R   (R 4.2.2, MASS 7.3-58.2, longley from datasets)
library(MASS)
d <- read.csv("reference-data.csv", comment.char = "#")
out <- c("# Made by reference-fits.R (R 4.2.2, MASS 7.3-58.2).", "case,quantity,index,value")
put <- function(case, quantity, v) {
  v <- as.vector(v)
  out <<- c(out, sprintf("%s,%s,%d,%.17g", case, quantity, seq_along(v) - 1, v))
}
summarise <- function(case, fit, new) {
  s <- summary(fit)
  put(case, "coefficients", coef(fit))
  put(case, "standardErrors", s$coefficients[, 2])
  put(case, "covariance", vcov(fit))
  put(case, "residualVariance", s$sigma^2)
  put(case, "rSquared", s$r.squared)
  put(case, "leverages", hatvalues(fit))
  put(case, "leaveOneOutResiduals", residuals(fit) / (1 - hatvalues(fit)))
  put(case, "leaveOneOutVariances", influence(fit)$sigma^2)
  put(case, "press", sum(weighted.residuals(fit)^2 / (1 - hatvalues(fit))^2))
  p <- predict(fit, new, se.fit = TRUE)
  put(case, "predictionMean", p$fit)
  put(case, "predictionMeanVariance", p$se.fit^2)
}
new <- data.frame(t = 21, x1 = 0.5, x2 = -0.25)
summarise("plain", lm(y ~ t + x1 + x2, d), new)
summarise("weighted", lm(y ~ t + x1 + x2, d, weights = weight), new)
summarise("origin", lm(y ~ 0 + t + x1, d, weights = weight), new)

# Mixed estimation by its formula, observations of known variance 0.64.
X <- cbind(1, d$t, d$x1, d$x2)
R <- rbind(c(0, 1, 0, 0), c(0, 0, 1, 1))
r <- c(0.25, -0.5)
Psi <- rbind(c(0.01, 0.002), c(0.002, 0.04))
s2 <- 0.64
V <- solve(crossprod(X) / s2 + t(R) %*% solve(Psi, R))
b <- V %*% (crossprod(X, d$y) / s2 + t(R) %*% solve(Psi, r))
ols <- solve(crossprod(X), crossprod(X, d$y))
gap <- r - R %*% ols
put("mixed", "coefficients", b)
put("mixed", "covariance", V)
stat <- t(gap) %*% solve(s2 * R %*% solve(crossprod(X), t(R)) + Psi, gap)
put("mixed", "compatibility", stat)
put("mixed", "compatibilityProbability", pchisq(stat, 2, lower.tail = FALSE))

# Ridge by its formula, constant unpenalised.
P <- diag(c(0, 1, 1, 1)) * 3.5
put("ridge", "coefficients", solve(crossprod(X) + P, crossprod(X, d$y)))
put("ridge", "effectiveParameterCount", sum(diag(X %*% solve(crossprod(X) + P, t(X)))))

# Errors that follow a first-order autoregression: generalised least squares.
Omega <- 0.6^abs(outer(1:20, 1:20, "-"))
g <- lm.gls(y ~ t + x1 + x2, d, W = Omega, inverse = TRUE)
Vg <- solve(t(X) %*% solve(Omega, X))
bg <- Vg %*% t(X) %*% solve(Omega, d$y)
e <- d$y - X %*% bg
s2g <- as.numeric(t(e) %*% solve(Omega, e)) / 16
stopifnot(max(abs(bg / coef(g) - 1)) < 1e-10)
put("generalized", "coefficients", bg)
put("generalized", "residualVariance", s2g)
put("generalized", "covariance", s2g * Vg)

for (x in list(c(0.5, 1), c(3, 2), c(40, 3), c(7, 7), c(200, 10), c(30, 25)))
  put(sprintf("chiSquared:%g:%g", x[1], x[2]), "survival", pchisq(x[1], x[2], lower.tail = FALSE))
writeLines(out, "reference-fits-r.csv")
