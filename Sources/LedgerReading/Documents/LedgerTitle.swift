/// Chooses the title of a ledger among the texts above it.
enum LedgerTitle {
  private static let words = [
    "台账", "进展", "完成情况", "落实情况", "推进情况", "进度", "情况表", "一览表", "分解", "汇总", "任务", "重点工作", "民生实事", "报告",
  ]

  /// The text that reads most like a title; `nil` where none does.
  static func best(of captions: [String]) -> String? {
    var best: (text: String, score: Int)?
    // Of two equal ones, the one nearer to the table.
    for line in lines(captions) {
      var score = words.count { line.contains($0) } > 0 ? 2 : 0
      if let period = ReportingPeriod(in: line) {
        score += (period.year != nil ? 2 : 0) + (period.month != nil ? 2 : 0)
      }
      if isMargin(line) { score -= 4 }
      // A sentence of the introduction is no title, though it names the same.
      if line.contains("。") || line.count > 60 { score -= 2 }
      if score > 0, score >= best?.score ?? 0 { best = (line, score) }
    }
    return best?.text ?? captions.last { $0.count >= 6 && $0.count <= 60 }
  }

  /// The texts, with titles that stand in two lines as one: 2023年政府工作报告重点工作 | 三季度进展情况.
  private static func lines(_ captions: [String]) -> [String] {
    let lines = captions.filter { $0.count <= 120 }.map {
      $0.split(separator: "\n").joined(separator: " ")
    }
    var result: [String] = []
    for line in lines {
      if let last = result.last, !isMargin(last), !isMargin(line), last.count <= 40,
        line.count <= 20, !last.contains("。"), !line.contains("。"),
        let head = ReportingPeriod(in: last), let tail = ReportingPeriod(in: line),
        head.year != nil, head.month == nil, tail.year == nil, tail.month != nil
      {
        result.append(last + line)
      } else {
        result.append(line)
      }
    }
    return result
  }

  /// Whether a text says who made or published a page, and when; its date is not the report's.
  static func isMargin(_ line: String) -> Bool {
    [
      "附件", "附表", "单位：", "单位:", "填报", "制表", "注：", "发布时间", "发布日期", "发文日期", "成文日期", "索引号", "来源",
      "时间：", "日期：", "发布机构",
    ].contains { line.hasPrefix($0) }
  }
}
