internal import Indicators

/// What a cell holds besides words: quantities, periods, defects and enclosures, in text order.
///
/// Goals, in order: no name taken for a quantity; every position exact; linear time. Numbers that
/// stand in names (500千伏, 5G, 2号线, “一刻钟”, 2#主变, 24小时) are passed over; numbers that cannot be
/// trusted become defects and never quantities.
struct QuantityScan: Sendable {
  private(set) var quantities: [Quantity] = []
  private(set) var periods: [NamedPeriod] = []
  private(set) var defects: [NumberDefect] = []

  /// For each scalar, how many brackets are open around it.
  private(set) var depth: [UInt8]

  /// The paragraph and list numbers (`1.`, `（二）`, `一是`) that are not part of the prose.
  private(set) var enumerators: [Range<Int>] = []

  private let text: ProseText
  private var isQuoted: [Bool]

  /// More quantities than this in one cell are left unread; no office writes so many.
  static let cap = 2000

  init(_ text: ProseText) {
    self.text = text
    (depth, isQuoted) = Self.enclosures(text)
    scan()
  }

  // MARK: Brackets and quotes

  private static func enclosures(_ text: ProseText) -> ([UInt8], [Bool]) {
    var depths = [UInt8](repeating: 0, count: text.count)
    var quoted = [Bool](repeating: false, count: text.count)
    var (depth, quoteEnd) = (0, -1)
    // The closing mark of each kind, looked up from the right in one pass.
    var nextClosing = [Int](repeating: -1, count: text.count)
    var closing: [Unicode.Scalar: Int] = [:]
    for position in stride(from: text.count - 1, through: 0, by: -1) {
      let scalar = text[position]
      if "”’》」』)]】\n".unicodeScalars.contains(scalar) { closing[scalar] = position }
      if let mark = Self.closingMark[scalar], let place = closing[mark] {
        let lineEnd = closing["\n"] ?? text.count
        if place < lineEnd { nextClosing[position] = place }
      }
    }
    for position in 0..<text.count {
      let scalar = text[position]
      if nextClosing[position] >= 0 {
        if "([【".unicodeScalars.contains(scalar) {
          depth = min(depth + 1, 200)
        } else if nextClosing[position] - position <= 60 {
          quoteEnd = max(quoteEnd, nextClosing[position])
        }
      }
      depths[position] = UInt8(depth)
      quoted[position] = position <= quoteEnd
      if ")]】".unicodeScalars.contains(scalar) { depth = max(0, depth - 1) }
      if scalar == "\n" { depth = 0 }
    }
    return (depths, quoted)
  }

  private static let closingMark: [Unicode.Scalar: Unicode.Scalar] = [
    "“": "”", "‘": "’", "《": "》", "「": "」", "『": "』", "(": ")", "[": "]", "【": "】",
  ]

  // MARK: The scan

