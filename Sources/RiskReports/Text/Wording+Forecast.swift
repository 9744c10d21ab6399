import Forecasting
import Indicators

extension Wording {
  /// How a projection was made, in a sentence.
  public func sentence(_ method: ForecastMethod) -> String {
    switch method {
    case .growthCarried:
      self(
        "累计增速外推到年底，波动取自往年同期之后的变动（t 分布）",
        "year-to-date growth carried to the year end, with the spread of past years' drifts (t)")
    case .pooledRegression(let years):
      self(
        "联合回归：本指标 \(years) 年季度数据，加公开数据集拟合的先验",
        "pooled regression: the indicator's own earlier years (\(years)) with a prior fitted on a"
          + " public panel")
    case .targetAndPace:
      self(
        "无往年数据：以年度目标和同类台账的进度为先验，与今年进度合并作最小二乘",
        "no earlier years: least squares on this year's progress with the target and the pace of"
          + " published ledgers as prior rows")
    case .completionPace:
      self(
        "工程形象进度：按同类工程的进度推算到年底，以 100% 为限",
        "percent complete, bounded at 100, carried to the year end at the pace of similar works")
    case .stageModel:
      self(
        "间接推断：由前期阶段的数量按设定的转化率推算，区间从宽",
        "indirect: from quantities at earlier stages with stated base rates; wide on purpose")
    case .additive:
      self(
        "序列含零或负值：不取对数，按加法模型拟合",
        "the series has zeros or negative values: fitted additively, without logarithms")
    case .settled:
      self("目标已达到或全年已结束，无需预测", "the target is reached or the year is over: nothing to project")
    case .unavailable(let reason): sentence(reason)
    }
  }

  /// Why there is no projection.
  public func sentence(_ reason: ForecastMethod.Unavailable) -> String {
    switch reason {
    case .qualitative: self("定性事项：不给概率", "a qualitative promise: no probability is given")
    case .noNumber:
      self("台账尚未给出可用的数字：不给概率", "the ledger gives no number yet: no probability is given")
    case .relativeTarget:
      self("目标以另一指标为准：不给概率", "the target refers to another indicator: no probability is given")
    case .noTarget: self("没有年度目标：不给概率", "no annual target is stated: no probability is given")
    case .notFittable:
      self("现有数字不足以拟合：不给概率", "the numbers do not determine a fit: no probability is given")
    }
  }

  /// How far work has come whose indicator has no number that counts; `nil` where nothing is told.
  ///
  /// A finished step (方案已印发) is not the promised result, so the word 完成 is never said of it.
  public func stage(of forecast: IndicatorForecast) -> String? {
    let stages =
      forecast.indicator.evidence.compactMap(\.stage) + (forecast.latest.map { [$0.stage] } ?? [])
    if let furthest = stages.filter({ $0 < .delivered }).max() { return name(furthest) }
    return stages.isEmpty ? nil : self("有相关工作", "related work")
  }

  /// What pulled an estimate.
  public func name(_ source: Contribution.Source) -> String {
    switch source {
    case .yearToDate: self("今年累计", "this year to date")
    case .ownYear(let year): self("本指标 \(year) 年", "its own year \(year)")
    case .ownSeries: self("本指标往年", "its own earlier years")
    case .pace: self("按当前进度延续", "the pace so far")
    case .target: self("年度目标", "the annual target")
    case .referenceClass: self("同类台账", "published ledgers of its class")
    case .pooledPrior: self("公开数据集先验", "the public panel's prior")
    case .ownPanel: self("本地其他指标", "the planner's own panel")
    case .stageBaseRate: self("阶段转化率", "base rates of stages")
    }
  }

  /// What pulled an estimate, the heaviest first, with what each source alone would say; sources
  /// below one percent are left to the data formats, where all weights stand.
  public func sentence(_ explanation: [Contribution], unit: String) -> String {
    let heaviest = explanation.enumerated()
      .filter { $0.element.weight >= 0.01 || explanation.count == 1 }
      .sorted {
        $0.element.weight == $1.element.weight
          ? $0.offset < $1.offset : $0.element.weight > $1.element.weight
      }
    return heaviest.map(\.element).map { part in
      let weight = NumberText.probability(part.weight)
      let value = part.value.map { " → " + self.value($0, unit: unit) } ?? ""
      return name(part.source) + value + self("（权重 \(weight)）", " (weight \(weight))")
    }.joined(separator: self("；", "; "))
  }

