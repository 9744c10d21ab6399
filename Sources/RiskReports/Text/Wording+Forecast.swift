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
        "联合回归：本指标 \(years) 年季度数据，加多序列面板拟合的先验",
        "pooled regression: the indicator's own earlier years (\(years)) with a prior fitted on a"
          + " panel of series")
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
    case .nothingDelivered:
      self(
        "全年已结束，台账未报完成数：不给概率",
        "the year is over and nothing is reported finished: no probability is given")
    case .relativeTarget:
      self("目标以另一指标为准：不给概率", "the target refers to another indicator: no probability is given")
    case .noTarget: self("没有年度目标：不给概率", "no annual target is stated: no probability is given")
    case .notFittable:
      self("现有数字不足以拟合：不给概率", "the numbers do not determine a fit: no probability is given")
    }
  }

  /// What the mark of indirect evidence at a probability means.
  var indirectNote: String {
    self(
      "* 间接证据：由前期阶段或部分工程推断，仅供参考",
      "* indirect evidence: inferred from earlier stages or a part of the works; a hint, no more")
  }

  /// The rate that a relative target is measured against, and what meets it.
  public func sentence(_ rate: ReferenceRate) -> String {
    let (latest, median) = (value(rate.latest, unit: "%"), decimal(rate.median))
    let points = NumberText.decimal(rate.tolerance, places: 2)
    return self(
      "\(rate.name)，最新 \(latest)，年底预测 \(median)；",
      "\(rate.name), latest \(latest), year end \(median); ")
      + (rate.tolerance > 0
        ? self("比它低不超过 \(points) 个百分点即为达标", "met down to \(points) points below it")
        : self("不低于它即为达标", "met at it or above"))
  }

  private func decimal(_ percent: Double) -> String { NumberText.percents([percent])[0] }

  /// The probability of the target, and of its tolerance where it says 左右: `78%；按“左右”的容差 93%`;
  /// `nil` where there is none.
  public func probabilities(of forecast: IndicatorForecast) -> String? {
    guard let probability = forecast.probability else { return nil }
    let tolerant = forecast.probabilityWithinTolerance.map {
      self(
        "；按“左右”的容差 \(NumberText.probability($0))",
        "; \(NumberText.probability($0)) within the tolerance of 左右 (about)")
    }
    return NumberText.probability(probability) + (tolerant ?? "")
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
    case .pooledPrior: self("面板先验", "the panel's prior")
    case .ownPanel: self("本地其他指标", "the planner's own panel")
    case .stageBaseRate: self("阶段转化率", "base rates of stages")
    }
  }

  /// What pulled an estimate, the heaviest first, with what each source alone would say.
  ///
  /// Own years that move only its spread follow; other sources below one percent are left to the data
  /// formats.
  public func sentence(_ explanation: [Contribution], unit: String) -> String {
    let heaviest = explanation.enumerated()
      .filter { $0.element.weight >= 0.01 || explanation.count == 1 }
      .sorted {
        $0.element.weight == $1.element.weight
          ? $0.offset < $1.offset : $0.element.weight > $1.element.weight
      }
    var parts = heaviest.map(\.element).map { part in
      let weight = NumberText.probability(part.weight)
      let value = part.value.map { " → " + self.value($0, unit: unit) } ?? ""
      return name(part.source) + value + self("（权重 \(weight)）", " (weight \(weight))")
    }
    let light =
      explanation.count == 1
      ? []
      : explanation.compactMap { part -> String? in
        guard case .ownYear(let year) = part.source, part.weight < 0.01 else { return nil }
        return String(year)
      }
    if !light.isEmpty {
      parts.append(
        self(
          "\(light.joined(separator: "、")) 年只影响区间宽窄（权重 0）",
          "its own \(light.joined(separator: ", ")) for the spread alone (weight 0)"))
    }
    return parts.joined(separator: self("；", "; "))
  }

  /// Which quarters of earlier years were not read as they stand, and as what.
  public func sentence(
    _ accidents: [IndicatorForecast.AccidentalQuarter], unit: String
  ) -> String {
    accidents.map { accident in
      let (value, readAs) = (
        self.value(accident.value, unit: unit), self.value(accident.readAs, unit: unit)
      )
      return self(
        "\(name(accident.quarter))的 \(value) 与相邻各季相差悬殊，预测时按 \(readAs) 计",
        "\(name(accident.quarter)): \(value) is far from all its neighbours and read as \(readAs)")
    }.joined(separator: self("；", "; "))
  }
}
