/// Reads dates and stretches of time, so that their numbers are never quantities and a value can
/// keep its own month.
enum PeriodReader {
  /// The period that begins with the digits at a position; `nil` where they are no date.
  static func read(_ text: ProseText, at start: Int, digitsEnd: Int) -> NamedPeriod? {
    let digits = text.text(start..<digitsEnd)
    let next = text[digitsEnd]
    if next == "年", let year = Int(digits), (1900...2999).contains(year) || (digits.utf8.count == 2)
    {
      return readYear(
        text, start: start, position: digitsEnd + 1, year: digits.utf8.count == 4 ? year : nil)
    }
    // 3年 and 3年期 are durations.
    if next == "年" { return NamedPeriod(range: start..<digitsEnd + 1) }
    return readMonths(text, start: start, position: start, year: nil)
      ?? readDotted(text, digits: digits, start: start, end: digitsEnd)
  }

  private static func readYear(
    _ text: ProseText, start: Int, position: Int, year: Int?
  ) -> NamedPeriod {
    var position = position
    if text[position] == "度" { position += 1 }
    if text[position] == "-" || text[position] == "—", let (_, end) = integer(text, position + 1),
      text[end] == "年"
    {
      return NamedPeriod(range: start..<end + 1, year: nil)
    }
    if let months = readMonths(text, start: start, position: position, year: year) { return months }
    if let words = readChinese(text, at: position) {
      return NamedPeriod(
        range: start..<words.range.upperBound, year: year, endMonth: words.endMonth,
        isPartOfYear: words.isPartOfYear)
    }
    return NamedPeriod(range: start..<position, year: year)
  }

  /// 1-5月, 1至5月, 8月27日-29日, 11月底, 3月.
  private static func readMonths(
    _ text: ProseText, start: Int, position: Int, year: Int?
  ) -> NamedPeriod? {
    guard let (first, firstEnd) = integer(text, position), (1...31).contains(first) else {
      return nil
    }
    var (month, end) = (first, firstEnd)
    var beginsWindow = false
    if "-—~至到".unicodeScalars.contains(text[end])
      || (text[end] == "月" && "-—~至".unicodeScalars.contains(text[end + 1]))
    {
      let skip = text[end] == "月" ? 2 : 1
      if let (second, secondEnd) = integer(text, end + skip), text[secondEnd] == "月" {
        (month, end) = (second, secondEnd)
        beginsWindow = first == 1
      }
    }
    if text[end] == "个", text[end + 1] == "月", text[start - 1] == "前", text[start - 2] != "提",
      (1...12).contains(first), position == start
    {
      // 前8个月
      return NamedPeriod(range: start - 1..<end + 2, year: year, endMonth: first)
    }
    if text[end] == "季" {
      guard (1...4).contains(month) else { return nil }
      var stop = end + 1
      if text[stop] == "度" { stop += 1 }
      let isWindow = beginsWindow || month == 1 || text[start - 1] == "前"
      return NamedPeriod(
        range: start..<stop, year: year, endMonth: month * 3, isPartOfYear: !isWindow)
    }
    guard text[end] == "月", (1...12).contains(month) else {
      if text[end] == "日", position == start { return NamedPeriod(range: start..<end + 1) }
      return nil
    }
    end += 1
    let isCutOff = isCutOffWord(text, before: start) || text[end] == "底" || text[end] == "末"
    if let (day, dayEnd) = integer(text, end), text[dayEnd] == "日" || text[dayEnd] == "号",
      (1...31).contains(day)
    {
      end = dayEnd + 1
      // 27日-29日
      if "-—~至到".unicodeScalars.contains(text[end]) {
        var next = end + 1
        if let (_, monthEnd) = integer(text, next), text[monthEnd] == "月" { next = monthEnd + 1 }
        if let (_, nextEnd) = integer(text, next), text[nextEnd] == "日" { end = nextEnd + 1 }
      }
    } else if text[end] == "份" || text[end] == "底" || text[end] == "末" || text[end] == "初" {
      end += 1
    }
    let isWindow = beginsWindow || isCutOff
    return NamedPeriod(
      range: start..<end, year: year, endMonth: isWindow ? month : nil, isPartOfYear: !isWindow)
  }

  /// 2024.5.31 and 2024-05-31.
  private static func readDotted(
    _ text: ProseText, digits: String, start: Int, end: Int
  ) -> NamedPeriod? {
    let parts = digits.split(separator: ".")
    if parts.count == 3, let year = Int(parts[0]), (1900...2999).contains(year),
      let month = Int(parts[1]),
      (1...12).contains(month), let day = Int(parts[2]), (1...31).contains(day),
      UnitLexicon.units.length(in: text.scalars, at: end, before: text.count) == nil
    {
      return NamedPeriod(range: start..<end, year: year, endMonth: month)
    }
    return nil
  }

  private static func isCutOffWord(_ text: ProseText, before start: Int) -> Bool {
    cutOff.length(in: text.scalars, endingAt: start, from: max(0, start - 3)) != nil
  }

  private static func integer(_ text: ProseText, _ start: Int) -> (Int, Int)? {
    var (value, end) = (0, start)
    while QuantityScan.isDigit(text[end]), end - start < 5 {
      value = value * 10 + Int(text[end].value - 48)
      end += 1
    }
    return end == start || QuantityScan.isDigit(text[end]) ? nil : (value, end)
  }

  private static let windows: [(words: WordList, month: Int, isPart: Bool)] = [
    (WordList("一季度 首季度 第一季度 首季"), 3, false), (WordList("二季度 第二季度"), 6, true),
    (WordList("三季度 第三季度"), 9, true), (WordList("四季度 第四季度"), 12, true),
    (WordList("上半年 半年度"), 6, false), (WordList("前三季度 前三个季度 一至三季度"), 9, false),
    (WordList("二、三季度"), 9, true),
    (WordList("一至二季度 前两季度"), 6, false),
  ]

  /// The period that words name at a position: 一季度, 上半年, 前三季度.
  static func readChinese(_ text: ProseText, at start: Int) -> NamedPeriod? {
    for window in windows {
      guard let length = window.words.length(in: text.scalars, at: start, before: text.count) else {
        continue
      }
      let isThirdOfThree = text[start - 1] == "前"
      return NamedPeriod(
        range: start..<start + length, year: nil, endMonth: window.month,
        isPartOfYear: window.isPart && !isThirdOfThree)
    }
    guard let (month, end) = ChineseNumeral.read(text.scalars, at: start, before: text.count) else {
      return nil
    }
    if text[end] == "月", (1...12).contains(month) {
      return NamedPeriod(range: start..<end + 1, isPartOfYear: true)
    }
    if text[end] == "年" || text[end] == "季" { return NamedPeriod(range: start..<end + 1) }
    return nil
  }
}
