/// Numbers that answer together.
extension ProgressReader {
  /// 2项入选…，1项入选…: numbers with one noun, whose sum answers.
  func findSiblings(_ reports: inout [ReportedQuantity]) {
    for index in reports.indices where reports[index].role == .amount {
      let first = reports[index]
      guard !first.isPart, !first.isCumulative, UnitLexicon.isCounter(first.quantity.unit),
        first.share == nil
      else { continue }
      var next = index + 1
      while next < reports.count, next < index + 6, reports[next].sentence == first.sentence {
        let second = reports[next]
        let hasNoun = second.before.isEmpty ? nounBehind(second) >= 2 : true
        if second.role == .amount, second.quantity.unit == first.quantity.unit,
          second.stage == first.stage,
          second.stageIsTold, first.stageIsTold, !hasNoun, !second.isPart,
          second.clause > first.clause
        {
          reports[index].siblings.append(next)
        }
        next += 1
      }
    }
  }

  /// How many letters a counted noun has before the verb behind a number.
  private func nounBehind(_ report: ReportedQuantity) -> Int {
    var end = report.after.lowerBound
    while end < report.after.upperBound,
      PromiseWords.verbs.length(in: text.scalars, at: end, before: report.after.upperBound) == nil
    { end += 1 }
    return end - report.after.lowerBound
  }

  /// Whether the paragraph has named an amount before, of which 其中 can take a part.
  func hasWhole(_ clause: Clause, _ earlier: [ReportedQuantity]) -> Bool {
    earlier.last.map { $0.paragraph == clause.paragraph } ?? false
  }

  /// 其中，路口10处: the comma parts the word from what it speaks of.
  func opensParts(_ index: Int) -> Bool {
    guard index > 0, clauses[index - 1].sentence == clauses[index].sentence else { return false }
    let end = clauses[index - 1].range.upperBound
    return Self.parts.length(in: text.scalars, endingAt: end, from: end - 2) == 2
  }
}
