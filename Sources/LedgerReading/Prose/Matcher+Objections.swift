internal import Indicators

/// What forbids a number to answer a promise.
extension Matcher {
  /// What forbids a number to answer.
  func objection(
    _ promise: Promise, _ report: ReportedQuantity, _ value: Double
  ) -> AlternativeReading.Reason? {
    if report.isEarlierPeriod || dating.date(report.period) == nil { return .otherPeriod }
    // One month or quarter is no year so far.
    if report.isSinglePeriod, !report.isCumulative,
      promise.kind == .cumulative || promise.kind == .growth
    {
      return .otherPeriod
    }
    if report.isForecast { return .forecast }
    if lacksMeasure(promise, report) { return .otherUnit }
    if report.isGoal { return .echoOfTarget }
    if report.isOtherArea { return .comparison }
    if report.isDifference, promise.kind == .level || !progress.isSinceYearStart(report) {
      return .comparison
    }
    if report.role == .comparison || report.role == .average { return .comparison }
    guard report.role == .amount else {
      return report.isPart && promise.kind != .completion ? .partOfWhole : nil
    }
    if let target = promise.target?.value, value == target, report.isEcho { return .echoOfTarget }
    if promise.kind == .cumulative, promise.asksForNew, report.isCumulative, !report.isNew {
      let target = promise.target?.value ?? 0
      let isFlow =
        report.accumulatesYear
        || progress.text.text(report.before).contains("完成")
        || progress.text.text(report.before).contains("今年")
      if !isFlow || value > 3 * target { return .otherBasis }
    }
    if promise.kind == .cumulative, promise.asksForNew, !report.isNew, isReached(report),
      let target = promise.target?.value,
      value > 2 * target
    {
      return .otherBasis
    }
    if promise.kind == .cumulative, report.isCumulative || promise.asksForNew, !report.isNew,
      !report.isDifference, report.isFollowedByAddition
    {
      return .otherBasis
    }
    if promise.kind == .level, report.isNew, !report.isCumulative, !isReached(report),
      (promise.target?.value ?? 0) > 2 * value
    {
      return .otherBasis
    }
    if report.isPart, !isPartOfTarget(report, promise) { return .partOfWhole }
    return nil
  }

  /// 加快32个项目建设，其中15个已建成: a part of the echoed target is progress.
  func isPartOfTarget(_ report: ReportedQuantity, _ promise: Promise) -> Bool {
    guard report.stageIsTold, !report.isInBrackets, let target = promise.target?.value else {
      return false
    }
    let whole = report.whole.map { reports[$0] }
    return whole.map { $0.value == target && $0.isEcho } ?? false
  }

  func isReached(_ report: ReportedQuantity) -> Bool {
    Self.reaching.isIn(
      progress.text.scalars,
      max(report.before.lowerBound, report.before.upperBound - 6)..<report.before.upperBound)
  }

  /// 完成工业投资48 of 100亿元: a bare number may be off by any scale.
  func lacksMeasure(_ promise: Promise, _ report: ReportedQuantity) -> Bool {
    report.role == .amount && report.quantity.unit.isEmpty && report.quantity.scale == 1
      && UnitLexicon.isMeasure(promise.target?.unit ?? "")
  }
}
