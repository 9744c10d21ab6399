import Forecasting
import Indicators

/// What the rest of the year must do, and how the year so far stands to the office's pace rule.
extension Wording {
  /// What the rest of the year must deliver, and how that compares with the best on record.
  public func sentence(_ pace: RequiredPace, comparator: Comparator) -> String {
    // A promised fall is a ceiling on growth, below zero.
    let isCeiling = comparator == .atMost || comparator == .decrease
    let amount = value(pace.value, unit: pace.unit)
    let approximate = pace.isApproximate ? self("（近似）", " (approximate)") : ""
    var text: String
    switch pace.per {
    case .restOfYear where comparator == .decrease && pace.value < 0:
      let fall = value(-pace.value, unit: pace.unit)
      text = self("\(rest(of: pace))合计须下降 \(fall)", "the rest of the year must fall by \(fall)")
    case .restOfYear:
      text =
        isCeiling
        ? self(
          "\(rest(of: pace))合计增速须不高于 \(amount)",
          "the rest of the year may grow by \(amount) at most")
        : self("\(rest(of: pace))合计增速须达到 \(amount)", "the rest of the year must grow by \(amount)")
    case .quarter:
      text =
        isCeiling
        ? self(span(of: pace) + "不得超过 \(amount)", "at most \(amount) " + span(of: pace))
        : self(span(of: pace) + "须完成 \(amount)", "\(amount) " + span(of: pace))
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

  /// The rest of the year in Chinese: in quarters, or in months where the value ends within one.
  private func rest(of pace: RequiredPace) -> String {
    pace.remainingMonths % 3 == 0 ? "其余季度" : "其余 \(pace.remainingMonths) 个月"
  }

  /// Over which time an amount a quarter is asked for.
  private func span(of pace: RequiredPace) -> String {
    let (months, quarters) = (pace.remainingMonths, pace.remainingQuarters)
    switch months {
    case 1: return self("最后 1 个月", "in the month left")
    case 2: return self("最后 2 个月", "in the 2 months left")
    case 3: return self("最后一个季度", "in the last quarter")
    case _ where months % 3 == 0:
      return self("其余 \(quarters) 个季度平均每季", "in each of the \(quarters) quarters left")
    default: return self("其余 \(months) 个月平均每季", "a quarter over the \(months) months left")
    }
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
    let isCeiling = forecast.indicator.decidingComparator == .atMost
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
