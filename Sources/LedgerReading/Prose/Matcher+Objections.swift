internal import Indicators

/// What forbids a number to answer a promise.
extension Matcher {
  /// What forbids a number to answer.
  func objection(
    _ promise: Promise, _ report: ReportedQuantity, _ value: Double, noun: Double?
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
    if report.isDifference, promise.kind == .level || !progress.isSinceYearStart(report),
      !asksForIncrease(promise)
    {
      return .comparison
    }
    // 重点人群覆盖率81.2% is no 覆盖率 of all.
    if promise.kind == .level,
      let group = Self.groups.first(in: progress.text.scalars, report.before),
      !promise.source.text.contains(progress.text.text(group))
    {
      return .partOfWhole
    }
    if report.role == .average { return .comparison }
    if report.role == .comparison { return compares(promise, report) ? nil : .comparison }
    guard report.role == .amount else {
      // 其中税收收入251.9亿元，占…的比重为88% answers 税收占比.
      let isNamed = promise.kind == .level && (noun ?? 0) >= 0.45
      return report.isPart && promise.kind != .completion && !isNamed ? .partOfWhole : nil
    }
    if let target = promise.target?.value, value == target, report.isEcho { return .echoOfTarget }
    // 5个义务教育项目 are no 学位5400个.
    if promise.kind == .cumulative, let target = promise.target?.value, target >= 100,
      value > 0, value < 0.01 * target, (noun ?? 0) < 0.8,
      UnitLexicon.isCounter(promise.target?.unit ?? "")
    {
      return .otherNoun
    }
    // 夏粮 is a part of the year's 粮食.
    if let season = Self.seasons.last(in: progress.text.scalars, report.before),
      !promise.source.text.contains(progress.text.text(season))
    {
      return .otherPeriod
    }
    // 5G基站2315个 are no 国家级绿色园区1个.
    if promise.kind == .cumulative, let target = promise.target?.value, target > 0,
      value > 20 * target, (noun ?? 0) < 0.8
    {
      return .otherBasis
    }
    let isUnderWay = report.stageIsTold && report.stage != .delivered
    if promise.kind == .cumulative, promise.asksForNew, report.isCumulative, !report.isNew,
      !isUnderWay
    {
      let target = promise.target?.value ?? 0
      let isFlow =
        report.accumulatesYear
        || progress.text.text(report.before).contains("完成")
        || progress.text.text(report.before).contains("今年")
      // No stock is smaller than what one year adds to it.
      if !(isFlow || value <= target) || value > 3 * target { return .otherBasis }
    }
    if promise.kind == .cumulative, promise.asksForNew, !report.isNew, isReached(report),
      let target = promise.target?.value,
      value > 2 * target
    {
      return .otherBasis
    }
    if promise.kind == .cumulative, report.isCumulative || promise.asksForNew, !report.isNew,
      !report.isDifference, report.isFollowedByAddition, !isPromisedStock(promise, value)
    {
      return .otherBasis
    }
    if promise.kind == .cumulative, isStockBehindAddition(report) { return .otherBasis }
    if promise.kind == .cumulative, report.isNew, !report.isCumulative,
      let whole = report.whole.map({ reports[$0] }), whole.isCumulative,
      whole.quantity.unit == report.quantity.unit, isPromisedStock(promise, whole.value)
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

  /// 累计流转土地14.2万亩，当年新增1.3万亩 of 流转土地15万亩: what there is comes near to what is promised.
  private func isPromisedStock(_ promise: Promise, _ value: Double) -> Bool {
    guard let target = promise.target?.value, target > 0, !promise.asksForNew else { return false }
    return 0.6...1.2 ~= value / target
  }

  /// 一季度新增储能64万千瓦，累计建成643万千瓦: what there is, behind what the year has added to it.
  private func isStockBehindAddition(_ report: ReportedQuantity) -> Bool {
    guard report.isCumulative, let place = report.whole else { return false }
    let addition = reports[place]
    // 1-9月累计建成 counts the year so far by its own words.
    let hasWindow = report.period.map { report.before.contains($0.range.lowerBound) } ?? false
    return !hasWindow && addition.isNew && !addition.isSinglePeriod && !addition.isPart
      && addition.quantity.unit == report.quantity.unit && addition.stage == .delivered
      && report.stage == .delivered && addition.value < report.value
      && ReportContext.content(progress: progress, report.before) < 2
  }

  /// 加快32个项目建设，其中15个已建成: a part of the echoed target is progress.
  func isPartOfTarget(_ report: ReportedQuantity, _ promise: Promise) -> Bool {
    guard report.stageIsTold, !report.isInBrackets, let target = promise.target?.value else {
      return false
    }
    // 56个小区已全部开工，其中完成改造31个、4710户: the part is measured as the promise is.
    if promise.isSecondMeasure, report.before.count <= 1,
      report.quantity.unit == promise.target?.unit
    {
      return true
    }
    let whole = report.whole.map { reports[$0] }
    // 14座全部开工，其中完工9座: the whole is only begun.
    return whole.map {
      $0.value == target
        && ($0.isEcho || $0.isGoal || ($0.stageIsTold && $0.stage < report.stage))
    } ?? false
  }

  /// 42个新建服务中心项目，11个处于设计阶段，…，2个已建成: the target at the head of a sentence that goes on
  /// to say how far its parts are.
  func isSummary(_ index: Int, _ place: Int) -> Bool {
    let report = reports[place]
    guard report.role == .amount, report.value == promises[index].target?.value,
      report.before.isEmpty, place + 1 < reports.count
    else { return false }
    let next = reports[place + 1]
    return next.sentence == report.sentence && next.quantity.unit == report.quantity.unit
      && next.before.isEmpty && next.value < report.value
      && contexts[place + 1].own.found(in: keys[index]) == 0
  }

  /// Whether both compare with the same in the same direction (高于全省2个百分点).
  func compares(_ promise: Promise, _ report: ReportedQuantity) -> Bool {
    Self.comparisons.contains { word in
      promise.source.text.contains(word) && progress.text.text(report.before).contains(word)
    }
  }

  /// 森林蓄积量增加30万立方米 promises a difference.
  private func asksForIncrease(_ promise: Promise) -> Bool {
    guard promise.kind == .cumulative, let place = promise.target?.source?.text,
      let end = promise.source.text.firstRange(of: place)
    else { return false }
    return Self.increases.contains { promise.source.text[..<end.lowerBound].hasSuffix($0) }
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
