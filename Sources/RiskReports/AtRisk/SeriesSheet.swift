import Forecasting
import Indicators

/// The sheet of series: for every indicator with a number its values by quarter, its target and its
/// projected year end, and native charts of the worst.
struct SeriesSheet {
  private static let firstQuarterColumn = 5
  private static let mostCharts = 3

  let sheet: Spreadsheet.Sheet

  init(_ list: AtRiskList) {
    let wording = list.wording
    let yearEnd = list.forecast.quarter.yearEnd
    let measured = list.forecast.indicators.filter {
      !$0.series.observations.isEmpty || $0.latest != nil
    }
    let earliest = measured.flatMap { $0.series.observations.map(\.quarter) }.min()
    let yearStart = yearEnd.advanced(by: -3)
    let first = min(earliest ?? yearStart, yearStart)
    let quarters = Array(first...yearEnd)

    var rows: [[Spreadsheet.Cell]] = [
      ([
        wording("序号", "Item"), wording("部分", "Part"), wording("指标", "Indicator"),
        wording("单位", "Unit"), wording("内容", "Line"),
      ] + quarters.map { wording.name($0) }).map(Spreadsheet.Cell.header)
    ]
    var places: [String: (row: Int, lines: [Spreadsheet.Chart.Line])] = [:]
    for forecast in measured {
      let start = rows.count
      var lines = [
        Spreadsheet.Chart.Line(row: start, color: 0x0B5F97, isDashed: false, marker: .circle)
      ]
      rows.append(
        Self.row(forecast, wording("台账数", "reported"), over: quarters) { quarter in
          if let observation = forecast.series[quarter] { return observation.value }
          let latest = forecast.latest.flatMap { $0.quarter == quarter ? $0 : nil }
          return latest?.stage == .delivered ? latest?.value : nil
        })
      if let target = forecast.indicator.target?.value {
        lines.append(.init(row: rows.count, color: 0xB8450B, isDashed: true, marker: .none))
        rows.append(
          Self.row(forecast, wording("目标", "target"), over: quarters) { quarter in
            quarter.year == yearEnd.year ? target : nil
          })
      }
      if let median = forecast.projection?.median {
        lines.append(.init(row: rows.count, color: 0x2F2F2F, isDashed: false, marker: .diamond))
        rows.append(
          Self.row(forecast, wording("预测中位数", "projected median"), over: quarters) { quarter in
            quarter == yearEnd ? median : nil
          })
      }
      places[Self.key(forecast)] = (start, lines)
    }

    let chartColumn = Self.firstQuarterColumn + quarters.count + 1
    // A chart needs a delivered value; the worst come first, then the ledger's order.
    let hasValue = { (forecast: IndicatorForecast) in
      forecast.series.observations.contains { $0.stage == .delivered }
        || forecast.latest?.stage == .delivered
    }
    let worst = list.entries.map(\.forecast).filter(hasValue)
    let charted = (worst.isEmpty ? measured.filter(hasValue) : worst).compactMap { forecast in
      places[Self.key(forecast)].map { (forecast.indicator.name, $0.lines) }
    }
    let charts = charted.prefix(Self.mostCharts).enumerated().map { index, entry in
      Spreadsheet.Chart(
        title: entry.0, row: 1 + index * 13, column: chartColumn,
        columns: Self.firstQuarterColumn...(Self.firstQuarterColumn + quarters.count - 1),
        nameColumn: 4, lines: entry.1)
    }
    sheet = Spreadsheet.Sheet(
      name: wording("时间序列", "Series"),
      widths: [7, 6, 24, 7, 12] + quarters.map { _ in 10 }, rows: rows, frozenColumns: 3,
      charts: Array(charts), pageHeader: list.document.heading)
  }

  private static func key(_ forecast: IndicatorForecast) -> String {
    forecast.indicator.item + "\u{0}" + String(forecast.indicator.part)
  }

  /// A row with its labels and one value a quarter.
  private static func row(
    _ forecast: IndicatorForecast, _ line: String, over quarters: [Quarter],
    _ value: (Quarter) -> Double?
  ) -> [Spreadsheet.Cell] {
    [
      .label(forecast.indicator.item), .label(forecast.indicator.part),
      .line(forecast.indicator.name, bold: true), .line(forecast.unit), .line(line),
    ] + quarters.map { .value(value($0), unit: forecast.unit) }
  }
}
