import Forecasting
import Indicators

/// How many targets will be met, in words.
extension Wording {
  /// The expectation in one sentence; says so where nothing has a probability.
  public func expectation(of portfolio: PortfolioForecast) -> String {
    guard portfolio.count > 0 else {
      return self("没有能算出概率的指标。", "No indicator has a number that a probability could rest on.")
    }
    let expected = NumberText.decimal(portfolio.expected, places: 1)
    return self(
      "\(portfolio.count) 个能算出概率的指标中，预计 \(expected) 个达标。",
      "Of \(portfolio.count) targets with a probability, \(expected) are expected to be met.")
  }

  /// The same with its 80 % interval, short enough for a heading; `nil` without probabilities.
  public func shortExpectation(of portfolio: PortfolioForecast) -> String? {
    guard portfolio.count > 0 else { return nil }
    let expected = NumberText.decimal(portfolio.expected, places: 1)
    let interval = counts(portfolio.commonShock)
    return self(
      "能算出概率的 \(portfolio.count) 个中预计 \(expected) 个达标（80% 区间 \(interval) 个）",
      "\(expected) of the \(portfolio.count) with a probability are expected to be met"
        + " (80 % interval \(interval))")
  }

  /// The spread of the number met, with and without a common shock; `nil` without probabilities.
  public func spread(of portfolio: PortfolioForecast) -> String? {
    guard portfolio.count > 0 else { return nil }
    let (together, alone) = (counts(portfolio.commonShock), counts(portfolio.independent))
    let correlation = NumberText.decimal(portfolio.correlation, places: 2)
    return self(
      "80% 区间为 \(together) 个（假定各指标受共同冲击，相关系数取 \(correlation)）；"
        + "若各指标互不相关，则为 \(alone) 个。",
      "The 80 % interval is \(together) (assuming a common shock, correlation \(correlation)),"
        + " and \(alone) if the targets were independent of each other.")
  }

  /// The counts between which the number lies with probability 80 %.
  private func counts(_ distribution: PoissonBinomial) -> String {
    let interval = distribution.interval(level: 0.8)
    return "\(interval.lowerBound)" + self("～", " to ") + "\(interval.upperBound)"
  }
}
