import Forecasting
import Indicators

/// The sheet of series: for every indicator with a number one row a year with its four quarters, its
/// target and its projected year end, and native charts of the worst.
///
/// A year a row sets quarter under quarter, so that a year-to-date value is read against the same
/// quarter of the years before.
struct SeriesSheet {
  private static let labelColumns = 5
  /// As many as stand on the first printed page, none of them cut by its end.
  private static let mostCharts = 4
  /// Rows from one chart to the next.
  private static let chartHeight = 13
  /// Earlier years in a chart; the sheet has all.
  private static let mostEarlierYears = 2

  private let list: AtRiskList
  private let year: Int
  private let quarterNames: [String]
  private var rows: [[Spreadsheet.Cell]]
  private var lines: [IndicatorReference: [Spreadsheet.Chart.Line]] = [:]

  private var wording: Wording { list.wording }

  init(_ list: AtRiskList) {
    self.list = list
    year = list.forecast.quarter.year
    let wording = list.wording
    quarterNames = (0..<4).map { wording(["一季度", "二季度", "三季度", "四季度"][$0], "Q\($0 + 1)") }
    rows = [
      [
        wording("序号", "Item"), wording("部分", "Part"), wording("指标", "Indicator"),
        wording("单位", "Unit"), wording("内容", "Line"),
      ] + quarterNames
    ].map { $0.map(Spreadsheet.Cell.header) }
    for forecast in measured { add(forecast) }
  }

  /// The indicators that have any number.
  private var measured: [IndicatorForecast] {
    list.forecast.indicators.filter { !$0.series.observations.isEmpty || $0.latest != nil }
  }

  /// The sheet with its charts.
  var sheet: Spreadsheet.Sheet {
    // A chart needs a delivered value; the worst come first, else the ledger's order.
    let hasValue = { (forecast: IndicatorForecast) in
      forecast.series.observations.contains { $0.stage == .delivered }
        || forecast.latest?.stage == .delivered
    }
    let worst = list.entries.map(\.forecast).filter(hasValue)
    let charted = (worst.isEmpty ? measured.filter(hasValue) : worst).prefix(Self.mostCharts)
    let columns = Self.labelColumns...(Self.labelColumns + 3)
    let charts = charted.enumerated().map { index, forecast in
      Spreadsheet.Chart(
        title: forecast.indicator.name, unit: forecast.unit, row: 1 + index * Self.chartHeight,
        column: columns.upperBound + 2, columns: columns, nameColumn: Self.labelColumns - 1,
        lines: lines[forecast.indicator.reference] ?? [])
    }
    return Spreadsheet.Sheet(
      name: wording("时间序列", "Series"), widths: [6, 5, 26, list.unitWidth, 20, 11, 11, 11, 11],
      rows: rows,
      frozenColumns: 3, charts: charts, pageHeader: list.document.heading)
  }

  /// Adds the rows of one indicator and remembers those that a chart shows.
  private mutating func add(_ forecast: IndicatorForecast) {
    var shown: [Spreadsheet.Chart.Line] = []
    let latest = forecast.latest.flatMap { $0.stage == .delivered ? $0 : nil }
    let years = Set(forecast.series.observations.map(\.quarter.year)).union([year]).sorted()
    for past in years {
      let isEarlier = past != year
      if !isEarlier || past >= year - Self.mostEarlierYears {
        shown.append(
          .init(
            row: rows.count, color: isEarlier ? Self.grey(yearsBack: year - past) : 0x0B5F97,
            isThin: isEarlier, marker: isEarlier ? .none : .circle))
      }
      let reported = { (quarter: Quarter) in
        forecast.series[quarter] ?? (latest?.quarter == quarter ? latest : nil)
      }
      let corrected = (0..<4).filter {
        reported(Quarter(ordinal: past * 4 + $0))?.isCorrected == true
      }.map { quarterNames[$0] }
      let mark =
        corrected.isEmpty
        ? []
        : [wording.corrected + wording("：", ": ") + corrected.joined(separator: wording("、", ", "))]
      addRow(
        forecast, wording("\(past)年", "\(past)") + wording.parenthesis(mark), of: past
      ) { reported($0)?.value }
    }
    if let target = forecast.drawnTarget {
      shown.append(.init(row: rows.count, color: 0xB8450B, isDashed: true))
      let mark = forecast.indicator.target?.isCorrected == true ? [wording.corrected] : []
      addRow(
        forecast, wording("\(year)年目标", "Target \(year)") + wording.parenthesis(mark), of: year
      ) { _ in target }
    }
    if let median = forecast.projection?.median {
      shown.append(.init(row: rows.count, color: 0x2F2F2F, marker: .diamond))
      addRow(forecast, wording("年底预测（中位数）", "Projected median"), of: year, isEstimate: true) {
        $0.number == 4 ? median : nil
      }
    }
    lines[forecast.indicator.reference] = shown
  }

  /// Adds a row with its labels and one value a quarter of the year.
  private mutating func addRow(
    _ forecast: IndicatorForecast, _ line: String, of year: Int, isEstimate: Bool = false,
    _ value: (Quarter) -> Double?
  ) {
    let quarters = (0..<4).map { Quarter(ordinal: year * 4 + $0) }
    rows.append(
      [
        .label(forecast.indicator.item), .label(forecast.indicator.part),
        .line(forecast.indicator.name, bold: true), .line(forecast.unit), .line(line),
      ]
        + quarters.map {
          isEstimate
            ? .estimate(value($0), unit: forecast.unit) : .value(value($0), unit: forecast.unit)
        })
  }

  /// The nearer the year, the darker its line.
  private static func grey(yearsBack: Int) -> UInt32 {
    yearsBack == 1 ? 0x7A8794 : 0xB4BEC8
  }
}
