internal import Indicators

/// Reads the quantities of a progress cell and what each of them is.
struct ProgressReader {
  let text: ProseText
  let scan: QuantityScan
  let clauses: [Clause]
  private let headings: [Int: Range<Int>]

  /// Where the outlook of a paragraph begins (下一步…).
  let outlooks: [Int: Int]
  private let ownArea: Int

  init(_ text: ProseText) {
    self.text = text
    scan = QuantityScan(text)
    clauses = ClauseSplitter(text: text, scan: scan).clauses(splitsVerbs: false)
    headings = Dictionary(
      clauses.map { ($0.paragraph, $0.range) }, uniquingKeysWith: { first, _ in first })
    outlooks = Self.outlooks(text, clauses)
    ownArea = Self.ownArea(text)
  }

  private static let cumulative = WordList("累计 总数 总量 累积 总计 存量 保有量 总装机 共有 现有 总规模 已有 全市共")
  private static let new = WordList(
    "新增 新建 新开 新培育 新认定 新引进 新登记 净增 新创建 新设 新发展 新签约 新投产 新改建 今年以来 年内 本年 今年")
  private static let parts = WordList("其中 包括 含 分别为 部分 单体 标段")
  private static let earlier = WordList("去年 上年 上年末 往年 去年底 上年同期 去年同期 年初 “十三五” 2023年度")
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
    if quantity.unit == "倍", Self.growing.length(
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
    report.isEarlierPeriod = isBase(number, clause) || speaksOfEarlier(
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
    report.isForecast = report.isPart && !told.isTold && earlier.last?.isForecast == true
      || isForecast(quantity, clause, after: after, period: report.period)
    return report
  }

  private static let sharing = WordList("占")

  private static let areas = WordList("全国 全省 全市 全县 全区 我省 我市 我县 我区 本市 本县 本区")
  private static let comparing = WordList("占 居 高于 低于 比 较 列")

  /// 全省生产总值增长5.4%，我市…: the last area that a clause names before a number, where the cell
  /// speaks of a smaller one as its own.
  private func speaksOfWiderArea(_ clause: Clause, _ quantity: Quantity) -> Bool {
    let start = window(clause, quantity).lowerBound
    guard ownArea > 0,
      let area = Self.areas.last(in: text.scalars, start..<quantity.range.lowerBound),
      Self.width(text, area) > ownArea
    else { return false }
    return Self.comparing.length(in: text.scalars, endingAt: area.lowerBound, from: start) == nil
  }

  /// How wide an area is: 1 for a county, 2 for a city, 3 for a province, 4 for the country.
  private static func width(_ text: ProseText, _ area: Range<Int>) -> Int {
    switch text[area.upperBound - 1] {
    case "县", "区": 1
    case "市": 2
    case "省": 3
    default: 4
    }
  }

  /// The smallest area that a text calls its own (我市, 全县); 0 where it names none.
  private static func ownArea(_ text: ProseText) -> Int {
    var rest = 0..<min(text.count, 2000)
    var smallest = 0
    while let area = areas.first(in: text.scalars, rest) {
      let width = width(text, area)
      if width < 4, smallest == 0 || width < smallest { smallest = width }
      rest = area.upperBound..<rest.upperBound
    }
    return smallest
  }

  private static let adding = WordList("增加 减少 提高 下降 降低 增长 增 减 多 少 新增 净增")
  private static let yearStart = WordList("年初 上年末 上年底 去年底 去年末 年底 年末")

  /// 同比增加658元, 较上年同期多12家: an amount that compares; what was added since the begin of the
  /// year (较年初增加86家) does not.
  private func isDifference(_ report: ReportedQuantity) -> Bool {
    guard report.role == .amount,
      Self.adding.length(
        in: text.scalars, endingAt: report.before.upperBound, from: report.before.lowerBound) != nil
    else { return false }
    let near = max(report.before.lowerBound, report.before.upperBound - 14)..<report.before.upperBound
    let compares =
      text.scalars[near].contains { "较比".unicodeScalars.contains($0) }
      || Self.onYear.isIn(text.scalars, near)
    return compares
  }
  private static let onYear = WordList("同比 环比 同期")

  /// Whether an added amount is counted from the begin of the year.
  func isSinceYearStart(_ report: ReportedQuantity) -> Bool {
    Self.yearStart.isIn(text.scalars, report.before)
  }

  /// 5月份增长9.2%, 4月新增1985户: a month or a quarter on its own.
  private func isSinglePeriod(_ quantity: Quantity, _ clause: Clause) -> Bool {
    guard
      let place = scan.periods.last(before: quantity.range.lowerBound),
      scan.periods[place].range.lowerBound >= clause.range.lowerBound
    else { return false }
    let period = scan.periods[place]
    let end = period.range.upperBound
    // 于1月推荐4家: the date of an event.
    let isDate = "于在自从".unicodeScalars.contains(text[period.range.lowerBound - 1])
    return period.isPartOfYear && !isDate && quantity.range.lowerBound - end <= 12
      && text[end] != "末" && text[end] != "底"
  }

  /// Whether the paragraph has named an amount before, of which 其中 can take a part.
  private func hasWhole(_ clause: Clause, _ earlier: [ReportedQuantity]) -> Bool {
    earlier.last.map { $0.paragraph == clause.paragraph } ?? false
  }

  /// 其中，路口10处: the comma parts the word from what it speaks of.
  private func opensParts(_ index: Int) -> Bool {
    guard index > 0, clauses[index - 1].sentence == clauses[index].sentence else { return false }
    let end = clauses[index - 1].range.upperBound
    return Self.parts.length(in: text.scalars, endingAt: end, from: end - 2) == 2
  }

  /// 由80个工作日压减至48个工作日: the first number is what was before.
  private func isBase(_ number: Int, _ clause: Clause) -> Bool {
    guard number + 1 < clause.quantities.upperBound else { return false }
    let (first, next) = (scan.quantities[number], scan.quantities[number + 1])
    let gap = first.range.upperBound..<next.range.lowerBound
    return first.unit == next.unit && gap.count <= 12
      && Self.froms.length(
        in: text.scalars, endingAt: first.range.lowerBound, from: clause.range.lowerBound) != nil
      && Self.toward.isIn(text.scalars, gap)
  }
  private static let froms = WordList("由 从 由原来的 由原来 从原来的 由去年的 由上年的 由年初的 从去年的 从上年的 从年初的")
  private static let toward = WordList("至 到 为")

  private static let growing = WordList("增长 增加 增 提高 上升 增长了")

  /// Whether the words before a number speak of last year; 较上年同期增长 compares with it.
  private func speaksOfEarlier(_ range: Range<Int>) -> Bool {
    guard let word = Self.earlier.last(in: text.scalars, range) else { return false }
    return !"较比同与".unicodeScalars.contains(text[word.lowerBound - 1])
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

  /// Whether a window dates a number behind it: in its sentence always; beyond it where it stands for
  /// itself (1-5月，…；…), and not where it belongs to a noun (1-8月技改投资增长9%；…).
  private func carries(_ period: NamedPeriod, to position: Int) -> Bool {
    let end = period.range.upperBound
    if ",:、".unicodeScalars.contains(text[end]) { return true }
    // At the head of a paragraph it dates the whole list.
    let head = period.range.lowerBound
    let line = text.scalars[..<head].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let opening = line..<head
    if opening.count <= 4, !text.scalars[opening].contains(where: { $0.value >= 0x4E00 }) { return true }
    return !text.scalars[end..<position].contains { "。;\n".unicodeScalars.contains($0) }
  }
  private static let present = WordList("今年 本年 年内 目前 截至 当年")

  // MARK: Context

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
  private static let reporting = WordList("已 正在 均 全部 通过")

  /// The last window that is named before a number: in its sentence, or further up in its
  /// paragraph.
  private func period(before position: Int, _ clause: Clause) -> NamedPeriod? {
    guard let last = scan.periods.last(before: position) else { return nil }
    let start = headings[clause.paragraph]?.lowerBound ?? 0
    var index = last
    while index >= 0, scan.periods[index].range.upperBound > start, last - index < 20 {
      let period = scan.periods[index]
      defer { index -= 1 }
      // 较1-4月回升: the month of a comparison dates nothing.
      if "较比同与".unicodeScalars.contains(text[period.range.lowerBound - 1]) { continue }
      if period.endMonth != nil, carries(period, to: position) { return period }
      let between = period.range.upperBound..<position
      if period.year != nil, between.count <= 40, !Self.present.isIn(text.scalars, between),
        !text.scalars[between].contains(where: { "。;\n".unicodeScalars.contains($0) })
      {
        return period
      }
    }
    return nil
  }
}
