import Forecasting
import Indicators

extension ForecastDocument {
  /// The charts of the document's indicators as one picture, one below the other.
  ///
  /// An indicator without a number has no chart; its name, its target and the reason stand there.
  public func svg() -> String {
    let year = forecast.quarter.year
    let bands = forecast.indicators.map { indicator in
      let chart = IndicatorChart(
        indicator, quarter: forecast.quarter, language: wording.language)
      return (indicator, chart, chart == nil ? 100.0 : IndicatorChart.figureHeight)
    }
    let height = bands.reduce(0) { $0 + $1.2 }
    var picture = SVG(
      width: IndicatorChart.figureWidth, height: max(height, 60), title: heading.inert,
      description: bands.map { indicator, chart, _ in
        indicator.indicator.name.inert + wording("：", ": ")
          + (chart?.description ?? wording.sentence(indicator.method))
      }.joined(separator: " "))
    picture.rectangle(x: 0, y: 0, width: picture.width, height: picture.height, as: .paper)
    if bands.isEmpty {
      picture.text(
        wording("未读出指标", "No indicator was read from it"), at: (20, 36), as: .strong, size: 16)
    }
    var top = 0.0
    for (indicator, chart, height) in bands {
      if let chart {
        chart.drawFigure(on: &picture, top: top)
      } else {
        IndicatorChart.drawHeading(
          of: indicator, year: year, wording, on: &picture, top: top)
        picture.text(
          wording.sentence(indicator.method), at: (20, top + 80), as: .label, size: 13)
      }
      top += height
    }
    return picture.document
  }
}
