import Indicators

/// The facts of an indicator's year that the official measures are computed from.
struct MeasuredYear {
  private let forecast: IndicatorForecast
  private let kind: IndicatorKind
  private let target: Target?
  private let latest: Observation?
  private let base: Double?
  private let points: [(time: Double, value: Double)]

  init(_ forecast: IndicatorForecast, quarter: Quarter) {
    self.forecast = forecast
    kind = forecast.indicator.kind
    target = forecast.indicator.target
    latest = forecast.latest.flatMap { $0.stage == .delivered ? $0 : nil }
    let stock = Quarter(year: quarter.year - 1, number: 4).flatMap { forecast.series[$0]?.value }
    base = kind == .cumulative ? 0 : stock
    var points = forecast.series.observations
      .filter { $0.quarter.year == quarter.year && $0.quarter <= quarter && $0.stage == .delivered }
      .map { (time: $0.elapsedShare, value: $0.value) }
    if points.isEmpty, let latest { points = [(latest.elapsedShare, latest.value)] }
    self.points = (base.map { [(0, $0)] } ?? []) + points
  }

  /// The answer of one measure.
  func reading(of measure: OfficialMeasures.Measure) -> OfficialMeasures.Reading {
    guard let target, let goal = target.value, target.comparator != .relative else {
      return measure == .progressClass
        ? .verdict(.progressClass(.other), value: nil) : .absent(.noTarget)
    }
    guard let latest, latest.value.isFinite else {
      return measure == .progressClass
        ? .verdict(.progressClass(.other), value: nil) : .absent(.noValue)
    }
    let comparator = forecast.indicator.decidingComparator ?? target.comparator
    switch measure {
    case .timeProportional, .progressClass, .trafficLight:
      return officeReading(of: measure, value: latest, goal: goal, comparator: comparator)
    default:
      guard kind != .growth else { return .absent(.growthRate) }
      return trendReading(of: measure, value: latest, goal: goal, comparator: comparator)
    }
  }

  // MARK: The rules of supervision offices

  private func officeReading(
    of measure: OfficialMeasures.Measure, value: Observation, goal: Double, comparator: Comparator
  ) -> OfficialMeasures.Reading {
    guard
      let progress = forecast.timeProportional
        ?? TimeProportionalRule.progress(
          of: value.value, target: goal, kind: kind, comparator: comparator,
          elapsed: value.elapsedShare)
    else {
      return measure == .progressClass
        ? .verdict(.progressClass(.other), value: nil) : .absent(.notDetermined)
    }
    if measure == .timeProportional {
      return .verdict(progress.isBehind ? .behind : .onSchedule, value: progress.share)
    }
    let isCeiling = comparator == .atMost
    if measure == .trafficLight, isCeiling { return .absent(.ceiling) }
    // A growth rate is due in full at any time of the year, and completed only at its end.
    let due = kind == .growth ? 1 : progress.elapsed
    if measure == .trafficLight {
      let attainment = progress.share / due
      return .verdict(.light(TrafficLight(attainment: attainment)), value: attainment)
    }
    // A rate or a ceiling is kept or not, never ahead; it is completed when the year is.
    if kind == .growth || isCeiling {
      let kept: ProgressClass = progress.elapsed < 1 ? .onSchedule : .completed
      return .verdict(.progressClass(progress.isBehind ? .behind : kept), value: progress.share)
    }
    return .verdict(
      .progressClass(ProgressClass(share: progress.share, elapsed: progress.elapsed)),
      value: progress.share)
  }

  // MARK: The measures of the United Nations, Eurostat and project management

  private func trendReading(
    of measure: OfficialMeasures.Measure, value: Observation, goal: Double, comparator: Comparator
  ) -> OfficialMeasures.Reading {
    let direction = DesiredDirection(comparator)
    let time = value.elapsedShare
    if measure == .earnedSchedule {
      guard comparator != .atMost else { return .absent(.ceiling) }
      guard
        let schedule = EarnedSchedule(
          plan: [0.25, 0.5, 0.75, 1].map { $0 * goal }, earned: value.value, actualTime: time * 4)
      else { return .absent(.notDetermined) }
      let isBehind = schedule.performance < 1
      return .verdict(isBehind ? .behind : .onSchedule, value: schedule.performance)
    }
    guard let base else { return .absent(.noBase) }
    switch measure {
    case .currentStatus:
      guard
        let index = CurrentStatusIndex.value(
          base: base, current: value.value, target: goal, direction: direction)
      else { return .absent(.notDetermined) }
      return .verdict(index >= 10 * time ? .onSchedule : .behind, value: index)
    case .anticipatedLinear: return anticipated(.linear, goal, direction)
    case .anticipatedLogit:
      guard forecast.indicator.target?.unit == "%" else { return .absent(.notAPercentage) }
      return anticipated(.logit(scale: 100), goal, direction)
    case .anticipatedGeometric: return anticipated(.geometric, goal, direction)
    case .progressMeasure:
      guard base != 0 else { return .absent(.startsFromZero) }
      let result = ProgressMeasure(
        base: base, baseYear: 0, current: value.value, currentYear: time, target: goal,
        targetYear: 1, direction: direction)
      return result.status == .notAvailable
        ? .absent(.notDetermined) : .verdict(.status(result.status), value: result.value)
    case .progressChart:
      guard base != 0 else { return .absent(.startsFromZero) }
      guard
        let chart = ProgressChart(
          base: base, baseYear: 0, current: value.value, currentYear: time, target: goal,
          targetYear: 1, isPercentage: forecast.indicator.target?.unit == "%")
      else { return .absent(.notDetermined) }
      return .verdict(.assessment(chart.assessment), value: chart.ratio)
    case .timeProportional, .progressClass, .trafficLight, .earnedSchedule:
      return .absent(.notDetermined)
    }
  }

  private func anticipated(
    _ form: AnticipatedProgressIndex.Form, _ goal: Double, _ direction: DesiredDirection
  ) -> OfficialMeasures.Reading {
    if case .geometric = form, base == 0 { return .absent(.startsFromZero) }
    do throws(AnticipatedProgressIndex.Failure) {
      let index = try AnticipatedProgressIndex(
        times: points.map(\.time), values: points.map(\.value), targetTime: 1, target: goal,
        direction: direction, form: form)
      return .verdict(.level(index.level), value: index.score)
    } catch {
      return .absent(error == .timesOutOfOrder ? .yearIsOver : .notDetermined)
    }
  }
}
