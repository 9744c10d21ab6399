internal import Indicators

/// Reads the quantities of a progress cell and what each of them is.
struct ProgressReader {
  let text: ProseText
  let scan: QuantityScan
  let clauses: [Clause]
  /// The first clause of each paragraph.
  let headings: [Int: Range<Int>]

  /// Those of them that head what follows and report nothing themselves.
  private let titles: [Int: Range<Int>]

  /// Where the outlook of a paragraph begins (下一步…).
  let outlooks: [Int: Int]

  let ownArea: Int

  /// How wide the area of the whole ledger is; 0 where its title does not tell.
  let ledgerArea: Int

  /// Whether the report is on a whole year, of which its estimates speak (全年预计4.5%).
  let isOfYear: Bool

  init(_ text: ProseText, area: Int = 0, isOfYear: Bool = false) {
    ledgerArea = area
    self.isOfYear = isOfYear
    self.text = text
    scan = QuantityScan(text)
    clauses = ClauseSplitter(text: text, scan: scan).clauses(splitsVerbs: false)
    headings = Dictionary(
      clauses.map { ($0.paragraph, $0.range) }, uniquingKeysWith: { first, _ in first })
    titles = headings.mapValues { $0.lowerBound..<min($0.upperBound, $0.lowerBound + Self.reach) }
      .filter { !Self.reporting.isIn(text.scalars, $0.value) }
    outlooks = Self.outlooks(text, clauses)
    ownArea = Self.smallestArea(text)
  }

  /// The quantities in the order of the text.
  func reports() -> [ReportedQuantity] {
    var reports: [ReportedQuantity] = []
    for (index, clause) in clauses.enumerated() {
      for number in clause.quantities where !isClass(number, clause) {
        reports.append(report(number, clause, index, reports))
      }
    }
    distribute(&reports)
    attachShares(&reports)
    findSiblings(&reports)
    relate(&reports)
    takeStageOfParts(&reports)
    markPlansBesideActuals(&reports)
    return reports
  }

  /// What one number is, by the words around it and by the numbers before it.
  private func report(
    _ number: Int, _ clause: Clause, _ index: Int, _ earlier: [ReportedQuantity]
  ) -> ReportedQuantity {
    let quantity = scan.quantities[number]
    let (before, after) = surroundings(number, clause)
    let (role, sign) = role(of: quantity, before: before, after: after, clause, earlier.last)
    let next = index + 1 < clauses.count ? clauses[index + 1] : nil
    let isContinued = next.map { next in
      next.sentence == clause.sentence && next.quantities.isEmpty
        && Self.others.length(
          in: text.scalars, at: next.range.lowerBound, before: next.range.upperBound) == nil
    }
    // 推荐示范县9个、示范乡镇47个: a later one of a list is in the same papers.
    let isListed =
      text[clause.range.lowerBound - 1] == "、"
      && earlier.last.map {
        $0.stageIsTold && $0.stage < .started && $0.sentence == clause.sentence
      } == true
    var told = StageWords.stage(
      text, before: before, after: withoutParts(after),
      next: isContinued == true && !isListed ? next?.range : nil)
    if isListed, !told.isTold, let last = earlier.last { told = (last.stage, true) }
    if !told.isTold, standsAlone(quantity, clause) { told.isTold = true }
    var report = ReportedQuantity(
      quantity: quantity, role: role, stage: told.stage, stageIsTold: told.isTold, clause: index,
      sentence: clause.sentence, paragraph: clause.paragraph, before: before, after: after,
      inherited: [], period: period(before: quantity.range.lowerBound, clause),
      value: sign * quantity.value)
    report.inherited = inherited(report, clause)
    report.assignedNoun = wholeOfShare(report)
    markParts(&report, earlier)
    markPeople(&report)
    inheritStage(&report, earlier.last)
    markTimes(&report, number, clause)
    if let last = earlier.last, last.isEarlierPeriod, continuesList(report, last) {
      report.isEarlierPeriod = true
    }
    report.accumulatesYear = report.isCumulative && accumulatesYear(report, after: earlier)
    markPlans(&report, number, clause, follows: earlier.last, hasOwnStage: told.isTold)
    return report
  }

  /// 33处(含在建9处): what a bracket counts is at a stage of its own.
  private func withoutParts(_ after: Range<Int>) -> Range<Int> {
    guard let bracket = after.first(where: { text[$0] == "(" }),
      text.scalars[bracket..<after.upperBound].contains(where: QuantityScan.isDigit)
    else { return after }
    return after.lowerBound..<bracket
  }

  /// 27部 in a line of its own is what the heading of its column says: done.
  private func standsAlone(_ quantity: Quantity, _ clause: Clause) -> Bool {
    clause.range == quantity.range && headings.count > 1
      && "\n".unicodeScalars.contains(text[clause.range.lowerBound - 1])
      && "\n".unicodeScalars.contains(text[clause.range.upperBound])
  }

