import Forecasting
import Indicators

/// A line of a list as a picture: the 80 and 95 % intervals of the year end against the target.
struct IntervalGlyph {
  private let forecast: IndicatorForecast
  private let projection: Projection
  private let target: Double
  private let wording: Wording

  /// Makes the picture; `nil` without a projection or a target to compare it with.
  init?(_ forecast: IndicatorForecast, wording: Wording) {
    guard let projection = forecast.projection, let target = forecast.drawnTarget
    else { return nil }
    self.forecast = forecast
    self.projection = projection
    self.target = target
    self.wording = wording
  }

  /// The picture; the target stands as a vertical line.
  func picture() -> SVG {
    let unit = forecast.unit
    var picture = SVG(
      width: 150, height: 22, title: wording("年底预测与目标", "Projected year end and target"),
      description: wording(
        "80% 区间 \(wording.interval(projection.interval80, unit: unit))，"
          + "目标 \(wording.target(forecast.indicator.target))。",
        "80 % interval \(wording.interval(projection.interval80, unit: unit)), "
          + "target \(wording.target(forecast.indicator.target))."))
    let inner = projection.interval80
    let reach = inner.upperBound - inner.lowerBound
    let scale = ChartScale(
      [
        target, inner.lowerBound, inner.upperBound,
        max(projection.interval95.lowerBound, inner.lowerBound - reach),
        min(projection.interval95.upperBound, inner.upperBound + reach),
      ], from: 6, to: 144, steps: 12)
    let bar = { (range: ClosedRange<Double>, half: Double, part: ChartPart) in
      let left = scale(range.lowerBound)
      picture.rectangle(
        x: left, y: 11 - half, width: max(1, scale(range.upperBound) - left), height: 2 * half,
        as: part)
    }
    bar(projection.interval95, 3, .outer)
    bar(inner, 5, .inner)
    picture.diamond(at: (scale(projection.median), 11), radius: 4.5, as: .point)
    picture.line(from: (scale(target), 1), to: (scale(target), 21), as: .target)
    return picture
  }
}
