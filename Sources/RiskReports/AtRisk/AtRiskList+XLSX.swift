import Forecasting
import Indicators

extension AtRiskList {
  /// Writes a workbook: the list, all indicators, and the series with charts of the worst.
  ///
  /// - Throws: ``SpreadsheetError`` where the file cannot be written.
  public func writeXLSX(to path: String) throws(SpreadsheetError) {
    try spreadsheet.write(to: path)
  }

  /// The workbook as a value.
  var spreadsheet: Spreadsheet {
    Spreadsheet(
      sheets: [listSheet, indicatorSheet, SeriesSheet(self).sheet], title: heading.inert,
      created: Self.seconds(endOf: forecast.quarter))
  }

  /// The list: the columns of the csv form in a person's words.
  private var listSheet: Spreadsheet.Sheet {
    var rows = entries.enumerated().map { row(of: $0.element, rank: $0.offset + 1) }
    // Those without a number are never hidden: they follow the list, without a rank.
    if includesNoData { rows += withoutNumber.map { row(of: $0, rank: nil) } }
    if entries.contains(where: { $0.forecast.probabilityWithinTolerance != nil }) {
      let note = wording(
        "目标为“左右”的：概率为目标值本身的，状态按容差内的概率划分（见“全部指标”）。",
        "Where a target says 左右 (about), the probability is that of the bare number; the one within"
          + " its tolerance decides the status (see All indicators).")
      rows += [[], [.empty, .line(note)]]
    }
    if !includesNoData, !withoutNumber.isEmpty {
      rows += [
        [], [.empty, .line(withoutNumberHeading, bold: true)],
        [.empty, .line(withoutNumberNote)],
      ]
      rows += withoutNumber.map { entry in
        [
          .empty, .label(entry.item.number), .label(entry.forecast.indicator.part),
          .text(entry.forecast.indicator.name),
          .target(entry.forecast.indicator.target, unit: entry.forecast.unit, wording),
          .text(entry.forecast.unit),
        ] + Array(repeating: .empty, count: 7)
          + [
            .status(.noData, wording), .text(stage(of: entry)), .empty, .empty,
            .text(entry.item.responsible ?? ""),
            .text(sourceText(of: entry)),
          ]
      }
    }
    if !withoutIndicator.isEmpty {
      rows += [[], [.empty, .line(withoutIndicatorHeading, bold: true)]]
      rows += withoutIndicator.map { [.empty, .label($0.number), .empty, .line($0.commitment)] }
    }
    let widths: [Double] = [
      5, 6, 5, 24, 10, unitWidth, 14, 10, 9, 10, 9, 9, 9, 11, 10, 10, 10, 15, 40,
    ]
    return Spreadsheet.Sheet(
      name: wording("风险清单", "At risk"), widths: widths, rows: [header] + rows, frozenColumns: 4,
      pageHeader: heading)
  }

  /// The width of a column of units: most are one character, 微克/立方米 is not.
  var unitWidth: Double {
    let longest = forecast.indicators.map(\.unit.displayWidth).max() ?? 0
    return Double(longest + 2).held(to: 7...16)
  }

  private var header: [Spreadsheet.Cell] {
    [
      wording("排名", "Rank"), wording("序号", "Item"), wording("部分", "Part"),
      wording("指标", "Indicator"), wording("年度目标", "Target"), wording("单位", "Unit"),
      wording("最新季度", "Latest quarter"), wording("最新数值", "Latest value"),
      wording("完成率", "Share of target"), wording("年底预测", "Projection"),
      wording("80% 下限", "80 % low"), wording("80% 上限", "80 % high"),
      wording("达标概率", "Probability"), wording("状态", "Status"), wording("证据", "Evidence"),
      wording("后续所需", "Required pace"), wording("历史最好", "Best pace"),
      wording("责任单位", "Responsible"), wording("台账原文", "Source text"),
    ].map(Spreadsheet.Cell.header)
  }

