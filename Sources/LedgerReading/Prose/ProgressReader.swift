internal import Indicators

/// Reads the quantities of a progress cell and what each of them is.
struct ProgressReader {
  let text: ProseText
  let scan: QuantityScan
  let clauses: [Clause]
  let headings: [Int: Range<Int>]

  /// Where the outlook of a paragraph begins (下一步…).
  let outlooks: [Int: Int]

  let ownArea: Int

  init(_ text: ProseText) {
    self.text = text
    scan = QuantityScan(text)
    clauses = ClauseSplitter(text: text, scan: scan).clauses(splitsVerbs: false)
    headings = Dictionary(
      clauses.map { ($0.paragraph, $0.range) }, uniquingKeysWith: { first, _ in first })
    outlooks = Self.outlooks(text, clauses)
    ownArea = Self.smallestArea(text)
  }

  /// The quantities in the order of the text.
  func reports() -> [ReportedQuantity] {
    var reports: [ReportedQuantity] = []
    for (index, clause) in clauses.enumerated() {
      for number in clause.quantities { reports.append(report(number, clause, index, reports)) }
    }
    distribute(&reports)
    attachShares(&reports)
    findSiblings(&reports)
    return reports
  }

  private func report(
    _ number: Int, _ clause: Clause, _ index: Int, _ earlier: [ReportedQuantity]
  ) -> ReportedQuantity {
    let quantity = scan.quantities[number]
    let start =
      number > clause.quantities.lowerBound
      ? scan.quantities[number - 1].range.upperBound : clause.range.lowerBound
    let end =
      number + 1 < clause.quantities.upperBound
      ? nextStart(number, clause) : clause.range.upperBound
    let before = min(start, quantity.range.lowerBound)..<quantity.range.lowerBound
    let after = quantity.range.upperBound..<max(quantity.range.upperBound, end)
    var role = ReportedQuantity.Role.amount
    var sign = 1.0
    if quantity.isPercent || quantity.unit == "个百分点" {
      (role, sign) = PercentageRole.role(
        of: quantity, text: text, before: before, after: after, clause: window(clause, quantity))
    }
    if quantity.unit == "倍",
      Self.growing.length(
        in: text.scalars, endingAt: before.upperBound, from: before.lowerBound) != nil
    {
      // 增长1.2倍
      (role, sign) = (.growth, 100)
    }
    if let last = earlier.last, quantity.isPercent, last.quantity.isPercent, !quantity.isSigned,
      last.sentence == clause.sentence,
      quantity.range.lowerBound - last.quantity.range.upperBound == 1,
      "和、及与".unicodeScalars.contains(text[last.quantity.range.upperBound])
    {
      // 下降4.4%和3.5%: the second number shares the words of the first.
      role = last.role
      sign = last.value < 0 && !last.quantity.isSigned ? -1 : 1
    }
    let next =
      index + 1 < clauses.count && clauses[index + 1].sentence == clause.sentence
      ? clauses[index + 1] : nil
    let told = StageWords.stage(
      text, before: before, after: after,
      next: next.flatMap { $0.quantities.isEmpty ? $0.range : nil })
    var report = ReportedQuantity(
      quantity: quantity, role: role, stage: told.stage, stageIsTold: told.isTold, clause: index,
      sentence: clause.sentence, paragraph: clause.paragraph, before: before, after: after,
      inherited: [], period: period(before: quantity.range.lowerBound, clause),
      value: sign * quantity.value)
    report.inherited = inherited(report, clause, earlier)
    let scalars = text.scalars
    report.isCumulative =
      Self.cumulative.isIn(scalars, before)
      || (before.upperBound > before.lowerBound && text[before.upperBound - 1] == "共")
    report.isNew = Self.new.isIn(scalars, before)
    report.isInBrackets = scan.depth[quantity.range.lowerBound] > 0
    report.isPart =
      (Self.parts.isIn(scalars, before) && hasWhole(clause, earlier)) || opensParts(index)
      || (report.isInBrackets && !quantity.isPercent)
      || earlier.last.map {
        $0.isPart && $0.sentence == clause.sentence && before.count <= 14
          && !Self.cumulative.isIn(scalars, before)
      } ?? false
    let touch = max(before.lowerBound, before.upperBound - 10)..<before.upperBound
    report.touching = StageWords.touching.last(in: scalars, touch).map { text.text($0) }
    if told.stage != .applied, quantity.unit != "人", quantity.unit != "人次", quantity.unit != "户",
      let length = StageWords.drivers.length(
        in: scalars, endingAt: before.upperBound, from: before.lowerBound)
    {
      report.touching = text.text(before.upperBound - length..<before.upperBound)
    }
    report.isAudience = StageWords.attending.isIn(
      scalars, after.lowerBound..<min(after.upperBound, after.lowerBound + 16))
    report.isEarlierPeriod =
      isBase(number, clause)
      || speaksOfEarlier(
        max(clause.range.lowerBound, quantity.range.lowerBound - 30)..<quantity.range.lowerBound)
    if role == .other, let place = Self.sharing.last(in: scalars, before) {
      // 税收286亿元，占预算收入的73.4%: the share of what the clause before names.
      let subject =
        report.inherited.first { ReportContext.content(progress: self, $0) >= 2 }
        .map { text.text($0) } ?? ""
      report.assignedNoun =
        text.text(before.lowerBound..<place.lowerBound) + subject + "占比"
    }
    if before.isEmpty, let last = earlier.last, last.clause == index,
      last.quantity.range.upperBound == quantity.range.lowerBound, !report.stageIsTold
    {
      // 竣工1.42万户5.26万人: two measures of the same things.
      (report.stage, report.stageIsTold) = (last.stage, last.stageIsTold)
    }
    if report.isPart, !report.stageIsTold, let whole = earlier.last,
      whole.sentence == clause.sentence, whole.role == .amount
    {
      // 完成11处方案设计，其中路口10处: a part is as far as its whole.
      (report.stage, report.stageIsTold) = (whole.stage, whole.stageIsTold)
    }
    report.isDifference = isDifference(report)
    report.isOtherArea = speaksOfWiderArea(clause, quantity)
    report.isSinglePeriod = isSinglePeriod(quantity, clause)
    report.isEcho = isDuty(report, clause)
    report.isGoal = isGoal(quantity, clause) || isWhole(number, clause)
    report.isForecast =
      report.isPart && !told.isTold && earlier.last?.isForecast == true
      || isForecast(quantity, clause, after: after, period: report.period)
    return report
  }

