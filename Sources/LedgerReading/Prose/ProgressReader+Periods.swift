/// The window that a number speaks of.
extension ProgressReader {
  /// 5月份增长9.2%, 4月新增1985户, 本月新增420人: a month or a quarter on its own.
  func isSinglePeriod(_ quantity: Quantity, _ clause: Clause) -> Bool {
    let near =
      max(clause.range.lowerBound, quantity.range.lowerBound - 12)..<quantity.range.lowerBound
    if let word = Self.currentPart.last(in: text.scalars, near) {
      return text[word.lowerBound - 1] != "至"
        && !"底末".unicodeScalars.contains(text[word.upperBound])
    }
    guard let place = scan.periods.last(before: quantity.range.lowerBound) else { return false }
    let period = scan.periods[place]
    let end = period.range.upperBound
    // 二季度，新增就业1200人: a quarter that is a clause of its own speaks of the next one.
    let opens =
      period.endMonth != nil && text[end] == "," && end + 1 == clause.range.lowerBound
      && text[period.range.lowerBound - 1].value < 0x4E00
    guard opens || period.range.lowerBound >= clause.range.lowerBound else { return false }
    // 6月20日完工3个: a day is the date of an event.
    if "日号".unicodeScalars.contains(text[end - 1]) { return false }
    // 于1月推荐4家: the date of an event.
    let isDate = "于在自从至到、和一".unicodeScalars.contains(text[period.range.lowerBound - 1])
    return period.isPartOfYear && !isDate && quantity.range.lowerBound - end <= 12
      && text[end] != "末" && text[end] != "底"
  }

  /// Whether a window dates a number behind it: in its sentence always; beyond it where it stands for
  /// itself (1-5月，…；…), and not where it belongs to a noun (1-8月技改投资增长9%；…).
  func carries(_ period: NamedPeriod, to position: Int) -> Bool {
    let end = period.range.upperBound
    if ",:、".unicodeScalars.contains(text[end]) { return true }
    // At the head of a paragraph it dates the whole list.
    var head = period.range.lowerBound - 1
    while period.range.lowerBound - head < 5, text[head] != "\n", text[head].value < 0x4E00 {
      head -= 1
    }
    if text[head] == "\n" { return true }
    // The cap keeps hostile text linear.
    guard position - end < 1000 else { return false }
    return !text.scalars[end..<position].contains { "。;\n".unicodeScalars.contains($0) }
  }

  /// The last window that is named before a number: in its sentence, or further up in its
  /// paragraph.
  func period(before position: Int, _ clause: Clause) -> NamedPeriod? {
    guard let last = scan.periods.last(before: position) else { return nil }
    let start = headings[clause.paragraph]?.lowerBound ?? 0
    var index = last
    while index >= 0, scan.periods[index].range.upperBound > start, last - index < 20 {
      let period = scan.periods[index]
      defer { index -= 1 }
      // 较1-4月回升: the month of a comparison dates nothing.
      if "较比同与".unicodeScalars.contains(text[period.range.lowerBound - 1]) { continue }
      // 1-5月…。目前，2家已申报: the report's own time is told again.
      // 恢复至2019年同期的63.5%
      if let length = Self.onYear.length(
        in: text.scalars, at: period.range.upperBound, before: text.count),
        period.endMonth == nil || text[period.range.upperBound + length - 1] == "期"
      {
        continue
      }
      // 恢复至2019年的104%
      if text[period.range.upperBound] == "的", period.endMonth == nil,
        "至到为是".unicodeScalars.contains(text[period.range.lowerBound - 1])
      {
        continue
      }
      if isPresent(period.range.upperBound..<position) { continue }
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

  /// Whether a new sentence opens with 目前 or its like.
  private func isPresent(_ range: Range<Int>) -> Bool {
    // The cap keeps hostile text linear.
    guard range.count < 1000 else { return false }
    return range.contains { position in
      "。;\n".unicodeScalars.contains(text[position])
        && Self.nowadays.length(in: text.scalars, at: position + 1, before: range.upperBound) != nil
    }
  }

  /// Whether a window counts from January (1-9月, 上半年), and is no mere date up to which something is
  /// counted (截至9月底).
  func isYearToDate(_ period: NamedPeriod) -> Bool {
    guard period.endMonth != nil, !period.isPartOfYear else { return false }
    var start = period.range.lowerBound
    if let year = text.scalars[period.range].firstIndex(of: "年"), period.year != nil,
      year + 1 < period.range.upperBound
    {
      start = year + 1
    }
    return "上前首第一半".unicodeScalars.contains(text[start])
      || text[start] == "1" && !QuantityScan.isDigit(text[start + 1])
  }

  /// Whether 累计 counts the year so far: behind a window since January, or behind the month that it
  /// adds to (6月份新增420人，累计2310人).
  func accumulatesYear(_ report: ReportedQuantity, after earlier: [ReportedQuantity]) -> Bool {
    if let period = report.period, isYearToDate(period) { return true }
    return earlier.last.map {
      $0.isSinglePeriod && $0.sentence == report.sentence
        && $0.quantity.unit == report.quantity.unit
    } ?? false
  }
}
