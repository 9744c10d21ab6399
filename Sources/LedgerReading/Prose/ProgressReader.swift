internal import Indicators

/// Reads the quantities of a progress cell and what each of them is.
struct ProgressReader {
  let text: ProseText
  let scan: QuantityScan
  let clauses: [Clause]
  private let headings: [Int: Range<Int>]

  init(_ text: ProseText) {
    self.text = text
    scan = QuantityScan(text)
    clauses = ClauseSplitter(text: text, scan: scan).clauses(splitsVerbs: false)
    headings = Dictionary(
      clauses.map { ($0.paragraph, $0.range) }, uniquingKeysWith: { first, _ in first })
  }

  private static let cumulative = WordList("累计 总数 总量 累积 总计 存量 保有量 总装机 共有 现有 总规模 已有 全市共")
  private static let new = WordList(
    "新增 新建 新开 新培育 新认定 新引进 新登记 净增 新创建 新设 新发展 新签约 新投产 新改建 今年以来 年内 本年")
  private static let parts = WordList("其中 包括 含 分别为 部分 单体 标段")
  private static let earlier = WordList("去年 上年 上年末 往年 去年底 上年同期 去年同期 年初 “十三五” 2023年度")
  private static let duties = WordList(
    "推进 实施 围绕 聚焦 加快 建立 计划 系统推进 任务 目标 拟 将 确定 明确 部署 制定 印发 编制 年度 全年 统筹推进 扎实推进")
  private static let accomplished = WordList(
    "已 获批 完成 全部 建成 开工 落实 落地 竣工 立项 开通 新增 通过 入选 认定 正在 实现 投用 培训 发放 动工")

  private static let joints: Set<String> = ["和", "、", "及", "与", "以及"]

  /// The quantities in the order of the text.
  func reports() -> [ReportedQuantity] {
    var reports: [ReportedQuantity] = []
    for (index, clause) in clauses.enumerated() {
      for number in clause.quantities { reports.append(report(number, clause, index, reports)) }
    }
    distributeGrowth(&reports)
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
    report.isCumulative = Self.cumulative.isIn(scalars, before)
    report.isNew = Self.new.isIn(scalars, before)
    report.isInBrackets = scan.depth[quantity.range.lowerBound] > 0
    report.isPart =
      Self.parts.isIn(scalars, before) || (report.isInBrackets && !quantity.isPercent)
      || earlier.last.map {
        $0.isPart && $0.sentence == clause.sentence && before.count <= 14
          && !Self.cumulative.isIn(scalars, before)
      } ?? false
    let touch = max(before.lowerBound, before.upperBound - 10)..<before.upperBound
    report.isTouching = StageWords.touching.isIn(scalars, touch)
    report.isAudience = StageWords.attending.isIn(
      scalars, after.lowerBound..<min(after.upperBound, after.lowerBound + 16))
    report.isEarlierPeriod = speaksOfEarlier(
      max(clause.range.lowerBound, quantity.range.lowerBound - 30)..<quantity.range.lowerBound)
    if role == .other, let place = Self.sharing.last(in: scalars, before) {
      // 税收286亿元，占预算收入的73.4%: the share of what the clause before names.
      let subject = report.inherited.first.map { text.text($0) } ?? ""
      report.assignedNoun =
        text.text(before.lowerBound..<place.lowerBound) + subject + "占比"
    }
    report.isEcho = isDuty(report, clause)
    return report
  }

  private static let sharing = WordList("占")

  /// Whether the words before a number speak of last year; 较上年同期增长 compares with it.
  private func speaksOfEarlier(_ range: Range<Int>) -> Bool {
    guard let word = Self.earlier.last(in: text.scalars, range) else { return false }
    return !"较比同与".unicodeScalars.contains(text[word.lowerBound - 1])
  }

  /// Words further off than this do not speak of a number; the cap keeps hostile text linear.
  private static let reach = 240