  private mutating func scan() {
    var position = 0
    while position < text.count, quantities.count < Self.cap {
      let scalar = text[position]
      if isQuoted[position] {
        position += 1
      } else if Self.isDigit(scalar) {
        position = readDigits(at: position)
      } else if let end = readRoundNumber(at: position) {
        position = end
      } else if ChineseNumeral.begins(scalar) {
        position = readChinese(at: position)
      } else if "上前半首第".unicodeScalars.contains(scalar),
        let period = PeriodReader.readChinese(text, at: position)
      {
        periods.append(period)
        position = period.range.upperBound
      } else {
        position += 1
      }
    }
    joinRanges()
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Where a run of digits, decimal points, thousands separators and exponents ends.
  private func numeralEnd(from start: Int) -> Int {
    var end = start
    while end < text.count {
      let scalar = text[end]
      if Self.isDigit(scalar) {
        end += 1
      } else if scalar == ".", Self.isDigit(text[end + 1]) {
        end += 2
      } else if scalar == ",", Self.isDigit(text[end + 1]), Self.isDigit(text[end + 2]),
        Self.isDigit(text[end + 3]), !Self.isDigit(text[end + 4]),
        end - start <= 3 || separators(start, end)
      {
        end += 4
      } else if scalar == "e" || scalar == "E",
        Self.isDigit(text[end + 1])
          || ("+-".unicodeScalars.contains(text[end + 1]) && Self.isDigit(text[end + 2]))
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func separators(_ start: Int, _ end: Int) -> Bool {
    text.scalars[start..<end].contains(",")
  }

  private mutating func readDigits(at start: Int) -> Int {
    if let dot = enumeratorBeforePeriod(start) {
      enumerators.append(start..<dot + 1)
      return dot + 1
    }
    let end = numeralEnd(from: start)
    if let period = PeriodReader.read(text, at: start, digitsEnd: end) {
      periods.append(period)
      return period.range.upperBound
    }
    let previous = text[start - 1]
    let next = text[end]
    if isEnumerator(start, end) {
      enumerators.append(start..<end + 1)
      return end + 1
    }
    let isName =
      Self.isLetter(previous) || previous == "第" || previous == "#" || next == "#" || next == "号"
      || previous == "×" || next == "×" || next == "级" || next == "版" || next == "强" || isAge(start, end)
      || next == "周"
      || previous == "〔" || next == "〕" || previous == "/" || next == "/" || next == "+"
      || next == "∶" || next == ":"
    if isName { return skipName(from: end) }
    if let stop = brokenBySpace(end) {
      defects.append(NumberDefect(range: start..<stop, reason: .gluedDigits))
      return stop
    }
    if isBrokenThousand(end) {
      let stop = numeralEnd(from: end + 1)
      defects.append(NumberDefect(range: start..<stop, reason: .gluedDigits))
      return stop
    }
    let numeral = text.text(start..<end)
    guard let number = Self.value(numeral) else {
      // A dotted number without a unit is a paragraph number (3.2.1) or a version.
      let hasUnit = UnitLexicon.units.length(in: text.scalars, at: end, before: text.count) != nil
      if hasUnit || numeral.contains("e") || numeral.contains("E") || numeral.count > 15 {
        defects.append(NumberDefect(range: start..<end, reason: .unreadableNumber))
      }
      return end
    }
    return finish(start: start, numberEnd: end, number: number, isChinese: false)
  }

  /// 3 2座: layout has torn the number, or two columns have run together; where the second part ends.
  private func brokenBySpace(_ end: Int) -> Int? {
    guard text[end] == " ", Self.isDigit(text[end + 1]) else { return nil }
    let stop = numeralEnd(from: end + 1)
    let hasUnit = UnitLexicon.units.length(in: text.scalars, at: stop, before: text.count) != nil
    return hasUnit && PeriodReader.read(text, at: end + 1, digitsEnd: stop) == nil ? stop : nil
  }

  /// 1,20辆 is neither a number with thousands nor a list; a full-width comma parts clauses.
  private func isBrokenThousand(_ end: Int) -> Bool {
    text[end] == "," && Self.isDigit(text[end + 1]) && text.original.indices.contains(end)
      && text.original[end] == "," && text[end - 1] != "%"
  }

  /// The value of a numeral; `nil` where it is malformed or too large to be a count of anything.
  private static func value(_ numeral: String) -> Double? {
    var points = 0
    for scalar in numeral.unicodeScalars {
      if scalar == "." { points += 1 }
      if isLetter(scalar) { return nil }
    }
    let plain = numeral.filter { $0 != "," }
    guard points <= 1, plain.utf8.count <= 15, let value = Double(plain) else { return nil }
    return value
  }

  /// 60岁以上老人 is who, 人均预期寿命79.6岁 how much.
  private func isAge(_ start: Int, _ end: Int) -> Bool {
    text[end] == "岁"
      && Self.lifespans.last(in: text.scalars, max(0, start - 12)..<start) == nil
  }
  private static let lifespans = WordList("寿命 年龄")

  private func skipName(from end: Int) -> Int {
    var end = end
    while Self.isLetter(text[end]) || Self.isDigit(text[end]) { end += 1 }
    return end
  }

  /// `1.` or `1、` or `(1)` at the begin of a paragraph or a sentence.
  private func isEnumerator(_ start: Int, _ end: Int) -> Bool {
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
  private func enumeratorBeforePeriod(_ start: Int) -> Int? {
    var dot = start
    while Self.isDigit(text[dot]), dot - start < 3 { dot += 1 }
    guard text[dot] == ".", dot - start <= 2, Self.isDigit(text[dot + 1]),
      start == 0 || "\n。; ".unicodeScalars.contains(text[start - 1]),
      PeriodReader.read(text, at: dot + 1, digitsEnd: numeralEnd(from: dot + 1)) != nil
    else { return nil }
    return dot
  }

  private mutating func readChinese(at start: Int) -> Int {
    if let period = PeriodReader.readChinese(text, at: start) {
      periods.append(period)
      return period.range.upperBound
    }
    guard let (value, end) = ChineseNumeral.read(text.scalars, at: start, before: text.count) else {
      return start + 1
    }
    let previous = text[start - 1]
    if "第统唯同单专之每任逐进十百千万".unicodeScalars.contains(previous) { return end }
    if text.text(max(0, start - 3)..<start) == "百分之" {
      quantities.append(
        Quantity(
          range: start - 3..<end, value: value, unit: "%", scale: 1, isApproximate: false,
          isSigned: false))
      return end
    }
    // 一个 is mostly an article: it counts only behind a verb that makes things.
    if value == 1, end == start + 1,
      Self.making.length(in: text.scalars, endingAt: start, from: 0) == nil
    {
      return end
    }
    return finish(start: start, numberEnd: end, number: value, isChinese: true)
  }

  private static let making = WordList(
    "建成 新增 开通 新建 打造 创建 争取 建设 完成 引进 改造 投用 新开 培育 举办 新开通 共 实施 获批 认定")

  /// 突破千亿, 超百万吨: a scale on its own behind a word that passes it; where it ends.
  private mutating func readRoundNumber(at start: Int) -> Int? {
    guard let length = Self.roundNumbers.length(in: text.scalars, at: start, before: text.count),
      Self.passing.length(in: text.scalars, endingAt: start, from: max(0, start - 3)) != nil,
      let factor = Self.scaleFactors[text.text(start..<start + length)]
    else { return nil }
    var end = start + length
    if text[end] == "级" { return end + 1 }
    // Ledgers that leave the unit out mean money.
    var (unit, scale) = ("元", factor)
    if let unitLength = UnitLexicon.units.length(in: text.scalars, at: end, before: text.count) {
      let base = UnitLexicon.base(text.text(end..<end + unitLength))
      (unit, scale) = (base.unit, factor * base.factor)
      end += unitLength
    }
    quantities.append(
      Quantity(
        range: start..<end, value: scale, unit: unit, scale: scale, isApproximate: false,
        isSigned: false))
    return end
  }
  private static let roundNumbers = WordList("万亿 千亿 百亿 千万 百万")
  private static let passing = WordList("突破 超过 超 跨越 迈过 破 达到 跨上 迈上")

  // MARK: Scale and unit

  private static let scales = WordList("万亿 千亿 百亿 千万 百万 亿 万 千 百 十")
  private static let scaleFactors: [String: Double] = [
    "万亿": 1e12, "千亿": 1e11, "百亿": 1e10, "千万": 1e7, "百万": 1e6, "亿": 1e8, "万": 1e4, "千": 1e3,
    "百": 100, "十": 10,
  ]
  private static let softening = "余多来几".unicodeScalars

  private mutating func finish(start: Int, numberEnd: Int, number: Double, isChinese: Bool) -> Int {
    var end = numberEnd
    var (scale, isApproximate) = (1.0, false)
    if Self.softening.contains(text[end]) {
      isApproximate = true
      end += 1
    }
    let units = isChinese ? UnitLexicon.chineseUnits : UnitLexicon.units
    let startsUnit = units.length(in: text.scalars, at: end, before: text.count) ?? 0
    if startsUnit < 2,
      let length = Self.scales.length(in: text.scalars, at: end, before: text.count)
    {
      scale = Self.scaleFactors[text.text(end..<end + length)] ?? 1
      end += length
      if Self.softening.contains(text[end]) {
        isApproximate = true
        end += 1
      }
    }
    var unit = ""
    var factor = 1.0
    if let length = units.length(in: text.scalars, at: end, before: text.count),
      length > 1 || !isFalseUnit(end)
    {
      let printed = text.text(end..<end + length)
      let isMonths = printed == "个" && text[end + 1] == "月"
      // 500千伏, 15分钟生活圈, 24小时: names of things.
      let isPower = text[end] == "千" && text[end + 1] == "伏"
      if isMonths || isPower { return end + 2 }
      if Self.timeUnits.contains(printed), number == number.rounded(),
        !isMeasuredTime(start, end + length)
      {
        return end + length
      }
      // 2期工程 is a name, 培训班22期 a count.
      if printed == "期",
        Self.phases.length(in: text.scalars, at: end + 1, before: text.count) != nil
      {
        return end + length
      }
      // 10万吨级泊位, 500千瓦级: a class of things, not an amount.
      if text[end + length] == "级", printed != "%" { return end + length + 1 }
      (unit, factor) = UnitLexicon.base(printed)
      end += length
      if let per = perUnit(at: end) {
        unit += "/" + text.text(end + 1..<per)
        end = per
      }
    } else if isChinese {
      return numberEnd
    } else if Self.isLetter(text[end])
      || Self.nameTails.length(in: text.scalars, at: end, before: text.count) != nil
    {
      return skipName(from: end)
    }
    if isGlued(end, unit) {
      var stop = end
      while Self.isDigit(text[stop]) || text[stop] == "." || text[stop] == "%" { stop += 1 }
      defects.append(NumberDefect(range: start..<stop, reason: .gluedDigits))
      return stop
    }
    var first = start
    var sign = 1.0
    if let signed = signBefore(start, unit: unit) {
      first = start - 1
      sign = signed
    }
    quantities.append(
      Quantity(
        range: first..<end, value: sign * Self.scaled(number, scale * factor), unit: unit,
        scale: scale * factor, isApproximate: isApproximate, isSigned: first != start))
    return end
  }

  /// 公里/平方公里, 元/吨: a slash joins two units; where the second ends.
  private func perUnit(at slash: Int) -> Int? {
    guard text[slash] == "/" else { return nil }
    let length = Self.perUnits.length(in: text.scalars, at: slash + 1, before: text.count)
    return length.map { slash + 1 + $0 }
  }
  private static let perUnits = WordList("平方公里 万人 千人 人 户 亩 吨 公顷 平方米 立方米 年 月 日 小时 天 千瓦时 升 公里 万元")

  /// 5方面, 3分别: a word that only begins like a unit; 3处置 and 20项目 would, too, but a unit stands
  /// behind almost every number, so that the short list is asked only for units of one letter.
  private func isFalseUnit(_ end: Int) -> Bool {
    "方分版页卷".unicodeScalars.contains(text[end])
      && UnitLexicon.falseUnits.length(in: text.scalars, at: end, before: text.count) != nil
  }

  private static let phases = WordList("工程 项目 建设 厂 校区 院区 改造 扩建 竣工 投产")

  /// Scaled so that 3.1万 is 31,000 and not its neighbour in binary.
  private static func scaled(_ number: Double, _ factor: Double) -> Double {
    let product = number * factor
    let rounded = (product * 1e4).rounded() / 1e4
    return abs(rounded - product) <= abs(product) * 1e-12 ? rounded : product
  }

  private static let timeUnits: Set<String> = ["小时", "分钟", "天", "工作日", "倍"]
  private static let nameTails = WordList("伏 千伏 时 点 分钟 年 月 日 线 热线 路公交 号 米跑 度")

  /// 压缩至24小时以内 measures a time; 24小时值守 names a service.
  private func isMeasuredTime(_ start: Int, _ end: Int) -> Bool {
    Self.timeTails.length(in: text.scalars, at: end, before: text.count) != nil
      || Self.timeHeads.length(in: text.scalars, endingAt: start, from: 0) != nil
  }
  private static let timeTails = WordList("以内 以上 以下 左右")
  private static let timeHeads = WordList("至 到 达到 达 不少于 不超过 不低于 为 举办 完成 培训 开展 增长")

  /// Digits right behind a percent sign belong to a neighbour that layout has lost.
  private func isGlued(_ end: Int, _ unit: String) -> Bool {
    unit == "%" && (Self.isDigit(text[end]) || text[end] == "%")
  }

  /// A sign in telegraphic style (民间-4.7%), and not a dash between two numbers.
  private func signBefore(_ start: Int, unit: String) -> Double? {
    let scalar = text[start - 1]
    guard scalar == "+" || scalar == "-", start >= 1 else { return nil }
    let before = text[start - 2]
    if scalar == "-" {
      let joins =
        Self.isDigit(before) || before == "%" || Self.isLetter(before)
        || quantities.last?.range.upperBound == start - 1
        || periods.last?.range.upperBound == start - 1
      return joins ? nil : -1
    }
    return Self.isDigit(before) ? nil : 1
  }

  // MARK: Ranges

  /// Makes one quantity of two that a dash, 至 or 到 joins: 6%-6.5%, 30至35个, 5—6万亩.
  private mutating func joinRanges() {
    var joined: [Quantity] = []
    for quantity in quantities {
      guard let last = joined.last, last.upper == nil, !quantity.isSigned,
        quantity.range.lowerBound - last.range.upperBound == 1,
        "-—~至到".unicodeScalars.contains(text[last.range.upperBound]),
        last.unit == quantity.unit || last.unit.isEmpty
      else {
        joined.append(quantity)
        continue
      }
      let lower = last.unit.isEmpty && last.scale == 1 ? last.value * quantity.scale : last.value
      guard lower < quantity.value else {
        joined.append(quantity)
        continue
      }
      joined[joined.count - 1] = Quantity(
        range: last.range.lowerBound..<quantity.range.upperBound, value: lower,
        upper: quantity.value, unit: quantity.unit, scale: quantity.scale,
        isApproximate: last.isApproximate || quantity.isApproximate, isSigned: last.isSigned)
    }
    quantities = joined
  }
}
