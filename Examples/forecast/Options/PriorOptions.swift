import ArgumentParser
import ProgressForecast

/// Which prior stands behind indicators with whole earlier years.
///
/// A group of its own for the reason that `StoreOptions` is one.
struct PriorOptions: ParsableArguments {
  @Option(
    help: .words(
      zh: "用 forecast train 拟合的先验（默认：内置）。",
      en: "A prior made by forecast train (default: the shipped one).", valueName: "file"))
  var prior: String?
}

extension PriorOptions {
  /// The forecaster with the prior that is named, or the shipped one.
  func forecaster(_ language: Language) throws(CommandFailure) -> Forecaster {
    guard prior != nil else { return Forecaster() }
    let named = try PanelInput(language: language).prior(prior)
    return Forecaster(ForecastConfiguration(prior: named))
  }
}
