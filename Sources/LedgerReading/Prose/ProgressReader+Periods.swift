/// The window that a number speaks of.
extension ProgressReader {
  /// 5月份增长9.2%, 4月新增1985户: a month or a quarter on its own.
  func isSinglePeriod(_ quantity: Quantity, _ clause: Clause) -> Bool {
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
