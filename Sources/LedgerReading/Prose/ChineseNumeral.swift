/// Chinese numerals as ledgers write them: 十五, 两百, 一千二百, 一万二千, 三点五, 二十余.
enum ChineseNumeral {
  private static let digits: [Unicode.Scalar: Double] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let powers: [Unicode.Scalar: Double] = ["十": 10, "百": 100, "千": 1000]
  private static let scales: [Unicode.Scalar: Double] = ["万": 1e4, "亿": 1e8]

  /// Whether a scalar can begin a numeral.
  static func begins(_ scalar: Unicode.Scalar) -> Bool { digits[scalar] != nil || scalar == "十" }

  /// The numeral that begins at a position: its value and where it ends; `nil` for a row of
  /// digits without powers (二三 is two numerals, 一二三 a name).
  ///
  /// A last 万 or 亿 is left to the unit behind it; one within the numeral (一万二千) is part of it.
  static func read(_ text: [Unicode.Scalar], at start: Int, before end: Int) -> (
    value: Double, end: Int
  )? {
    var (total, pending, position) = (0.0, 0.0, start)
    var hasPending = false
    var large = 0.0
    // Longer numerals are written in digits; the cap keeps hostile text linear.
    let stop = min(end, start + 16)
    while position < stop {
      if let digit = digits[text[position]] {
        if hasPending, pending != 0 { return nil }
        (pending, hasPending) = (digit, true)
      } else if let power = powers[text[position]] {
        // 千瓦, 千米: the power belongs to the unit.
        if power == 1000, position + 1 < end, "瓦米克伏".unicodeScalars.contains(text[position + 1]) {
          break
        }
        total += (hasPending ? pending : 1) * power
        (pending, hasPending) = (0, false)
      } else if let scale = scales[text[position]], position > start,
        large > 0 || position + 1 < stop && digits[text[position + 1]] != nil
      {
        // 一亿二千万 holds both.
        large += (total + pending) * scale
        (total, pending, hasPending) = (0, 0, false)
      } else if text[position] == "点", hasPending, position + 1 < stop,
        let tenth = digits[text[position + 1]]
      {
        return (large + total + pending + tenth / 10, position + 2)
      } else {
        break
      }
      position += 1
    }
    return position == start ? nil : (large + total + pending, position)
  }
}
