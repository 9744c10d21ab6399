import Forecasting
import Indicators

/// A small chart of one indicator for a terminal: what was reported, quarter by quarter, the
/// target, and the projected year end with its intervals.
///
/// ```text
///   6.8 ┤                 │
///   5.9 ┤           ●     ◆
///   5.0 ┤┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┃┄┄  target
///       └─────────────────────
///         23Q4  24Q1      24Q4
/// ```
struct TerminalChart {
  /// The chart; every line but the last ends with a line feed.
  let text: String

  private static let height = 10
  private static let columnWidth = 6
  private static let mostColumns = 10
  /// Older values would flatten the years that matter.
  private static let mostYears = 6

  /// Makes the chart; `nil` where there is nothing to draw.
  init?(_ forecast: IndicatorForecast, wording: Wording) {
    var points = forecast.series.observations.filter { $0.stage == .delivered }
    if points.isEmpty, let latest = forecast.latest, forecast.indicator.kind == .completion {
      points = [latest]
    }
    let target = forecast.drawnTarget
    guard let last = points.last, forecast.projection != nil || points.count > 1 else { return nil }
    points = points.filter { $0.quarter.year > last.quarter.year - Self.mostYears }
      .suffix(Self.mostColumns - 1)
    // What is settled is reported; nothing is projected any more.
    let projection = forecast.projection.flatMap { $0.isSettled ? nil : $0 }
    let yearEnd = (forecast.latest?.quarter ?? last.quarter).yearEnd

    var values = points.map(\.value)
    if let target { values.append(target) }
    if let projection {
      values += [projection.interval95.lowerBound, projection.interval95.upperBound]
    }
    values = values.filter(\.isFinite)
    guard let low = values.min(), let high = values.max() else { return nil }
    let span = high > low ? high - low : max(high.magnitude, 1)
    let bottom = high > low ? low : low - span / 2
    let level = { (value: Double) -> Int in
      let place = ((value - bottom) / span * Double(Self.height - 1)).rounded()
      return Int(min(Double(Self.height - 1), max(0, place)))
    }

    var quarters = points.map(\.quarter)
    let projectionColumn: Int? = projection.map { _ in
      if quarters.last != yearEnd { quarters.append(yearEnd) }
      return quarters.count - 1
    }
    let width = quarters.count * Self.columnWidth
    var canvas = [[Character]](
      repeating: [Character](repeating: " ", count: width), count: Self.height)
    if let target, target.isFinite {
      canvas[level(target)] = [Character](repeating: "┄", count: width)
    }
    let center = { (column: Int) in column * Self.columnWidth + Self.columnWidth / 2 }
    if let projection, let column = projectionColumn {
      for (interval, mark) in [(projection.interval95, "│"), (projection.interval80, "┃")] {
        for row in level(interval.lowerBound)...level(interval.upperBound) {
          canvas[row][center(column)] = Character(mark)
        }
      }
      canvas[level(projection.median)][center(column)] = "◆"
    }
    for (column, point) in points.enumerated() where point.value.isFinite {
      canvas[level(point.value)][center(column)] = "●"
    }

    let unit = forecast.unit
    let label = { (row: Int) -> String in
      let value = bottom + span * Double(row) / Double(Self.height - 1)
      return wording.value(value, unit: unit)
    }
    let labels = [0: label(0), Self.height - 1: label(Self.height - 1)]
    let gutter = labels.values.map(\.displayWidth).max() ?? 0
    var lines: [String] = []
    for row in stride(from: Self.height - 1, through: 0, by: -1) {
      let text = labels[row] ?? ""
      var line = String(repeating: " ", count: gutter - text.displayWidth) + text + " ┤"
      line += String(canvas[row])
      if let target, target.isFinite, level(target) == row { line += wording(" 目标", " target") }
      lines.append(line)
    }
    lines.append(
      String(repeating: " ", count: gutter) + " └" + String(repeating: "─", count: width))
    var axis = String(repeating: " ", count: gutter + 2)
    for quarter in quarters {
      let name = "\(String(quarter.year).suffix(2))Q\(quarter.number)"
      axis += " " + name + String(repeating: " ", count: Self.columnWidth - name.count - 1)
    }
    lines.append(axis)
    lines.append(
      String(repeating: " ", count: gutter + 2)
        + wording("● 台账数", "● reported")
        + (projection == nil
          ? "" : wording("  ◆ 年底中位数  ┃ 80%  │ 95%", "  ◆ median year end  ┃ 80 %  │ 95 %")))
    text = lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