  /// Words further off than this do not speak of a number; the cap keeps hostile text linear.
  private static let reach = 240

  func window(_ clause: Clause, _ quantity: Quantity) -> Range<Int> {
    max(
      clause.range.lowerBound, quantity.range.lowerBound - Self.reach)..<min(
        clause.range.upperBound, quantity.range.upperBound + Self.reach)
  }

  private func nextStart(_ number: Int, _ clause: Clause) -> Int {
    // A bracketed number is a remark and does not end the words behind this one.
    var next = number + 1
    while next < clause.quantities.upperBound, next < number + 40,
      scan.depth[scan.quantities[next].range.lowerBound] > 0
    { next += 1 }
    return next < clause.quantities.upperBound
      ? scan.quantities[next].range.lowerBound : clause.range.upperBound
  }

  /// Words that carry the noun where the quantity's own words have none: earlier clauses of the
  /// sentence, then the heading of the paragraph.
  private func inherited(
    _ report: ReportedQuantity, _ clause: Clause, _ earlier: [ReportedQuantity]
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    if report.before.lowerBound > clause.range.lowerBound {
      let start = max(clause.range.lowerBound, report.before.lowerBound - Self.reach)
      ranges.append(start..<report.before.lowerBound)
    }
    var index = report.clause - 1
    while index >= 0, clauses[index].sentence == clause.sentence, ranges.count < 4 {
      ranges.append(clauses[index].range)
      index -= 1
    }
    return ranges
  }

  /// The first clause of a paragraph, which often is its heading; `nil` where it reports itself.
  func heading(of paragraph: Int) -> Range<Int>? {
    headings[paragraph].flatMap { Self.reporting.isIn(text.scalars, $0) ? nil : $0 }
  }
}
