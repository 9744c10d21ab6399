/// Numbers that are names (500千伏, 60岁以上老人, 24小时值守) and numbers of paragraphs.
extension QuantityScan {
  /// Whether the marks around digits make a name of them: 第3, G328, 2#, 4A级, 500强, 〔2021〕30号.
  func isName(_ start: Int, _ end: Int) -> Bool {
    let (previous, next) = (text[start - 1], text[end])
    return Self.isLetter(previous) || "第#×〔/".unicodeScalars.contains(previous)
      || "#号×级版强周〕/+∶:".unicodeScalars.contains(next) || isAge(start, end)
      || isOperator(start - 1) || isOperator(end) || isCode(start)
      // 进入全省前30名 is a rank.
      || (previous == "前" && "名位强列".unicodeScalars.contains(next))
  }

  /// A1-02-02地块, DB/T-2187: digits behind a dash that belong to letters further up.
  private func isCode(_ start: Int) -> Bool {
    guard text[start - 1] == "-" else { return false }
    var place = start - 1
    // No code is longer; the cap keeps hostile text linear.
    while place > 0, start - place < 12,
      text[place - 1] == "-" || Self.isDigit(text[place - 1]) || Self.isLetter(text[place - 1])
    {
      place -= 1
      if Self.isLetter(text[place]) { return true }
    }
    return false
  }

  /// 7*7, 2^10, x_1: a sign of reckoning between two digits or letters; **15** is only printed bold.
  private func isOperator(_ place: Int) -> Bool {
    guard "*^_=".unicodeScalars.contains(text[place]) else { return false }
    return [text[place - 1], text[place + 1]].allSatisfy { Self.isDigit($0) || Self.isLetter($0) }
  }

  /// 60岁以上老人 is who, 人均预期寿命79.6岁 how much.
  func isAge(_ start: Int, _ end: Int) -> Bool {
    text[end] == "岁"
      && Self.lifespans.last(in: text.scalars, max(0, start - 12)..<start) == nil
  }

  func skipName(from end: Int) -> Int {
    var end = end
    while Self.isLetter(text[end]) || Self.isDigit(text[end]) { end += 1 }
    return end
  }

  /// `1.` or `1、` or `(1)` at the begin of a paragraph or a sentence.
  func isEnumerator(_ start: Int, _ end: Int) -> Bool {
    guard end - start <= 2 else { return false }
    let before = text[start - 1]
    let opens = start == 0 || "\n。;:( ".unicodeScalars.contains(before)
    guard opens else { return false }
    if before == "(" {
      return text[end] == ")" && (start == 1 || "\n。; ".unicodeScalars.contains(text[start - 2]))
    }
    return (text[end] == "." && !Self.isDigit(text[end + 1])) || text[end] == "、"
  }

  /// 3.1-5月: the number of a paragraph, and the window that it begins with; where its dot stands.
  func enumeratorBeforePeriod(_ start: Int) -> Int? {
    var dot = start
    while Self.isDigit(text[dot]), dot - start < 3 { dot += 1 }
    guard text[dot] == ".", dot - start <= 2, Self.isDigit(text[dot + 1]),
      start == 0 || "\n。; ".unicodeScalars.contains(text[start - 1]),
      PeriodReader.read(text, at: dot + 1, digitsEnd: numeralEnd(from: dot + 1)) != nil
    else { return nil }
    return dot
  }

  /// 5方面, 3分别: a word that only begins like a unit; 3处置 and 20项目 would, too, but a unit stands
  /// behind almost every number, so that the short list is asked only for units of one letter.
  func isFalseUnit(_ end: Int) -> Bool {
    "方分版页卷".unicodeScalars.contains(text[end])
      && UnitLexicon.falseUnits.length(in: text.scalars, at: end, before: text.count) != nil
  }

  /// 压缩至24小时以内 measures a time; 24小时值守 names a service.
  func isMeasuredTime(_ start: Int, _ end: Int) -> Bool {
    Self.timeTails.length(in: text.scalars, at: end, before: text.count) != nil
      || Self.timeHeads.length(in: text.scalars, endingAt: start, from: 0) != nil
  }
}
