import Forecasting
import Indicators

extension IndicatorChart {
  /// The chart as a picture that reads at the width of a phone.
  public func picture() -> SVG {
    var picture = SVG(
      width: 420, height: 230, title: forecast.indicator.name.inert, description: description)
    draw(on: &picture, left: 0, top: 0, width: 420, height: 230)
    return picture
  }

  /// The chart with its heading, its verdict and a legend, to stand alone in a document.
  public func figure() -> SVG {
    var picture = SVG(
      width: Self.figureWidth, height: Self.figureHeight, title: forecast.indicator.name.inert,
      description: description)
    picture.rectangle(x: 0, y: 0, width: picture.width, height: picture.height, as: .paper)
    drawFigure(on: &picture, top: 0)
    return picture
  }

  static let figureWidth = 640.0
  static let figureHeight = 400.0

  /// Draws the figure into a band of a picture.
  func drawFigure(on picture: inout SVG, top: Double) {
    Self.drawHeading(of: forecast, year: year, wording, on: &picture, top: top)
    draw(on: &picture, left: 12, top: top + 70, width: 616, height: 278)
    drawLegend(on: &picture, left: 20, baseline: top + 370)
  }

  /// Draws an indicator's name, target and verdict.
  static func drawHeading(
    of forecast: IndicatorForecast, year: Int, _ wording: Wording, on picture: inout SVG,
    top: Double
  ) {
    picture.text(
      forecast.indicator.name.inert.cut(toColumns: 56), at: (20, top + 32), as: .strong, size: 18)
    var verdict = wording("\(year)年目标 ", "target for \(year): ")
    verdict += wording.target(forecast.indicator.target)
    verdict += " · " + wording.name(forecast.status)
    if let probabilities = wording.probabilities(of: forecast) {
      verdict +=
        wording("，达标概率 ", ", probability ") + probabilities
        + (forecast.evidence == .indirect ? wording("（间接证据）", " (indirect evidence)") : "")
    }
    picture.text(verdict.inert.cut(toColumns: 84), at: (20, top + 56), as: .label, size: 13)
  }

  /// Draws axes, target, fan, series and labels into a box.
  private func draw(
    on picture: inout SVG, left: Double, top: Double, width: Double, height: Double
  ) {
    let kind = forecast.indicator.kind
    let bottom = top + height - 24
    let isCumulative = kind == .cumulative
    let scale = ChartScale(
      extent, from: bottom, to: top + 14,
      floor: isCumulative && extent.allSatisfy { $0 >= 0 } ? 0 : nil,
      ceiling: kind == .completion ? 100 : nil)
    let tickLabels = scale.ticks.map { wording.value($0, unit: forecast.unit) }
    let gutter = (tickLabels.map(\.displayWidth).max() ?? 0)
    let plotLeft = left + min(Double(gutter) * 6.2 + 10, 100)
    let margin = endLabels.map(\.text.displayWidth).max() ?? 0
    let plotRight = left + width - (Double(margin) * 6.6 + 16).held(to: 60...130)
    let place = { (share: Double) in plotLeft + share * (plotRight - plotLeft) }

    for (tick, label) in zip(scale.ticks, tickLabels) {
      picture.line(from: (plotLeft, scale(tick)), to: (plotRight, scale(tick)), as: .grid)
      picture.text(label, at: (plotLeft - 6, scale(tick) + 4), anchor: "end", as: .label)
    }
    if scale.ticks.first != scale.domain.lowerBound {
      picture.line(from: (plotLeft, bottom), to: (plotRight, bottom), as: .grid)
    }
    for number in 1...4 {
      let name = wording(["一季度", "二季度", "三季度", "四季度"][number - 1], "Q\(number)")
      picture.line(
        from: (place(Double(number) / 4), bottom), to: (place(Double(number) / 4), bottom + 4),
        as: .grid)
      picture.text(
        name, at: (place(Double(number) / 4), bottom + 18), anchor: "middle", as: .label)
    }

    drawFan(on: &picture, scale: scale, place: place)
    for past in earlier {
      let start = isCumulative ? [(place(0), scale(0))] : []
      let line = start + past.points.map { (place($0.elapsed), scale($0.value)) }
      picture.polyline(line, as: .earlier)
    }
    for target in targets {
      picture.line(from: (place(0), scale(target)), to: (place(1), scale(target)), as: .target)
    }
    if forecast.requiredPace != nil, let standing, let target = targets.first {
      picture.line(
        from: (place(standing.elapsed), scale(standing.value)), to: (place(1), scale(target)),
        as: .required)
    }
    let path = (origin.map { [$0] } ?? []) + points.filter(\.isDelivered)
    picture.polyline(path.map { (place($0.elapsed), scale($0.value)) }, as: .series)
    for point in points {
      picture.circle(
        at: (place(point.elapsed), scale(point.value)), radius: 3.5,
        as: point.isDelivered ? .point : .stagePoint)
    }
    if let latest = points.last {
      let isHigh = scale(latest.value) < top + 34
      picture.clearedText(
        wording.value(latest.value, unit: forecast.unit)
          + wording.parenthesis(latest.isCorrected ? [wording.corrected] : []),
        at: (place(latest.elapsed), scale(latest.value) + (isHigh ? 17 : -9)), anchor: "middle",
        as: .strong)
    }
    drawYears(on: &picture, scale: scale, place: place)
    drawEndLabels(on: &picture, scale: scale, right: place(1), within: (top + 10)...(bottom))
  }

  private func drawFan(
    on picture: inout SVG, scale: ChartScale, place: (Double) -> Double
  ) {
    guard let projection = forecast.projection, !projection.isSettled else { return }
    let end = place(1)
    let isOver = standing?.elapsed == 1
    if let start = standing ?? origin, !isOver {
      let tip = (place(start.elapsed), scale(start.value))
      for (interval, part) in [
        (projection.interval95, ChartPart.outer), (projection.interval80, .inner),
      ] {
        picture.polygon(
          [tip, (end, scale(interval.upperBound)), (end, scale(interval.lowerBound))], as: part)
      }
      picture.line(from: tip, to: (end, scale(projection.median)), as: .median)
    } else {
      for (interval, part, half) in [
        (projection.interval95, ChartPart.outer, 5.0), (projection.interval80, .inner, 5.0),
      ] {
        let top = scale(interval.upperBound)
        picture.rectangle(
          x: end - half, y: top, width: 2 * half, height: scale(interval.lowerBound) - top,
          as: part)
      }
    }
    picture.diamond(at: (end, scale(projection.median)), radius: 4.5, as: .point)
  }
}
