import Forecasting
import Indicators

extension Wording {
  /// How a projection was made, in a sentence.
  public func sentence(_ method: ForecastMethod) -> String {
    switch method {
    case .growthCarried:
      self(
        "把累计增速延续到年底，离散程度取自往年同期之后的变动（t 分布）",
        "year-to-date growth carried to the year end, with the spread of past years' drifts (t)")
    case .pooledRegression(let years):
      self(
        "合并回归：本指标前 \(years) 年的季度数据，加公开面板上拟合的先验",
        "pooled regression: the indicator's own \(years) earlier years with a prior fitted on a"
          + " public panel")
    case .targetAndPace:
      self(
        "无往年数据：以年度目标和同类台账的进度为先验行，与今年进度一起做最小二乘",
        "no earlier years: least squares on this year's progress with the target and the pace of"
          + " published ledgers as prior rows")
    case .completionPace:
      self(
        "工程形象进度：在 0～100% 内按同类工程的进度推到年底",
        "percent complete, bounded at 100, carried to the year end at the pace of similar works")
    case .stageModel:
      self(
        "间接推断：由前期阶段的数量按设定的转化率推算，区间较宽",
        "indirect: from quantities at earlier stages with stated base rates; wide on purpose")
    case .additive:
      self(
        "序列含零或负值：不取对数，按加法模型拟合",
        "the series has zeros or negative values: fitted additively, without logarithms")
    case .settled:
      self("目标已达到，或全年已结束：无需预测", "the target is reached or the year is over: nothing to project")
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
    case .ownYear(let year): self("本指标\(year)年", "its own year \(year)")
    case .ownSeries: self("本指标往年", "its own earlier years")
    case .pace: self("按当前进度延续", "the pace so far")
    case .target: self("年度目标", "the annual target")
    case .referenceClass: self("同类台账", "published ledgers of its class")
    case .pooledPrior: self("公开面板先验", "the public panel's prior")
    case .ownPanel: self("本地其他指标", "the planner's own panel")
    case .stageBaseRate: self("阶段转化率", "base rates of stages")
    }
  }

  /// What the remaining quarters must deliver.
  public func sentence(_ pace: RequiredPace, comparator: Comparator) -> String {
    let amount = value(pace.value, unit: pace.unit)
    let approximate = pace.isApproximate ? self("（近似）", " (approximate)") : ""
    var text: String
    switch pace.per {
    case .restOfYear:
      let bound = comparator == .atMost ? self("不高于", "at most ") : self("达到", "")
      text = self(
        "其余季度合计增速须\(bound)\(amount)\(approximate)",
        "the rest of the year must grow by \(bound)\(amount)\(approximate)")
    case .quarter where pace.remainingQuarters == 1:
      text =
        comparator == .atMost
        ? self(
          "最后一个季度不超过\(amount)\(approximate)", "at most \(amount) in the last quarter\(approximate)")
        : self("最后一个季度须完成\(amount)\(approximate)", "\(amount) in the last quarter\(approximate)")
    case .quarter where comparator == .atMost:
      text = self(
        "其余 \(pace.remainingQuarters) 个季度平均每季不超过\(amount)\(approximate)",
        "at most \(amount) a quarter in the \(pace.remainingQuarters) left\(approximate)")
    case .quarter:
      text = self(
        "其余 \(pace.remainingQuarters) 个季度平均每季须完成\(amount)\(approximate)",
        "\(amount) a quarter in each of the \(pace.remainingQuarters) left\(approximate)")
    }
    if let best = pace.best {
      let record = value(best.value, unit: pace.unit)
      text += self(
        "；有记录以来最好的季度为\(record)（\(name(best.quarter))）",
        "; the best quarter on record is \(record) (\(name(best.quarter)))")
    }
    return text
  }

  /// The office's pace rule, in a sentence.
  public func sentence(_ progress: TimeProportionalProgress, kind: IndicatorKind) -> String {
    let share = NumberText.share(progress.share)
    let elapsed = NumberText.share(progress.elapsed)
    if kind == .growth {
      return progress.isBehind
        ? self("未达到序时进度：增速低于目标", "behind: growth is below the target")
        : self("达到序时进度：增速不低于目标", "on schedule: growth is not below the target")
    }
    return progress.isBehind
      ? self("未达到序时进度：完成 \(share)，时间已过 \(elapsed)", "behind: \(share) done, \(elapsed) elapsed")
      : self("达到序时进度：完成 \(share)，时间已过 \(elapsed)", "on schedule: \(share) done, \(elapsed) elapsed")
  }
}
