# Quarterly series of the data sets that R and some of Debian's R packages bring, as a panel: the judging series that no
# prior is trained or tuned on. Prints series_id,category,start_year,start_quarter,index,value,split.
#
#   apt-get install r-base-core r-cran-aer r-cran-forecast r-cran-lmtest r-cran-mass r-cran-strucchange r-cran-tseries \
#     r-cran-urca r-cran-uroot
#   Rscript other_sources.R > classics.csv
#
# Monthly series are added up by quarters (a mean is the same but for a factor, which no score sees). "log" marks
# series that the package keeps as logarithms. Rates of change, dummies and differences are left out.

raw <- list(
  datasets = list(UKgas = NA, JohnsonJohnson = NA, austres = NA, presidents = NA, AirPassengers = NA, UKDriverDeaths = NA,
    nottem = NA, co2 = NA, freeny.y = NA, sunspots = NA,
    Seatbelts = c("front", "rear", "kms", "PetrolPrice", "VanKilled")),
  forecast = list(gas = NA, wineind = NA, woolyrnq = NA),
  AER = list(GermanUnemployment = NA, OrangeCounty = NA, UKNonDurables = NA, DutchSales = NA,
    USMacroG = c("gdp", "consumption", "invest", "government", "dpi", "cpi", "m1", "tbill", "unemp", "population"),
    USMacroB = c("gnp", "mbase", "tbill"), USMoney = NA, USProdIndex = NA, PepperPrice = NA, FrozenJuice = c("price", "ppi"),
    USMacroSW = c("unemp", "cpi", "ffrate", "tbill", "tbond", "gbpusd", "gdpjp"), USMacroSWQ = NA,
    USMacroSWM = c("production", "oil", "cpi", "expenditure")),
  lmtest = list(valueofstocks = NA, fyff = "y", ip = "y", jocci = "y", lhur = "y", pw561 = "y", bondyield = c("MOOD", "EPI", "RUS")),
  MASS = list(drivers = NA),
  strucchange = list(USIncExp = NA),
  tseries = list(tcm = NA, nino = NA),
  urca = list(Raotbl6 = NA, Raotbl7 = c("m1", "p", "gdp", "r"), denmark = c("IBO", "IDE")),
  uroot = list(ch.data = NA))
log <- list(
  urca = list(denmark = c("LRM", "LRY", "LPY"), finland = c("lrm1", "lny"), Raotbl1 = c("rgnp"), Raotbl2 = c("m1p", "m2p", "mbp"),
    Raotbl3 = c("lc", "li", "lw"), UKconinc = NA, UKconsumption = c("cons", "inc"), UKpppuip = c("p1", "p2", "e12")),
  lmtest = list(currencysubstitution = "logY"), tseries = list(USeconomic = c("log(M1)", "log(GNP)")),
  strucchange = list(GermanM1 = c("m", "p", "y")), uroot = list(bgt.data = NA))

put <- function(id, x, frequency, month) {
  x <- as.numeric(x)
  ok <- rle(!is.na(x)); ends <- cumsum(ok$lengths); longest <- which.max(ok$lengths * ok$values)
  from <- ends[longest] - ok$lengths[longest] + 1; x <- x[from:ends[longest]]; month <- (month + from - 1 - 1) %% frequency + 1
  if (frequency == 12) {
    skip <- (1 - month) %% 3; if (skip > 0) x <- x[-(1:skip)]
    x <- x[seq_len(length(x) %/% 3 * 3)]; x <- colSums(matrix(x, 3))
  }
  if (length(x) < 28 || !all(is.finite(x)) || min(x) <= 0) return()
  cat(sprintf("%s,,,,%d,%.12g,\n", gsub("[^A-Za-z0-9._-]", "_", id), seq_along(x), x), sep = "")
}
each <- function(table, f) for (package in names(table)) for (name in names(table[[package]])) {
  e <- new.env(); object <- if (package == "uroot") sub(".", "-", name, fixed = TRUE) else name
  suppressWarnings(data(list = object, package = package, envir = e))
  if (!exists(name, e, inherits = FALSE)) e[[name]] <- getExportedValue(package, name)
  x <- get(name, e); columns <- table[[package]][[name]]
  time <- if (is.ts(x)) tsp(x)
  if (is.null(dim(x)) && !is.list(x)) { f(paste(package, name, sep = "."), x, time); next }
  if (!is.list(x)) x <- as.data.frame(x, optional = TRUE)
  for (column in if (identical(columns, NA)) names(x) else columns) f(paste(package, name, column, sep = "."), x[[column]], time)
}
write <- function(transform) function(id, x, time) {
  if (is.null(time) && is.ts(x)) time <- tsp(x)
  frequency <- if (is.null(time)) 4 else time[3]
  first <- if (is.null(time)) 1 else round((time[1] - floor(time[1] + 1e-6)) * frequency) + 1
  if (frequency %in% c(4, 12)) put(id, transform(as.numeric(x)), frequency, first)
}
cat("series_id,category,start_year,start_quarter,index,value,split\n")
each(raw, write(identity)); each(log, write(exp))
