import Forecasting
import Indicators

/// The whole report on a ledger: how many targets will be met, what is at risk, one card an
/// indicator, the official measures beside the probability, and what has no number.
///
/// ```swift
/// let report = Report(forecast, language: .zh)
/// try Data(report.html().utf8).write(to: file)
/// ```
public struct Report: Sendable {
  /// The forecast that is reported.
  public let forecast: LedgerForecast
  /// The at-risk list.
  public let list: AtRiskList
  /// The official measures.
  public let measures: MeasureTable
  /// How many targets will be met; `nil` where no indicator has a probability.
  public let outlook: Outlook?
  let document: ForecastDocument

  var wording: Wording { document.wording }

  /// Makes the report on a forecast.
  ///
  /// - Parameters:
  ///   - forecast: The ledger's forecast.
  ///   - threshold: Lists every indicator whose probability is below it; `nil` where the status
  ///     decides.
  ///   - language: The language that it is written in.
  public init(_ forecast: LedgerForecast, threshold: Double? = nil, language: Language) {
    self.forecast = forecast
    list = AtRiskList(forecast, threshold: threshold, language: language)
    measures = MeasureTable(forecast, language: language)
    outlook = Outlook(forecast)
    document = list.document
  }

  /// How many indicators stand at each status, in the order of the statuses; none is left out.
  var tally: [(status: Status, count: Int)] {
    Status.allCases.map { status in
      (status, forecast.indicators.count { $0.status == status })
    }.filter { $0.count > 0 }
  }

  /// The title of the page.
  var title: String { wording("年度目标达标预测", "Will the annual targets be met?") }
}
