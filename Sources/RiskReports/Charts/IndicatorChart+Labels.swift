import Forecasting
import Indicators

/// The words of a chart: earlier years, the ends of its lines, and the legend.
extension IndicatorChart {
  /// Names the earlier years at their second quarter, on the side away from this year's line.
  func drawYears(
    on picture: inout SVG, scale: ChartScale, place: (Double) -> Double
  ) {
    var taken: [Double] = []
    for past in earlier {
      guard let point = past.points.first(where: { $0.elapsed == 0.5 }) ?? past.points.first
      else { continue }
      let current = points.first { $0.elapsed == point.elapsed }
      let isAbove = point.value > current?.value ?? -.infinity
      let y = scale(point.value) + (isAbove ? -7 : 15)
      if taken.contains(where: { ($0 - y).magnitude < 12 }) { continue }
      taken.append(y)
      picture.clearedText(
        "\(past.year)", at: (place(point.elapsed), y), anchor: "middle", as: .label)
    }
  }

  /// What stands at the right edge: the target and the median.
  var endLabels: [(value: Double, text: String, part: ChartPart)] {
    let unit = forecast.unit
    var labels = targets.map {
      (value: $0, text: wording.value($0.magnitude, unit: unit), part: ChartPart.targetLabel)
    }
    if let projection = forecast.projection, !projection.isSettled {
      labels.append(
        (projection.median, wording.median(of: projection, unit: unit), ChartPart.strong))
    }
    return labels
  }

  /// Writes the labels at the right edge, kept a line apart.
  func drawEndLabels(
    on picture: inout SVG, scale: ChartScale, right: Double, within box: ClosedRange<Double>
  ) {
    var labels = endLabels.map { (y: scale($0.value), text: $0.text, part: $0.part) }
    labels.sort { $0.y < $1.y }
    let lineHeight = 14.0
    for index in labels.indices.dropFirst() {
      labels[index].y = max(labels[index].y, labels[index - 1].y + lineHeight)
    }
    if let last = labels.last, last.y > box.upperBound {
      let shift = last.y - box.upperBound
      for index in labels.indices { labels[index].y -= shift }
    }
    for label in labels {
      picture.clearedText(label.text, at: (right + 9, label.y + 4), as: label.part)
    }
  }

  /// A line of keys, for a chart that stands alone.
  func drawLegend(on picture: inout SVG, left: Double, baseline: Double) {
    var (x, baseline) = (left, baseline)
    for key in keys {
      let name = key.name(wording)
      let width = 30 + Double(name.displayWidth) * 6.2 + 14
      if x + width > picture.width - 10 {
        (x, baseline) = (left, baseline + 18)
      }
      ChartKey.draw(key, on: &picture, x: x, baseline: baseline)
      picture.text(name, at: (x + 30, baseline), as: .label)
      x += width
    }
  }

  /// The parts that this chart shows.
  private var keys: [ChartKey] {
    var keys: [ChartKey] = []
    if points.contains(where: \.isDelivered) { keys.append(.reported) }
    if points.contains(where: { !$0.isDelivered }) { keys.append(.stage) }
    if !targets.isEmpty { keys.append(.target) }
    if forecast.requiredPace != nil, standing != nil { keys.append(.required) }
    if forecast.projection?.isSettled == false { keys += [.median, .inner, .outer] }
    if !earlier.isEmpty { keys.append(.earlier) }
    return keys
  }
}
