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
  /// How many targets will be met.
  public let portfolio: PortfolioForecast
  let configuration: ForecastConfiguration
  let document: ForecastDocument

  var wording: Wording { document.wording }

  /// Makes the report on a forecast.
  ///
  /// - Parameters:
  ///   - forecast: The ledger's forecast.
  ///   - threshold: Lists every indicator whose probability is below it; `nil` where the status
  ///     decides.
  ///   - configuration: What the forecast was made with; the notes of the report state it.
  ///   - language: The language that it is written in.
  /// - Complexity: O(*n*²) in the number of indicators, for the distribution of the number met.
  public init(
    _ forecast: LedgerForecast, threshold: Double? = nil,
    configuration: ForecastConfiguration = ForecastConfiguration(), language: Language
  ) {
    self.forecast = forecast
    self.configuration = configuration
    list = AtRiskList(forecast, threshold: threshold, language: language)
    measures = MeasureTable(forecast, language: language)
    portfolio = forecast.portfolio()
    document = list.document
  }

  /// How many indicators stand at each status, in the order of the statuses; none is left out.
  public var tally: [(status: Status, count: Int)] {
    Status.allCases.map { status in
      (status, forecast.indicators.count { $0.status == status })
    }.filter { $0.count > 0 }
  }

  /// The rows that get a card: those with a number of the year, or a projection.
  var charted: [MeasureTable.Row] {
    measures.rows.filter { $0.forecast.latest != nil || $0.forecast.projection != nil }
  }
}

/// The sentences of the summary, shared by the page and by Markdown.
extension Report {
  /// The title.
  var title: String { wording("年度目标达标预测", "Will the annual targets be met?") }

  /// The expectation in one sentence; says so where nothing has a probability.
  var expectation: String { wording.expectation(of: portfolio) }

  /// The spread of the number met, with and without a common shock; `nil` without probabilities.
  var spread: String? { wording.spread(of: portfolio) }

  /// The indicators that the number hangs on; `nil` where none is open.
  var movers: String? {
    guard !portfolio.movers.isEmpty else { return nil }
    let names = portfolio.movers.map { mover -> String in
      let name =
        forecast.indicators.first { $0.indicator.reference == mover.indicator }?.indicator.name
        ?? "\(mover.indicator)"
      return name
        + wording(
          "（概率 \(NumberText.probability(mover.probability))）",
          " (probability \(NumberText.probability(mover.probability)))")
    }
    return wording(
      "对达标个数影响最大的是：" + names.joined(separator: "、") + "。",
      "What moves the number most: " + names.joined(separator: ", ") + ".")
  }

  /// How the figures are to be read.
  var notes: [String] {
    let growth = NumberText.decimal(configuration.growthTolerance, places: 2)
    let other = NumberText.share(configuration.relativeTolerance)
    let limits = configuration.thresholds
    let (onTrack, watch, atRisk) = (
      NumberText.share(limits.onTrack), NumberText.share(limits.watch),
      NumberText.share(limits.atRisk)
    )
    return [
      wording(
        "达标概率由最小二乘拟合得出，是预测，不是考核结论；目标为“左右”的有两个概率：目标值本身的，"
          + "和括号内按容差计算的（容差：增速类 \(growth) 个百分点，其他类为目标值的 \(other)），"
          + "状态和预计达标个数按后者。",
        "Probabilities come from least-squares fits; they are forecasts, not an assessment. A target"
          + " that says about has two: for the number itself and, in parentheses, within its tolerance"
          + " (\(growth) percentage points for growth, \(other) of the target otherwise), which decides"
          + " the status and the number expected to be met."),
      wording(
        "状态划分：达标概率 \(onTrack) 及以上为正常，\(watch) 及以上为关注，\(atRisk) 及以上为预警，"
          + "低于 \(atRisk) 为严重滞后。",
        "Status by probability: on track from \(onTrack), watch from \(watch), at risk from"
          + " \(atRisk), off track below."),
      wording(
        "间接证据：台账只有开工、申报等前期阶段或部分工程的数字，其概率仅供参考。",
        "Indirect evidence means numbers of earlier stages or of a part of the works only; such a"
          + " probability is a hint, no more."),
    ]
  }
}