  /// The words between a number and its neighbours in the clause.
  private func surroundings(_ number: Int, _ clause: Clause) -> (
    before: Range<Int>, after: Range<Int>
  ) {
    let range = scan.quantities[number].range
    var last = number - 1
    while last >= clause.quantities.lowerBound, isClass(last, clause) || isBase(last, clause) {
      last -= 1
    }
    let start =
      last >= clause.quantities.lowerBound
      ? scan.quantities[last].range.upperBound : clause.range.lowerBound
    let end =
      number + 1 < clause.quantities.upperBound
      ? nextStart(number, clause) : clause.range.upperBound
    return (
      min(start, range.lowerBound)..<range.lowerBound,
      range.upperBound..<max(range.upperBound, end)
    )
  }

  private func role(
    of quantity: Quantity, before: Range<Int>, after: Range<Int>, _ clause: Clause,
    _ last: ReportedQuantity?
  ) -> (role: ReportedQuantity.Role, sign: Double) {
    // 与去年同期持平 compares by its own words.
    if quantity.isSigned, quantity.value == 0, text[quantity.range.upperBound - 1] == "平" {
      return (.growth, 1)
    }
    if let last, quantity.isPercent, last.quantity.isPercent, !quantity.isSigned,
      last.sentence == clause.sentence,
      quantity.range.lowerBound - last.quantity.range.upperBound == 1,
      "和、及与".unicodeScalars.contains(text[last.quantity.range.upperBound])
    {
      // 下降4.4%和3.5%: the second number shares the words of the first.
      return (last.role, last.value < 0 && !last.quantity.isSigned ? -1 : 1)
    }
    if quantity.isPercent || quantity.unit == "个百分点" {
      return PercentageRole.role(
        of: quantity, text: text, before: before, after: after, clause: window(clause, quantity))
    }
    // 增长1.2倍 is a growth of 120 %.
    let multiplies =
      quantity.unit == "倍"
      && Self.growing.length(
        in: text.scalars, endingAt: before.upperBound, from: before.lowerBound) != nil
    return multiplies ? (.growth, 100) : (.amount, 1)
  }

  /// Marks what counts people and places that the work touches, and not its results.
  private func markPeople(_ report: inout ReportedQuantity) {
    let (before, after) = (report.before, report.after)
    let touch = max(before.lowerBound, before.upperBound - 10)..<before.upperBound
    report.touching = StageWords.touching.last(in: text.scalars, touch).map { text.text($0) }
    // 培训企业300余家 counts an audience; 培训3000人 a result.
    if ["家", "家次"].contains(report.quantity.unit), report.touching == nil {
      report.touching = Self.teaching.last(in: text.scalars, touch).map { text.text($0) }
    }
    if report.stage != .applied, !["人", "人次", "户"].contains(report.quantity.unit),
      let length = StageWords.drivers.length(
        in: text.scalars, endingAt: before.upperBound, from: before.lowerBound)
    {
      report.touching = text.text(before.upperBound - length..<before.upperBound)
    }
    // 与3家企业达成意向 counts those who talk.
    if report.touching == nil, before.last.map({ text[$0] == "与" }) == true,
      StageWords.intentions.isIn(
        text.scalars, after.lowerBound..<min(after.upperBound, after.lowerBound + 24))
    {
      report.touching = "与"
    }
    report.isAudience = StageWords.attending.isIn(
      text.scalars, after.lowerBound..<min(after.upperBound, after.lowerBound + 16))
  }

  /// 税收286亿元，占预算收入的73.4%: the share of what an earlier clause names.
  private func wholeOfShare(_ report: ReportedQuantity) -> String? {
    guard report.role == .other || report.role == .rate,
      let place = Self.sharing.last(in: text.scalars, report.before)
    else { return nil }
    // 占一般公共预算收入的比重为88%, and not 装机占比50.7%, which names itself.
    if report.role == .rate, text[place.upperBound] == "比" { return nil }
    let subject = report.inherited.first { ReportContext.content(progress: self, $0) >= 2 }
    return text.text(report.before.lowerBound..<place.lowerBound)
      + (subject.map { text.text($0) } ?? "") + "占比"
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
    _ report: ReportedQuantity, _ clause: Clause
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    if report.before.lowerBound > clause.range.lowerBound {
      let start = max(clause.range.lowerBound, report.before.lowerBound - Self.reach)
      ranges.append(start..<report.before.lowerBound)
    }
    var index = report.clause - 1
    while index >= 0, clauses[index].sentence == clause.sentence, ranges.count < 4 {
      let range = clauses[index].range
      ranges.append(range.lowerBound..<min(range.upperBound, range.lowerBound + Self.reach))
      index -= 1
    }
    return ranges
  }

  /// The first clause of a paragraph, which often is its heading; `nil` where it reports itself.
  func heading(of paragraph: Int) -> Range<Int>? { titles[paragraph] }
}
