/// Looks for years and parts of years in a text.
struct PeriodScanner {
  private(set) var years: [(year: Int, position: Int)] = []
  private(set) var ends: [(month: Int, position: Int, rank: Int)] = []
  private var text: [UnicodeScalar]

  private enum Rank {
    static let wholeYear = 1
    static let halfYear = 2
    static let date = 3
    static let quarterOrMonth = 4
  }

  init(_ string: String) {
    // Full-width characters lie 0xFEE0 above their ASCII twins.
    text = string.unicodeScalars.prefix(400).map { scalar in
      (0xFF01...0xFF5E).contains(scalar.value)
        ? UnicodeScalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    var position = 0
    while position < text.count {
      position = scan(at: position)
    }
  }

  /// Notes what begins at `position` and returns where to go on.
  private mutating func scan(at position: Int) -> Int {
    if isDigit(position) { return scanDigits(at: position) }
    if let (value, end) = chineseNumber(at: position) {
      if let year = chineseYear(at: position) {
        years.append((year, position))
        return position + 4
      }
      note(value, from: position, to: end)
      return end
    }
    scanWord(at: position)
    return position + 1
  }

  private mutating func scanDigits(at position: Int) -> Int {
    var end = position
    var value = 0
    while isDigit(end), end - position < 9 {
      value = value * 10 + Int(text[end].value) - 48
      end += 1
    }
    switch end - position {
    case 4 where (1990...2100).contains(value):
      years.append((value, position))
      // 2021-08 in a file name; 2024-1-3 would be a date, too.
      if has("-", end) || has("_", end) || has(".", end), isDigit(end + 1), isDigit(end + 2),
        !isDigit(end + 3)
      {
        let month = Int(text[end + 1].value - 48) * 10 + Int(text[end + 2].value - 48)
        if (1...12).contains(month) { ends.append((month, end, Rank.date)) }
      }
    case 6 where (199_001...210_012).contains(value) && (1...12).contains(value % 100):
      years.append((value / 100, position))
      ends.append((value % 100, position, Rank.date))
    case 8 where (19_900_101...21_001_231).contains(value):
      let month = value / 100 % 100
      years.append((value / 10_000, position))
      if (1...12).contains(month) { ends.append((month, position, Rank.date)) }
    case 1, 2: note(value, from: position, to: end)
    default: break
    }
    return end
  }

  /// Notes a number before 季度, 月 or Q.
  private mutating func note(_ value: Int, from position: Int, to end: Int) {
    if (1...4).contains(value), has("季", end) || (has("Q", end) && !isLetter(end + 1)) {
      ends.append((value * 3, position, Rank.quarterOrMonth))
    } else if (1...12).contains(value), has("月", end) {
      // 4月15日 alone is when something was printed; 截至 makes it the end of the period.
      let day = has("份", end + 1) || has("底", end + 1) ? nil : dayEnd(after: end + 1)
      let isUntil =
        position >= 2 && has("至", position - 1) || position >= 1 && has("止", position - 1)
      ends.append((value, position, day == nil || isUntil ? Rank.quarterOrMonth : Rank.date))
    }
  }

  private func dayEnd(after position: Int) -> Int? {
    var end = position
    while isDigit(end) { end += 1 }
    return end > position && has("日", end) ? end : nil
  }

  private mutating func scanWord(at position: Int) {
    switch text[position] {
    case "Q" where !isLetter(position - 1), "q" where !isLetter(position - 1):
      if isDigit(position + 1), !isDigit(position + 2),
        case let number = Int(text[position + 1].value) - 48, (1...4).contains(number)
      {
        ends.append((number * 3, position, Rank.quarterOrMonth))
      }
    case "H" where !isLetter(position - 1), "h" where !isLetter(position - 1):
      if has("1", position + 1) || has("2", position + 1), !isDigit(position + 2) {
        ends.append((has("1", position + 1) ? 6 : 12, position, Rank.halfYear))
      }
    case "F", "f":
      if !isLetter(position - 1), has("Y", position + 1) || has("y", position + 1),
        !isLetter(position + 2)
      {
        ends.append((12, position, Rank.wholeYear))
      }
    case "半":
      guard has("年", position + 1) else { return }
      ends.append((has("下", position - 1) ? 12 : 6, position, Rank.halfYear))
    case "首":
      if has("季", position + 1) { ends.append((3, position, Rank.quarterOrMonth)) }
    case "全":
      if has("年", position + 1) { ends.append((12, position, Rank.wholeYear)) }
    case "年":
      if has("终", position + 1) || has("底", position + 1) || has("末", position + 1) {
        ends.append((12, position, Rank.wholeYear))
      }
    default: break
    }
  }

  // MARK: Characters

  private func has(_ scalar: UnicodeScalar, _ position: Int) -> Bool {
    text.indices.contains(position) && text[position] == scalar
  }

  private func isDigit(_ position: Int) -> Bool {
    text.indices.contains(position) && ("0"..."9").contains(text[position])
  }

  private func isLetter(_ position: Int) -> Bool {
    text.indices.contains(position)
      && (("a"..."z").contains(text[position]) || ("A"..."Z").contains(text[position]))
  }

  private static let numerals: [UnicodeScalar: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "〇": 0,
    "零": 0, "○": 0,
  ]

  /// A Chinese number of 1 to 19 and where it ends.
  private func chineseNumber(at position: Int) -> (value: Int, end: Int)? {
    if has("十", position) {
      guard text.indices.contains(position + 1),
        let ones = Self.numerals[text[position + 1]], ones > 0
      else { return (10, position + 1) }
      return (10 + ones, position + 2)
    }
    return Self.numerals[text[position]].map { ($0, position + 1) }
  }

  /// A year such as 二〇二四 before 年.
  private func chineseYear(at position: Int) -> Int? {
    guard has("年", position + 4) else { return nil }
    var year = 0
    for offset in 0..<4 {
      guard let digit = Self.numerals[text[position + offset]] else { return nil }
      year = year * 10 + digit
    }
    return (1990...2100).contains(year) ? year : nil
  }
}
