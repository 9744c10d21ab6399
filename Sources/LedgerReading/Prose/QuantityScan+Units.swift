/// The scale and the unit behind a number.
extension QuantityScan {
  /// What stands behind a number.
  enum Measure {
    /// Perhaps softened (余), scaled (万) and with a unit; where it ends.
    case unit(String, factor: Double, isApproximate: Bool, end: Int)
    /// The number belongs to a name (500千伏, 10万吨级泊位) that goes on to a position.
    case name(end: Int)
  }

  static let scaleFactors: [String: Double] = [
    "万亿": 1e12, "千亿": 1e11, "百亿": 1e10, "千万": 1e7, "百万": 1e6, "亿": 1e8, "万": 1e4, "千": 1e3,
    "百": 100, "十": 10,
  ]

  private static let softening = "余多来几".unicodeScalars

  /// Reads what stands behind a number.
  ///
  /// - Parameters:
  ///   - start: where the number begins.
  ///   - numberEnd: where its digits end.
  func measure(start: Int, numberEnd: Int, number: Double, isChinese: Bool) -> Measure {
    let units = isChinese ? UnitLexicon.chineseUnits : UnitLexicon.units
    let (scale, isApproximate, end) = scale(from: numberEnd, units)
    guard let length = units.length(in: text.scalars, at: end, before: text.count),
      length > 1 || !isFalseUnit(end)
    else {
      if isChinese { return .name(end: numberEnd) }
      let isName =
        Self.isLetter(text[end])
        || Self.nameTails.length(in: text.scalars, at: end, before: text.count) != nil
      return isName
        ? .name(end: skipName(from: end))
        : .unit("", factor: scale, isApproximate: isApproximate, end: end)
    }
    let unitEnd = end + length
    let printed = text.text(end..<unitEnd)
    if let nameEnd = nameEnd(of: number, from: start, printed, end..<unitEnd) {
      return .name(end: nameEnd)
    }
    let (unit, factor) = UnitLexicon.base(printed)
    guard let per = perUnit(at: unitEnd) else {
      return .unit(unit, factor: scale * factor, isApproximate: isApproximate, end: unitEnd)
    }
    return .unit(
      unit + "/" + text.text(unitEnd + 1..<per), factor: scale * factor,
      isApproximate: isApproximate, end: per)
  }

  /// 余, 万 and 多 in any order that is written: 60余万, 3.1万余.
  private func scale(from start: Int, _ units: WordList) -> (
    factor: Double, isApproximate: Bool, end: Int
  ) {
    var (factor, isApproximate, end) = (1.0, false, start)
    func soften() {
      guard Self.softening.contains(text[end]) else { return }
      isApproximate = true
      end += 1
    }
    soften()
    // 千瓦, 千米: the scale belongs to the unit.
    let unit = units.length(in: text.scalars, at: end, before: text.count) ?? 0
    if unit < 2, let length = Self.scales.length(in: text.scalars, at: end, before: text.count) {
      factor = Self.scaleFactors[text.text(end..<end + length)] ?? 1
      end += length
      soften()
    }
    return (factor, isApproximate, end)
  }

  /// Where the name ends that a number with a unit belongs to; `nil` where it is a quantity.
  private func nameEnd(of number: Double, from start: Int, _ unit: String, _ place: Range<Int>)
    -> Int?
  {
    let (end, next) = (place.upperBound, text[place.upperBound])
    let isMonths = unit == "个" && next == "月"
    let isPower =
      text[place.lowerBound] == "千" && text[place.lowerBound + 1] == "伏"
      && text[place.lowerBound + 2] != "安"
    if isMonths || isPower { return place.lowerBound + 2 }
    // 24小时值守, 15分钟生活圈
    if Self.timeUnits.contains(unit), number == number.rounded(), !isMeasuredTime(start, end) {
      return end
    }
    // 2期工程 is a name, 培训班22期 a count.
    if unit == "期", Self.phases.length(in: text.scalars, at: end, before: text.count) != nil {
      return end
    }
    // 10万吨级泊位, 500千瓦级: a class of things, not an amount.
    return next == "级" && unit != "%" ? end + 1 : nil
  }

  /// 公里/平方公里, 元/吨: a slash joins two units; where the second ends.
  private func perUnit(at slash: Int) -> Int? {
    guard text[slash] == "/" else { return nil }
    let length = Self.perUnits.length(in: text.scalars, at: slash + 1, before: text.count)
    return length.map { slash + 1 + $0 }
  }
}