  /// What the remaining quarters must deliver, and how that compares with the best on record.
  public func sentence(_ pace: RequiredPace, comparator: Comparator) -> String {
    let isCeiling = comparator == .atMost
    let amount = value(pace.value, unit: pace.unit)
    let approximate = pace.isApproximate ? self("（近似）", " (approximate)") : ""
    var text: String
    switch pace.per {
    case .restOfYear:
      text =
        isCeiling
        ? self("其余季度合计增速须不高于 \(amount)", "the rest of the year may grow by \(amount) at most")
        : self("其余季度合计增速须达到 \(amount)", "the rest of the year must grow by \(amount)")
    case .quarter where pace.remainingQuarters == 1:
      text =
        isCeiling
        ? self("最后一个季度不得超过 \(amount)", "at most \(amount) in the last quarter")
        : self("最后一个季度须完成 \(amount)", "\(amount) in the last quarter")
    case .quarter:
      let left = pace.remainingQuarters
      text =
        isCeiling
        ? self(
          "其余 \(left) 个季度平均每季不得超过 \(amount)",
          "at most \(amount) in each of the \(left) quarters left")
        : self("其余 \(left) 个季度平均每季须完成 \(amount)", "\(amount) in each of the \(left) quarters left")
    }
    text += approximate
    guard let best = pace.best else { return text }
    let record = value(best.value, unit: pace.unit)
    if pace.per == .restOfYear {
      return text
        + self(
          "；往年同一时段的\(isCeiling ? "最低" : "最高")增速为 \(record)（\(best.quarter.year) 年）",
          "; the \(isCeiling ? "lowest" : "best") growth of the same part of an earlier year was"
            + " \(record) (\(best.quarter.year))")
    }
    text += self(
      "；有记录以来\(isCeiling ? "最低" : "最高")的季度为 \(record)（\(name(best.quarter))）",
      "; the \(isCeiling ? "lowest" : "best") quarter on record is \(record) (\(name(best.quarter)))"
    )
    guard !isCeiling, best.value > 0, pace.value > 0 else { return text }
    return text + multiple(pace.value / best.value)
  }

  /// The needed amount as a multiple of a record; a share where the record is beyond it.
  private func multiple(_ ratio: Double) -> String {
    if (0.95...1.05).contains(ratio) { return self("，所需与之相当", ", about what is needed") }
    guard ratio > 1 else {
      let share = NumberText.probability(ratio)
      return self("，所需为其 \(share)", ", of which \(share) is needed")
    }
    let times = NumberText.decimal(ratio, places: 1)
    return self("，所需为其 \(times) 倍", ", and \(times) times that is needed")
  }

  /// The office's pace rule with its gap in percentage points, as reviews print it.
  public func sentence(_ progress: TimeProportionalProgress, of forecast: IndicatorForecast)
    -> String
  {
    let verdict = progress.isBehind ? self("未达到", "behind") : self("已达到", "on schedule")
    let target = forecast.indicator.target
    let isCeiling = target?.comparator == .atMost
    if forecast.indicator.kind == .growth {
      let rate = target?.comparator == .decrease ? self("降幅", "the fall ") : self("增速", "growth ")
      guard let goal = target?.value else {
        return verdict
          + (progress.isBehind
            ? self("：增速低于对照指标", ": growth is below the other indicator's")
            : self("：增速不低于对照指标", ": growth is not below the other indicator's"))
      }
      return verdict + self("：", ": ") + rate
        + gap((progress.share - 1) * goal, self("目标", "the target"))
    }
    let share = NumberText.share(progress.share)
    if isCeiling, forecast.indicator.kind == .level {
      return verdict + self("：现为上限的 \(share)", ": at \(share) of the ceiling")
    }
    let elapsed = NumberText.share(progress.elapsed)
    return verdict
      + (isCeiling
        ? self("：已用上限的 \(share)，", ": \(share) of the ceiling used, ")
        : self("：完成 \(share)，", ": \(share) done, "))
      + gap(
        TimeProportionalRule.gap(of: progress),
        self("时间进度（\(elapsed)）", "the \(elapsed) of the year elapsed"))
  }

  /// How far a number lies from another in percentage points: `比目标低 4.1 个百分点`.
  private func gap(_ points: Double, _ other: String) -> String {
    let amount = NumberText.decimal(points.magnitude, places: 1)
    if amount == "0" { return self("与\(other)持平", "equal to \(other)") }
    return points < 0
      ? self("比\(other)低 \(amount) 个百分点", "\(amount) points below \(other)")
      : self("比\(other)高 \(amount) 个百分点", "\(amount) points above \(other)")
  }
}