  private func row(of entry: Entry, rank: Int?) -> [Spreadsheet.Cell] {
    let forecast = entry.forecast
    return cells(of: entry, rank: rank).enumerated().map { column, cell in
      switch (Self.columns[column], cell) {
      case ("status", _): return .status(forecast.status, wording)
      case ("evidence", _): return .text(wording.name(forecast.evidence))
      case ("latest_quarter", _):
        return .label(forecast.latest.map { wording.name($0.quarter) } ?? "")
      case ("indicator", .text(let text)): return .text(text, bold: true)
      case ("probability", .number(let value)): return .probability(value)
      case ("target", _):
        return .target(forecast.indicator.target, unit: forecast.unit, wording)
      case ("latest_value", .number(let value)):
        let remarks = forecast.latest.map(wording.remarks(on:)) ?? []
        return .value(value, unit: forecast.unit).with(suffix: wording.parenthesis(remarks))
      case ("share_of_target", _): return .number(forecast.readableShare, "0.0%")
      case ("required_pace", .number(let value)):
        let isQuarterly = forecast.requiredPace?.per == .quarter
        return .estimate(value, unit: forecast.unit)
          .with(suffix: isQuarterly ? wording("/季", " a quarter") : "")
      case ("projection", .number(let value)), ("low80", .number(let value)),
        ("high80", .number(let value)), ("best_pace", .number(let value)):
        return .estimate(value, unit: forecast.unit)
      case (_, .number(let value)): return .value(value, unit: forecast.unit)
      case (_, .integer(let value)): return .label(value)
      case ("item", .text(let text)): return .label(text)
      case (_, .text(let text)): return .text(text)
      }
    }
  }

  /// All indicators, in the order of the ledger.
  private var indicatorSheet: Spreadsheet.Sheet {
    let header = [
      wording("序号", "Item"), wording("部分", "Part"), wording("指标", "Indicator"),
      wording("类型", "Kind"), wording("年度目标", "Target"), wording("数值", "Target value"),
      wording("单位", "Unit"), wording("最新时点", "Latest date"), wording("最新数值", "Latest value"),
      wording("阶段", "Stage"), wording("完成率", "Share of target"), wording("年底预测", "Projection"),
      wording("95% 下限", "95 % low"), wording("80% 下限", "80 % low"),
      wording("80% 上限", "80 % high"), wording("95% 上限", "95 % high"),
      wording("达标概率", "Probability"), wording("容差内概率", "Within tolerance"), wording("状态", "Status"),
      wording("证据", "Evidence"),
      wording("序时进度", "Elapsed-time rule"), wording("方法", "Method"),
      wording("责任单位", "Responsible"),
    ].map(Spreadsheet.Cell.header)
    let rows = forecast.items.flatMap { item in
      item.indicators.map { forecast -> [Spreadsheet.Cell] in
        let indicator = forecast.indicator
        let projection = forecast.projection
        return [
          .label(item.item.number), .label(indicator.part),
          .text(indicator.name, bold: true), .text(wording.name(indicator.kind)),
          .text(wording.target(indicator.target)),
          .value(indicator.target?.value, unit: forecast.unit),
          .text(forecast.unit),
          .text(
            forecast.latest.map {
              wording.date(of: $0) + wording.parenthesis($0.isCorrected ? [wording.corrected] : [])
            } ?? ""),
          .value(forecast.latest?.value, unit: forecast.unit),
          .text(
            forecast.latest.map { wording.name($0.stage) }
              ?? stage(of: Entry(item: item.item, forecast: forecast))),
          .number(forecast.readableShare, "0.0%"),
          .estimate(projection?.median, unit: forecast.unit),
          .estimate(projection?.interval95.lowerBound, unit: forecast.unit),
          .estimate(projection?.interval80.lowerBound, unit: forecast.unit),
          .estimate(projection?.interval80.upperBound, unit: forecast.unit),
          .estimate(projection?.interval95.upperBound, unit: forecast.unit),
          .probability(forecast.probability),
          .probability(forecast.probabilityWithinTolerance), .status(forecast.status, wording),
          .text(wording.name(forecast.evidence)),
          .text(
            forecast.timeProportional.map {
              $0.isBehind ? wording("欠进度", "behind") : wording("达进度", "on schedule")
            } ?? ""),
          .text(wording.sentence(forecast.method)), .text(item.item.responsible ?? ""),
        ]
      }
    }
    return Spreadsheet.Sheet(
      name: wording("全部指标", "All indicators"),
      widths: [
        7, 6, 24, 11, 12, 10, unitWidth, 13, 10, 10, 9, 10, 10, 10, 10, 10, 9, 9, 12, 7, 9, 36, 13,
      ],
      rows: [header] + rows, frozenColumns: 3, pageHeader: document.heading)
  }

  /// The last second of a quarter in UTC, counted from 1970 (Hinnant, days from civil).
  static func seconds(endOf quarter: Quarter) -> Int {
    let next = quarter.advanced(by: 1)
    let month = (next.number - 1) * 3 + 1
    let year = next.year - (month <= 2 ? 1 : 0)
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era * 146_097 + dayOfEra - 719_468) * 86_400 - 1
  }
}
