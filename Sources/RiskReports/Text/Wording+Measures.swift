import Forecasting
import Indicators

extension Wording {
  /// A measure's name.
  public func name(_ measure: OfficialMeasures.Measure) -> String {
    switch measure {
    case .timeProportional: self("序时进度", "elapsed-time rule")
    case .progressClass: self("五类进度", "five classes")
    case .trafficLight: self("三色灯", "three lights")
    case .currentStatus: self("现状指数", "current status index")
    case .anticipatedLinear: self("预期进展指数（线性）", "anticipated progress (linear)")
    case .anticipatedLogit: self("预期进展指数（逻辑斯蒂）", "anticipated progress (logit)")
    case .anticipatedGeometric: self("预期进展指数（几何）", "anticipated progress (geometric)")
    case .progressMeasure: self("进展测度", "progress measure")
    case .progressChart: self("进展图评级", "progress chart")
    case .earnedSchedule: self("挣得进度", "earned schedule")
    }
  }

  /// Who publishes a measure.
  public func source(of measure: OfficialMeasures.Measure) -> String {
    switch measure {
    case .timeProportional: self("督查部门（宣城市 2020 年）", "supervision offices (Xuancheng 2020)")
    case .progressClass: self("督查部门（金寨县 2025 年）", "supervision offices (Jinzhai 2025)")
    case .trafficLight: self("三色预警（瓯海、宿迁）", "three-colour warnings (Ouhai, Suqian)")
    case .currentStatus, .anticipatedLinear, .anticipatedLogit, .anticipatedGeometric:
      self("联合国亚太经社会", "UN ESCAP")
    case .progressMeasure: self("欧盟统计局、加拿大统计局", "Eurostat, Statistics Canada")
    case .progressChart: self("联合国统计司", "UN Statistics Division")
    case .earnedSchedule: self("挣得进度法（Lipke 2003）", "Lipke (2003)")
    }
  }

  /// What a measure says: `欠进度`, `behind`.
  public func name(_ verdict: OfficialMeasures.Verdict) -> String {
    switch verdict {
    case .onSchedule: self("达进度", "on schedule")
    case .behind: self("欠进度", "behind")
    case .progressClass(let value): name(value)
    case .light(.green): self("绿灯", "green")
    case .light(.yellow): self("黄灯", "yellow")
    case .light(.red): self("红灯", "red")
    case .level(.willMeetTarget): self("预计达标", "will meet the target")
    case .level(.needsToAccelerate): self("需要加快", "needs to accelerate")
    case .level(.noProgressExpected): self("停滞或倒退", "no progress expected")
    case .status(.targetAchieved): self("已达标", "target achieved")
    case .status(.substantialProgress): self("显著进展", "substantial progress")
    case .status(.moderateProgress): self("中等进展", "moderate progress")
    case .status(.limitedProgress): self("有限进展", "limited progress")
    case .status(.deterioration): self("背离目标", "deterioration")
    case .status(.notAvailable): self("无法评定", "not available")
    case .assessment(.onTrack): self("进展正常", "on track")
    case .assessment(.fairProgress): self("有所进展", "fair progress")
    case .assessment(.stagnationOrRegression): self("停滞或倒退", "stagnation or regression")
    }
  }

  /// One of the five classes.
  public func name(_ value: ProgressClass) -> String {
    switch value {
    case .completed: self("已完成", "completed")
    case .ahead: self("超进度", "ahead")
    case .onSchedule: self("达进度", "on schedule")
    case .behind: self("欠进度", "behind")
    case .other: self("其他", "other")
    }
  }

  /// Why a measure has no verdict.
  public func name(_ absence: OfficialMeasures.Absence) -> String {
    switch absence {
    case .noTarget: self("没有目标值", "no target value")
    case .noValue: self("没有已完成的数字", "no delivered number")
    case .growthRate: self("不适用于增速", "not for growth rates")
    case .noBase: self("缺年初数", "no value at the start of the year")
    case .startsFromZero: self("年初为零，无法按比例外推", "starts from zero")
    case .notAPercentage: self("只适用于百分比", "for percentages only")
    case .yearIsOver: self("全年已结束", "the year is over")
    case .ceiling: self("不适用于上限", "not for ceilings")
    case .notDetermined: self("数字不足", "too few numbers")
    }
  }

  /// The number behind a measure's verdict, in the measure's own unit.
  public func value(_ value: Double, of measure: OfficialMeasures.Measure) -> String {
    switch measure {
    case .timeProportional, .progressClass, .trafficLight, .progressMeasure, .progressChart:
      NumberText.share(value)
    case .currentStatus, .anticipatedLinear, .anticipatedLogit, .anticipatedGeometric,
      .earnedSchedule:
      NumberText.decimal(value, places: 2)
    }
  }

  /// What disagreements mean: one sentence for the rules that alarm, one for those that comfort.
  ///
  /// - Parameters:
  ///   - disagreements: The measures that disagree with the probability.
  ///   - probability: The probability that decides the status.
  ///   - isWithinTolerance: Whether that is the one within the tolerance of 左右.
  public func sentences(
    _ disagreements: [OfficialMeasures.Disagreement], probability: Double,
    isWithinTolerance: Bool = false
  ) -> [String] {
    let chance =
      NumberText.probability(probability)
      + parenthesis(isWithinTolerance ? [self("按“左右”的容差", "within its tolerance")] : [])
    var alarms: [String] = []
    var comforts: [String] = []
    for disagreement in disagreements {
      switch disagreement {
      case .needlessAlarm(let measure): alarms.append(name(measure))
      case .falseComfort(let measure): comforts.append(name(measure))
      }
    }
    var sentences: [String] = []
    if !alarms.isEmpty {
      let names = alarms.joined(separator: self("、", ", "))
      sentences.append(
        self(
          "\(names)提示滞后，但达标概率为 \(chance)：规则可能过严",
          "alarm by \(names), but the probability is \(chance): the rule may be too strict"))
    }
    if !comforts.isEmpty {
      let names = comforts.joined(separator: self("、", ", "))
      sentences.append(
        self(
          "\(names)显示正常，但达标概率只有 \(chance)：规则可能掩盖了风险",
          "no alarm by \(names), but the probability is only \(chance): the rule may hide a risk"))
    }
    return sentences
  }
}
