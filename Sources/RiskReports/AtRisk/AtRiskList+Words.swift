import Forecasting
import Indicators

/// The sentences that every human-readable format of the list shares.
extension AtRiskList {
  /// The first line.
  var heading: String {
    wording("风险清单：", "At-risk list: ") + document.heading
  }

  /// How many are listed, by which rule, and how many have no number.
  var summary: String {
    let (total, listed) = (forecast.indicators.count, entries.count)
    let rest = withoutNumber.count
    let missed = forecast.indicators.count { $0.status == .missed }
    let silent =
      (missed == 0 ? "" : wording("；\(missed) 个已确定未达标", "; \(missed) have missed their target"))
      + (rest == 0 ? "" : wording("；\(rest) 个没有数字", "; \(rest) have no number"))
      + wording("。", ".")
    guard let threshold else {
      return wording(
        "共 \(total) 个指标，其中 \(listed) 个需要关注", "\(listed) of \(total) indicators need attention")
        + silent
    }
    let limit = NumberText.share(threshold)
    return wording(
      "共 \(total) 个指标，其中 \(listed) 个达标概率低于 \(limit)",
      "\(listed) of \(total) indicators have a probability below \(limit)") + silent
  }

  /// The heading of the section that names the indicators without a number.
  var withoutNumberHeading: String {
    wording(
      "没有数字的指标（\(withoutNumber.count) 个）",
      "Indicators without a number (\(withoutNumber.count))")
  }

  /// Why the section is there.
  var withoutNumberNote: String {
    wording(
      "台账没有给出可用于计算概率的数字，以下只列进展阶段和原文，不作推断。",
      "The ledger gives no number that a probability could rest on: stage and text are quoted,"
        + " nothing is inferred.")
  }

  /// The heading of the section that names the rows from which nothing was read.
  var withoutIndicatorHeading: String {
    wording(
      "未读出指标的事项（\(withoutIndicator.count) 个）",
      "Items from which no indicator was read (\(withoutIndicator.count))")
  }

  /// What stands where the list is empty.
  var emptyNote: String {
    wording("没有需要关注的指标。", "No indicator needs attention.")
  }

  /// What the marks at its probabilities mean.
  var footnotes: [String] { document.footnotes(to: entries.map(\.forecast)) }

  /// The latest value with its date.
  func latest(of entry: Entry) -> String {
    guard let latest = entry.forecast.latest else { return "–" }
    return document.latest(of: entry.forecast) + wording("，", ", ") + wording.date(of: latest)
  }

  /// The share of the target that is done; a dash where there is none that people can read.
  func share(of entry: Entry) -> String {
    entry.forecast.readableShare.map(NumberText.share) ?? "–"
  }

  /// What the remaining quarters must deliver, and how that compares with the best on record.
  func requiredPace(of entry: Entry) -> String? {
    entry.forecast.requiredPace.map {
      wording.sentence($0, comparator: entry.forecast.indicator.decidingComparator ?? .reach)
    }
  }

  /// How far the work has come that the text tells of, without a number.
  func stage(of entry: Entry) -> String {
    wording.stage(of: entry.forecast) ?? wording("未说明", "not stated")
  }

  /// Why an indicator has no probability.
  func reason(of entry: Entry) -> String {
    guard case .unavailable(let reason) = entry.forecast.method else {
      return wording("没有数字", "no number")
    }
    switch reason {
    case .qualitative: return wording("定性", "qualitative")
    case .noNumber: return wording("没有数字", "no number")
    case .nothingDelivered: return wording("年终未报完成", "nothing finished by year end")
    case .relativeTarget: return wording("对照其他指标", "relative to another indicator")
    case .noTarget: return wording("没有目标值", "no target value")
    case .notFittable: return wording("数字不足以拟合", "too few numbers to fit")
    }
  }

  /// The ledger's words for a cell of its own, behind what corrections set.
  func sourceText(of entry: Entry) -> String {
    wording.corrections(of: entry.forecast.indicator, entry.forecast.latest)
      + entry.quotations.map(\.sentence).joined(separator: " … ")
  }

  /// The ledger's words in quotation marks; `nil` where it says nothing.
  func quote(of entry: Entry) -> String? {
    let sentences = entry.quotations.map(\.sentence)
    return sentences.isEmpty
      ? nil : wording("“", "“") + sentences.joined(separator: " … ") + wording("”", "”")
  }
}