  private func window(_ clause: Clause, _ quantity: Quantity) -> Range<Int> {
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

  /// Whether the clause only repeats what is to be done, so that a number equal to the target is
  /// its echo.
  private func isDuty(_ report: ReportedQuantity, _ clause: Clause) -> Bool {
    let words = window(clause, report.quantity)
    return Self.duties.isIn(text.scalars, words) && !Self.accomplished.isIn(text.scalars, words)
  }

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

  /// The first clause of a paragraph, which often is its heading.
  func heading(of paragraph: Int) -> Range<Int>? { headings[paragraph] }

  /// The last window that is named before a number: in its sentence, or further up in its
  /// paragraph.
  private func period(before position: Int, _ clause: Clause) -> NamedPeriod? {
    // Periods stand in the order of the text.
    var (low, high) = (0, scan.periods.count)
    while low < high {
      let middle = (low + high) / 2
      if scan.periods[middle].range.lowerBound < position {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let start = headings[clause.paragraph]?.lowerBound ?? 0
    var index = low - 1
    while index >= 0, scan.periods[index].range.upperBound > start, low - index < 20 {
      if scan.periods[index].endMonth != nil { return scan.periods[index] }
      index -= 1
    }
    return nil
  }

  // MARK: 分别

  /// 游客3860万人次，收入412亿元，分别增长11.2%和13.7%: each rate speaks of its own amount; without
  /// amounts, of its own of the nouns before 分别.
  private func distributeGrowth(_ reports: inout [ReportedQuantity]) {
    var index = 0
    while index < reports.count {
      defer { index += 1 }
      let clause = clauses[reports[index].clause]
      guard reports[index].quantity.isPercent,
        let word = Self.respectively.first(
          in: text.scalars,
          window(clause, reports[index].quantity)
            .lowerBound..<reports[index].quantity.range.lowerBound)
      else { continue }
      var last = index
      while last + 1 < reports.count, reports[last + 1].quantity.isPercent,
        reports[last + 1].clause == reports[index].clause
      { last += 1 }
      let count = last - index + 1
      guard count > 1 else { continue }
      let role = reports[index].role
      let sign: Double = reports[index].value < 0 && !reports[index].quantity.isSigned ? -1 : 1
      for place in index...last
      where role == .growth && !reports[place].quantity.isSigned && reports[place].role != .growth {
        reports[place].role = .growth
        reports[place].value = sign * reports[place].quantity.value
      }
      guard role == .growth || role == .rate || role == .other else { continue }
      let subject = PromiseName.core(
        text, clause.range.lowerBound..<word.lowerBound, keepsVerb: false)
      let nouns = CoordinatedNouns.split(text, subject, into: count)
      let hosts = Self.lastAmounts(count, before: index, in: reports).filter {
        reports[$0].sentence == reports[index].sentence
      }
      for place in index...last {
        if nouns.count == count {
          reports[place].assignedNoun = nouns[place - index]
        } else if hosts.count == count {
          let host = reports[hosts[place - index]]
          reports[place].assignedNoun = text.text(host.before) + text.text(host.after)
        }
      }
      index = last
    }
  }

  // MARK: Shares

  private static let respectively = WordList("分别")

  private func attachShares(_ reports: inout [ReportedQuantity]) {
    var index = 0
    while index < reports.count {
      defer { index += 1 }
      guard reports[index].quantity.isPercent else { continue }
      let clause = clauses[reports[index].clause]
      // 分别完成82.3%和80.4%: one share for each of the numbers before.
      if reports[index].role == .shareOfTarget || reports[index].role == .completion,
        Self.respectively.isIn(
          text.scalars,
          window(clause, reports[index].quantity)
            .lowerBound..<reports[index].quantity.range.lowerBound)
      {
        let last = lastOfRun(reports, from: index)
        let count = last - index + 1
        let hosts = Self.lastAmounts(count, before: index, in: reports)
        if hosts.count == count {
          for (host, share) in zip(hosts, index...last) {
            reports[host].share = reports[share].value
            reports[share].role = .shareOfTarget
          }
          index = last
          continue
        }
      }
      guard let host = host(of: index, in: reports) else { continue }
      reports[host].share = reports[index].value
      reports[index].role = .shareOfTarget
      let own = text.text(reports[index].before)
      reports[index].assignedNoun =
        text.text(reports[host].before) + (own.contains("率") ? own : "完成率")
    }
  }

  private static func lastAmounts(
    _ count: Int, before index: Int, in reports: [ReportedQuantity]
  ) -> [Int] {
    var places: [Int] = []
    var place = index - 1
    while place >= 0, places.count < count, index - place <= 2 * count + 4 {
      if reports[place].role == .amount { places.append(place) }
      place -= 1
    }
    return places.reversed()
  }

  private func lastOfRun(_ reports: [ReportedQuantity], from index: Int) -> Int {
    var last = index
    while last + 1 < reports.count, reports[last + 1].quantity.isPercent,
      reports[last + 1].sentence == reports[index].sentence
    { last += 1 }
    return last
  }

  /// The amount that a share speaks of: right before its bracket, or the last one of its sentence.
  private func host(of index: Int, in reports: [ReportedQuantity]) -> Int? {
    let report = reports[index]
    guard index > 0 else { return nil }
    let isBare = ReportContext.content(progress: self, report.before) < 2
    let fits =
      report.role == .shareOfTarget
      || (report.isInBrackets && report.role != .growth && report.role != .comparison)
      || (isBare && report.role == .other) || (isBare && report.role == .completion)
    guard fits else { return nil }
    var host = index - 1
    while host >= 0, reports[host].sentence == report.sentence {
      if reports[host].role == .amount {
        return reports[host].share == nil ? host : nil
      }
      if reports[host].role != .growth && reports[host].role != .comparison { return nil }
      host -= 1
    }
    return nil
  }

  // MARK: Sums

  /// 2项入选…，1项入选…: numbers with one noun, whose sum answers.
  private func findSiblings(_ reports: inout [ReportedQuantity]) {
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
}
