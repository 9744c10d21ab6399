/// Wholes, their parts, and parts that answer together.
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

  /// Marks stocks, additions and parts of a whole.
  func markParts(_ report: inout ReportedQuantity, _ earlier: [ReportedQuantity]) {
    let before = report.before
    report.isCumulative =
      Self.cumulative.isIn(text.scalars, before)
      || (!before.isEmpty
        && (text[before.upperBound - 1] == "共" || text[before.lowerBound] == "共"))
    report.isNew = Self.new.isIn(text.scalars, before)
    report.isInBrackets = scan.depth[report.quantity.range.lowerBound] > 0
    let goesOn = earlier.last.map {
      $0.isPart && $0.sentence == report.sentence && before.count <= 14
        && !Self.cumulative.isIn(text.scalars, before)
    }
    report.isPart =
      (Self.parts.isIn(text.scalars, before) && earlier.last?.paragraph == report.paragraph)
      || opensParts(report.clause) || (report.isInBrackets && !report.quantity.isPercent)
      || goesOn ?? false
  }

  /// 亿元以上项目97个: a number that says which things the next one counts.
  func isClass(_ number: Int, _ clause: Clause) -> Bool {
    guard number + 1 < clause.quantities.upperBound else { return false }
    let (first, next) = (scan.quantities[number], scan.quantities[number + 1])
    let gap = first.range.upperBound..<next.range.lowerBound
    guard UnitLexicon.isMeasure(first.unit), UnitLexicon.isCounter(next.unit), gap.count <= 24,
      let length = CommitmentReader.classEnds.length(
        in: text.scalars, at: gap.lowerBound, before: gap.upperBound)
    else { return false }
    return gap.count >= length && !text.scalars[gap].contains { "、,(".unicodeScalars.contains($0) }
  }

  /// Takes over the stage of the number before where a number has no verb of its own.
  func inheritStage(_ report: inout ReportedQuantity, _ last: ReportedQuantity?) {
    guard !report.stageIsTold, let last,
      last.stageIsTold || !Self.totals.isIn(text.scalars, report.before)
    else { return }
    // 竣工1.42万户5.26万人: two measures of the same things.
    // So are 已开工391个小区、4.9万户.
    let isSecondMeasure =
      (report.before.isEmpty || CommitmentReader.dependents.contains(text.text(report.before)))
      && last.sentence == report.sentence
      && (last.quantity.range.upperBound == report.quantity.range.lowerBound
        || (text[report.before.lowerBound - 1] == "、"
          && last.quantity.unit != report.quantity.unit))
    // 完成11处方案设计，其中路口10处: a part is as far as its whole.
    let isPart = report.isPart && last.sentence == report.sentence && last.role == .amount
    // 全部开工，涉及2.1万户: whom work touches is as far as the work.
    let touches =
      report.touching.map { Matcher.measuringAgain.contains($0) } == true
      && last.sentence == report.sentence && last.role == .amount && last.stageIsTold
    // 已认证绿色食品19个、有机农产品6个，合计26个: a total is as far as what it adds up.
    let isTotal =
      last.sentence == report.sentence && last.quantity.unit == report.quantity.unit
      && Self.totals.length(
        in: text.scalars, endingAt: report.before.upperBound, from: report.before.lowerBound) != nil
    if isSecondMeasure || isPart || touches || isTotal {
      (report.stage, report.stageIsTold) = (last.stage, last.stageIsTold)
    }
  }

  /// Notes for each number the whole before it and whether an addition follows, in one pass each.
  func relate(_ reports: inout [ReportedQuantity]) {
    var whole: (place: Int, sentence: Int)?
    for index in reports.indices {
      let report = reports[index]
      if let whole, whole.sentence == report.sentence { reports[index].whole = whole.place }
      // 园区全部启动建设，其中4个已建成: there is no number of which it is a part.
      if report.isPart, whole?.sentence != report.sentence, !report.isInBrackets,
        report.clause > 0, clauses[report.clause - 1].sentence == report.sentence,
        Self.parts.length(
          in: text.scalars, at: report.before.lowerBound, before: report.before.upperBound) != nil
      {
        reports[index].isPart = false
      }
      if report.role == .amount, !report.isPart { whole = (index, report.sentence) }
    }
    // The units that later numbers of the sentence add.
    var (added, sentence): (Set<String>, Int?) = ([], nil)
    for index in reports.indices.reversed() {
      let report = reports[index]
      if sentence != report.sentence { (added, sentence) = ([], report.sentence) }
      reports[index].isFollowedByAddition = added.contains(report.quantity.unit)
      if report.isNew, report.role == .amount { added.insert(report.quantity.unit) }
    }
  }

  /// 保障性住房1721套，其中828套完成总工程量的90%，893套主体封顶: a whole of which each part is told is no further
  /// than the furthest of them.
  func takeStageOfParts(_ reports: inout [ReportedQuantity]) {
    for index in reports.indices where reports[index].role == .amount && !reports[index].stageIsTold
    {
      let whole = reports[index]
      guard !whole.isPart else { continue }
      // No office tells of more parts; the cap keeps hostile text linear.
      let parts = reports[(index + 1)...].prefix(8).filter {
        $0.sentence == whole.sentence && $0.isPart && $0.role == .amount
          && $0.quantity.unit == whole.quantity.unit
      }
      let sum = parts.reduce(0) { $0 + $1.value }
      guard parts.count > 1, parts.allSatisfy(\.stageIsTold), sum == whole.value,
        let furthest = parts.map(\.stage).max(), furthest < .delivered
      else { continue }
      (reports[index].stage, reports[index].stageIsTold) = (furthest, true)
    }
  }

  /// 其中，路口10处: the comma parts the word from what it speaks of.
  func opensParts(_ index: Int) -> Bool {
    guard index > 0, clauses[index - 1].sentence == clauses[index].sentence else { return false }
    let end = clauses[index - 1].range.upperBound
    return Self.parts.length(in: text.scalars, endingAt: end, from: end - 2) == 2
  }
}
