import Forecasting
import Indicators

/// The chart of one indicator's year: what was reported, earlier years behind it, the target, the
/// fan of the 80 and 95 % intervals at the year end, and the path that the target requires.
///
/// The fan joins the latest value with the year end by straight edges: only the year end is
/// forecast, nothing is claimed about the quarters between.
public struct IndicatorChart: Sendable {
  let forecast: IndicatorForecast
  let wording: Wording
  let year: Int

  /// Reported values of the year, oldest first.
  let points: [Point]
  /// The last two earlier years with two values or more, the nearer first.
  let earlier: [(year: Int, points: [Point])]

  /// A value at a share of the year, 0…1.
  struct Point: Hashable {
    var elapsed: Double
    var value: Double
    var isDelivered: Bool
    var isCorrected = false
  }

  /// Makes the chart; `nil` where there is neither a value of the year nor a projection.
  public init?(_ forecast: IndicatorForecast, quarter: Quarter, language: Language) {
    self.forecast = forecast
    wording = Wording(language)
    year = quarter.year
    let known = forecast.series.observations.filter { $0.quarter <= quarter }
    var current = known.filter { $0.quarter.year == quarter.year }.map(Self.point)
    if let latest = forecast.latest, latest.quarter.year == quarter.year,
      !current.contains(where: { $0.elapsed == latest.elapsedShare })
    {
      current.append(Self.point(latest))
    }
    points = current.filter(\.value.isFinite).sorted { $0.elapsed < $1.elapsed }
    guard !points.isEmpty || forecast.projection != nil else { return nil }
    earlier = [1, 2].compactMap { back in
      let past = known.filter { $0.quarter.year == quarter.year - back }.map(Self.point)
        .filter(\.value.isFinite)
      return past.count > 1 ? (quarter.year - back, past) : nil
    }
  }

  private static func point(_ observation: Observation) -> Point {
    Point(
      elapsed: observation.elapsedShare, value: observation.value,
      isDelivered: observation.stage == .delivered, isCorrected: observation.isCorrected)
  }

  /// Where the year's path begins: nothing done on the first of January, or last year's stock.
  var origin: Point? {
    switch forecast.indicator.kind {
    case .cumulative: return Point(elapsed: 0, value: 0, isDelivered: true)
    case .level:
      guard let quarter = Quarter(year: year - 1, number: 4),
        let stock = forecast.series[quarter]
      else { return nil }
      return Point(elapsed: 0, value: stock.value, isDelivered: true)
    case .growth, .completion, .qualitative: return nil
    }
  }

  /// The latest delivered value, from which the fan and the required path set out.
  var standing: Point? { points.last { $0.isDelivered } }

  /// The ends of the target on the scale; one number for all but a range.
  var targets: [Double] {
    guard let target = forecast.indicator.target, let value = target.value, value.isFinite else {
      return []
    }
    return ([value] + (target.upperValue.map { [$0] } ?? [])).map { forecast.targetSign * $0 }
  }

  /// All values that have to fit on the paper.
  var extent: [Double] {
    var values = points.map(\.value) + targets
    values += earlier.flatMap { $0.points.map(\.value) }
    if let origin { values.append(origin.value) }
    if let projection = forecast.projection {
      values.append(projection.median)
      let inner = projection.interval80
      values += [inner.lowerBound, inner.upperBound]
      // A 95 % interval far beyond the rest would press everything else flat; it is cut at the
      // paper's edge instead, and the description has its numbers.
      let reach = inner.upperBound - inner.lowerBound
      values.append(max(projection.interval95.lowerBound, inner.lowerBound - reach))
      values.append(min(projection.interval95.upperBound, inner.upperBound + reach))
    }
    return values
  }

  /// What the chart shows, in words with its numbers.
  var description: String {
    var facts: [String] = []
    let unit = forecast.unit
    if let latest = forecast.latest {
      facts.append(
        wording("最新进展", "latest ") + wording.value(latest.value, unit: latest.unit)
          + wording.parenthesis([wording.date(of: latest)] + wording.remarks(on: latest)))
    }
    facts.append(wording("目标", "target ") + wording.target(forecast.indicator.target))
    if let projection = forecast.projection {
      facts.append(
        wording("年底预测中位数", "projected median ")
          + wording.value(projection.median, unit: unit)
          + wording("，80% 区间 ", ", 80 % interval ")
          + wording.interval(projection.interval80, unit: unit)
          + wording("，95% 区间 ", ", 95 % interval ")
          + wording.interval(projection.interval95, unit: unit))
    }
    if let probabilities = wording.probabilities(of: forecast) {
      facts.append(wording("达标概率 ", "probability of meeting it ") + probabilities)
    }
    return facts.joined(separator: wording("；", "; ")) + wording("。", ".")
  }
}
