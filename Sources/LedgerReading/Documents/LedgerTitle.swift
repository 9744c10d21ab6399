/// Chooses the title of a ledger among the texts above it.
enum LedgerTitle {
  private static let words = [
    "台账", "进展", "完成情况", "落实情况", "推进情况", "进度", "情况表", "一览表", "分解", "汇总", "任务", "重点工作", "民生实事", "报告",
  ]

  /// The text that reads most like a title; `nil` where none does.
  static func best(of captions: [String]) -> String? {
    var best: (text: String, score: Int)?
    // Of two equal ones, the one nearer to the table.
    for text in captions where text.count <= 120 {
      let line = text.split(separator: "\n").joined(separator: " ")
      var score = words.count { line.contains($0) } > 0 ? 2 : 0
      if let period = ReportingPeriod(in: line) {
        score += (period.year != nil ? 2 : 0) + (period.month != nil ? 2 : 0)
      }
      let isMargin = ["附件", "附表", "单位：", "单位:", "填报", "制表", "注："].contains { line.hasPrefix($0) }
      if isMargin { score -= 4 }
      // A sentence of the introduction is no title, though it names the same.
      if line.contains("。") || line.count > 60 { score -= 2 }
      if score > 0, score >= best?.score ?? 0 { best = (line, score) }
    }
    return best?.text ?? captions.last { $0.count >= 6 && $0.count <= 60 }
  }
}
