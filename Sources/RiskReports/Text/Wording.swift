import Forecasting
import Indicators

/// The words that people read for the library's values, in Chinese and English.
///
/// Data files carry the values' own names; screens, lists and reports carry these. One place, so
/// that one thing has one word everywhere.
public struct Wording: Hashable, Sendable {
  /// The language of the words.
  public let language: Language

  /// Makes the wording of a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// The text of this language out of a pair.
  public func callAsFunction(_ chinese: String, _ english: String) -> String {
    language.text(zh: chinese, en: english)
  }
}

extension Wording {
  /// A status: `关注`, `watch`.
  public func name(_ status: Status) -> String {
    switch status {
    case .met: self("已达标", "met")
    case .onTrack: self("正常", "on track")
    case .watch: self("关注", "watch")
    case .atRisk: self("预警", "at risk")
    case .offTrack: self("严重滞后", "off track")
    case .missed: self("未达标", "missed")
    case .noData: self("无数据", "no data")
    }
  }

  /// A kind of indicator: `累计增速`, `growth`.
  public func name(_ kind: IndicatorKind) -> String {
    switch kind {
    case .growth: self("累计增速", "growth")
    case .cumulative: self("年内累计量", "cumulative")
    case .level: self("年末存量", "level")
    case .completion: self("工程形象进度", "completion")
    case .qualitative: self("定性", "qualitative")
    }
  }

  /// A stage: `开工在建`, `started`.
  public func name(_ stage: Stage) -> String {
    switch stage {
    case .planned: self("谋划立项", "planned")
    case .applied: self("申报", "applied")
    case .tendered: self("招标签约", "tendered or signed")
    case .started: self("开工在建", "started")
    case .delivered: self("完成", "delivered")
    }
  }

  /// An evidence grade: `间接`, `indirect`.
  public func name(_ grade: EvidenceGrade) -> String {
    switch grade {
    case .direct: self("直接", "direct")
    case .indirect: self("间接", "indirect")
    case .none: self("无", "none")
    }
  }

  /// A quarter: `2024年一季度`, `2024 Q1`.
  public func name(_ quarter: Quarter) -> String {
    let number = ["一", "二", "三", "四"][quarter.number - 1]
    return self("\(quarter.year)年\(number)季度", "\(quarter.year) Q\(quarter.number)")
  }

  /// A month: `截至2024年5月`, `to May 2024`.
  public func name(_ month: Month) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return self("截至\(month.year)年\(month.number)月", "to \(names[month.number - 1]) \(month.year)")
  }

  /// The date that an observation speaks of.
  public func date(of observation: Observation) -> String {
    observation.asOf.map(name) ?? name(observation.quarter)
  }

  /// A value with its unit.
  public func value(_ value: Double, unit: String) -> String {
    NumberText.display(value, unit: unit, in: language)
  }

  /// An interval: `3.1%～6.2%`, `230～500个`.
  public func interval(_ range: ClosedRange<Double>, unit: String) -> String {
    NumberText.interval(range, unit: unit, in: language)
  }

  /// The median of a projection, with as many decimals as the interval beside it.
  public func median(of projection: Projection, unit: String) -> String {
    guard unit == "%" else { return value(projection.median, unit: unit) }
    let interval = projection.interval80
    let values = [projection.median, interval.lowerBound, interval.upperBound]
    return NumberText.percents(values.map { $0.isFinite ? $0 : 0 })[0]
  }

  /// A signed distance in percentage points with at most one decimal: `+0.4 个百分点`, `±0 points`.
  public func points(_ difference: Double) -> String {
    let amount = NumberText.decimal(difference.magnitude, places: 1)
    let sign = amount == "0" ? "±" : difference > 0 ? "+" : "−"
    return sign + amount + self(" 个百分点", amount == "1" ? " point" : " points")
  }

  /// A target: `≥ 5%`, `5.5%左右`, `about 5.5%`.
  public func target(_ target: Target?) -> String {
    guard let target else { return self("未定量", "not quantified") }
    var text = statement(of: target)
    if target.isAspirational { text = self("力争", "aims at ") + text }
    return text
      + parenthesis(
        [
          target.isDerived ? self("推算", "derived") : nil, target.isCorrected ? corrected : nil,
        ].compactMap { $0 })
  }

  private func statement(of target: Target) -> String {
    if target.comparator == .relative {
      let reference = target.reference ?? self("其他指标", "another indicator")
      return self("对照：\(reference)", "relative to: \(reference)")
    }
    guard let number = target.value else { return self("未定量", "not quantified") }
    let text = value(number, unit: target.unit)
    switch target.comparator {
    case .atLeast: return "≥ " + text
    case .reach, .relative: return text
    case .atMost: return "≤ " + text
    case .about: return self(text + "左右", "about " + text)
    case .range where target.unit == "%":
      return text + self("～", " to ") + value(target.upperValue ?? number, unit: target.unit)
    case .range:
      return interval(number...max(number, target.upperValue ?? number), unit: target.unit)
    case .decrease: return self("下降" + text, "fall of " + text)
    }
  }
}
