import Forecasting
import Indicators

extension AtRiskList {
  /// The columns of the csv form and of the first sheet of the workbook.
  static let columns = [
    "rank", "item", "part", "indicator", "target", "unit", "latest_quarter", "latest_value",
    "share_of_target", "projection", "low80", "high80", "probability", "status", "evidence",
    "required_pace", "best_pace", "responsible", "source_text",
  ]

  /// UTF-8 with byte order mark, one row an indicator, worst first.
  ///
  /// The rows of indicators without a number, if asked for, follow without a rank.
  public func csv() -> String {
    var file = DelimitedText(header: Self.columns, byteOrderMark: true)
    for row in rows { file.add(row) }
    return file.text
  }

  /// The cells of the csv form; the workbook writes the same.
  var rows: [[DelimitedText.Cell]] {
    let listed = entries.enumerated().map { cells(of: $0.element, rank: $0.offset + 1) }
    return listed + (includesNoData ? withoutNumber.map { cells(of: $0, rank: nil) } : [])
  }

  /// The cells of one indicator; `nil` for a rank that it does not have.
  func cells(of entry: Entry, rank: Int?) -> [DelimitedText.Cell] {
    let forecast = entry.forecast
    return [
      rank.map(DelimitedText.Cell.integer) ?? .text(""), .text(entry.item.number),
      .integer(forecast.indicator.part), .text(forecast.indicator.name),
      .number(forecast.indicator.target?.value), .text(forecast.unit),
      .text(forecast.latest?.quarter.description ?? ""), .number(forecast.latest?.value),
      .number(forecast.shareOfTarget), .number(forecast.projection?.median),
      .number(forecast.projection?.interval80.lowerBound),
      .number(forecast.projection?.interval80.upperBound), .number(forecast.probability),
      .text(forecast.status.rawValue), .text(forecast.evidence.rawValue),
      .number(forecast.requiredPace?.value), .number(forecast.requiredPace?.best?.value),
      .text(entry.item.responsible ?? ""),
      .text(sourceText(of: entry)),
    ]
  }
}
