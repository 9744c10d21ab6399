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

  let text: ProseText
  var isQuoted: [Bool]

  /// More quantities than this in one cell are left unread; no office writes so many.
  static let cap = 2000

  init(_ text: ProseText) {
    self.text = text
    (depth, isQuoted) = Self.enclosures(text)
    scan()
  }

  private mutating func scan() {
    var position = 0
    while position < text.count, quantities.count < Self.cap {
      let scalar = text[position]
      if isQuoted[position] {
        position += 1
      } else if let length = Self.names.length(in: text.scalars, at: position, before: text.count) {
        position += length
      } else if let end = readStandstill(at: position) ?? readDoubling(at: position) {
        position = end
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
    if isEnumerator(start, end) {
      enumerators.append(start..<end + 1)
      return end + 1
    }
    if isName(start, end) { return skipName(from: end) }
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
      let hasUnit = [UnitLexicon.units, Self.scales].contains {
        $0.length(in: text.scalars, at: end, before: text.count) != nil
      }
      if hasUnit || numeral.contains("e") || numeral.contains("E") || numeral.count > 15 {
        defects.append(NumberDefect(range: start..<end, reason: .unreadableNumber))
      }
      return end
    }
    return finish(start: start, numberEnd: end, number: number, isChinese: false)
  }

  /// Keeps a number with what stands behind it; where the reading goes on.
  private mutating func finish(start: Int, numberEnd: Int, number: Double, isChinese: Bool) -> Int {
    switch measure(start: start, numberEnd: numberEnd, number: number, isChinese: isChinese) {
    case .name(let end): return end
    case .unit(let unit, let factor, let isApproximate, let end):
      if isGlued(end, unit) {
        var stop = end
        while Self.isDigit(text[stop]) || text[stop] == "." || text[stop] == "%" { stop += 1 }
        defects.append(NumberDefect(range: start..<stop, reason: .gluedDigits))
        return stop
      }
      let sign = signBefore(start, unit: unit)
      quantities.append(
        Quantity(
          range: (sign == nil ? start : start - 1)..<end,
          value: (sign ?? 1) * Self.scaled(number, factor), unit: unit, scale: factor,
          isApproximate: isApproximate, isSigned: sign != nil))
      return end
    }
  }

  private mutating func readChinese(at start: Int) -> Int {
    if let period = PeriodReader.readChinese(text, at: start) {
      periods.append(period)
      return period.range.upperBound
    }
    guard let (value, end) = ChineseNumeral.read(text.scalars, at: start, before: text.count) else {
      return start + 1
    }
    if text.text(max(0, start - 3)..<start) == "百分之" {
      quantities.append(
        Quantity(
          range: start - 3..<end, value: value, unit: "%", scale: 1, isApproximate: false,
          isSigned: false))
      return end
    }
    let previous = text[start - 1]
    if "第统唯同单专之每任逐进十百千万".unicodeScalars.contains(previous) { return end }
    // 二次供水, 二级公路: two things are 两个, and 二 alone is an ordinal.
    let isScaled = "万亿".unicodeScalars.contains(text[end])
    if value == 2, end == start + 1, text[start] == "二", !isScaled { return end }
    // 一个 is mostly an article: it counts only behind a verb that makes things.
    if value == 1, end == start + 1, !isScaled,
      Self.making.length(in: text.scalars, endingAt: start, from: 0) == nil
    {
      return end
    }
    return finish(start: start, numberEnd: end, number: value, isChinese: true)
  }

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

  /// 同比持平, 与去年同期持平: a growth of 0 in words; where it ends.
  private mutating func readStandstill(at start: Int) -> Int? {
    guard text.cell == .progress,
      let length = Self.standstills.length(in: text.scalars, at: start, before: text.count)
    else { return nil }
    quantities.append(
      Quantity(
        range: start..<start + length, value: 0, unit: "%", scale: 1, isApproximate: false,
        isSigned: true))
    return start + length
  }

  /// 翻一番, 实现翻番: a growth of 100 % in words, on the year before where no other base is named; where it
  /// ends.
  private mutating func readDoubling(at start: Int) -> Int? {
    guard text[start] == "翻",
      let length = Self.doublings.length(in: text.scalars, at: start, before: text.count)
    else { return nil }
    let end = start + length
    // 三年翻番行动 is a name, and 比2020年翻一番 no growth of one year.
    let head = max(0, start - 12)..<start
    let clause =
      (text.scalars[head].lastIndex { ",;。\n".unicodeScalars.contains($0) } ?? head.lowerBound - 1)
      + 1
    let isOfYears =
      text.scalars[clause..<start].contains("年")
      && !Self.lastYear.isIn(text.scalars, clause..<start)
    guard !isOfYears, Self.programmes.length(in: text.scalars, at: end, before: text.count) == nil
    else { return end }
    quantities.append(
      Quantity(
        range: start..<end, value: text[end - 2] == "两" ? 300 : 100, unit: "%", scale: 1,
        isApproximate: false, isSigned: true))
    return end
  }

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
