/// Numbers of another time or another place.
extension ProgressReader {
  /// Marks numbers of another time, of another place and of a part of the year.
  func markTimes(_ report: inout ReportedQuantity, _ number: Int, _ clause: Clause) {
    let start = report.quantity.range.lowerBound
    // 由年初的84%提升至88.6%: what it became is of the report's own time.
    let isResult = number > clause.quantities.lowerBound && isBase(number - 1, clause)
    report.isEarlierPeriod =
      isBase(number, clause)
      || (!isResult && speaksOfEarlier(max(clause.range.lowerBound, start - 30)..<start))
    report.isDifference = isDifference(report)
    report.isOtherArea = speaksOfWiderArea(clause, report.quantity)
    report.isSinglePeriod = isSinglePeriod(report.quantity, clause)
  }

  /// 全省生产总值增长5.4%，我市…: the last area that a clause names before a number, where the cell
  /// speaks of a smaller one as its own.
  func speaksOfWiderArea(_ clause: Clause, _ quantity: Quantity) -> Bool {
    let start = window(clause, quantity).lowerBound
    if ledgerArea > 0, opensWithWiderArea(clause) { return true }
    guard ownArea > 0,
      let area = Self.areas.last(in: text.scalars, start..<quantity.range.lowerBound),
      Self.width(text, area) > ownArea
    else { return false }
    return Self.comparing.length(in: text.scalars, endingAt: area.lowerBound, from: start) == nil
  }

  /// 全省建成公园50个 in the ledger of a county; 全省重点项目 and 全国文明城市 are names.
  private func opensWithWiderArea(_ clause: Clause) -> Bool {
    let head = clause.range.lowerBound..<min(clause.range.upperBound, clause.range.lowerBound + 12)
    guard let area = Self.areas.first(in: text.scalars, head), Self.width(text, area) > ledgerArea,
      ReportContext.content(progress: self, head.lowerBound..<area.lowerBound) == 0
    else { return false }
    return Self.areaNames.length(in: text.scalars, at: area.upperBound, before: text.count) == nil
  }

  /// How wide the area of a title is (某县2024年政府工作报告…), on the scale of ``width(_:_:)``; 0 where it
  /// names none.
  static func width(ofTitle title: String) -> Int {
    let words = title.drop { $0.isNumber || "年度《关于印发".contains($0) }.prefix { !$0.isNumber }
    let name = words.firstRange(of: "政府").map { words[..<$0.lowerBound] } ?? words
    let letters = name.suffix(16).filter { $0 != "人" && $0 != "民" }
    if letters.hasSuffix("自治区") { return 3 }
    if letters.hasSuffix("自治州") { return 2 }
    if let last = letters.last, let width = widths[last] { return width }
    // 某县重点任务台账: its only area, at its head; 某市园区建设任务 may be anyone's.
    let areas = letters.enumerated().filter { widths[$0.element] != nil }
    guard areas.count == 1, let area = areas.first, area.offset < 8 else { return 0 }
    return widths[area.element] ?? 0
  }

  private static let widths: [Character: Int] = ["县": 1, "区": 1, "旗": 1, "市": 2, "省": 3]

  /// How wide an area is: 1 for a county, 2 for a city, 3 for a province, 4 for the country.
  static func width(_ text: ProseText, _ area: Range<Int>) -> Int {
    switch text[area.upperBound - 1] {
    case "县", "区": 1
    case "市": 2
    case "省": 3
    default: 4
    }
  }

  /// The smallest area that a text calls its own (我市, 全县); 0 where it names none.
  static func smallestArea(_ text: ProseText) -> Int {
    var rest = 0..<min(text.count, 2000)
    var smallest = 0
    while let area = areas.first(in: text.scalars, rest) {
      let width = width(text, area)
      if width < 4, smallest == 0 || width < smallest { smallest = width }
      rest = area.upperBound..<rest.upperBound
    }
    return smallest
  }

  /// 同比增加658元, 较上年同期多12家: an amount that compares; what was added since the begin of the
  /// year (较年初增加86家) does not.
  func isDifference(_ report: ReportedQuantity) -> Bool {
    guard report.role == .amount,
      Self.adding.length(
        in: text.scalars, endingAt: report.before.upperBound, from: report.before.lowerBound) != nil
    else { return false }
    let near =
      max(report.before.lowerBound, report.before.upperBound - 14)..<report.before.upperBound
    let compares =
      text.scalars[near].contains { "较比".unicodeScalars.contains($0) }
      || Self.onYear.isIn(text.scalars, near)
    return compares
  }

  /// Whether an added amount is counted from the begin of the year.
  func isSinceYearStart(_ report: ReportedQuantity) -> Bool {
    Self.yearStart.isIn(text.scalars, report.before)
  }

  /// 由80个工作日压减至48个工作日: the first number is what was before.
  func isBase(_ number: Int, _ clause: Clause) -> Bool {
    guard number + 1 < clause.quantities.upperBound else { return false }
    let (first, next) = (scan.quantities[number], scan.quantities[number + 1])
    let gap = first.range.upperBound..<next.range.lowerBound
    return first.unit == next.unit && gap.count <= 12
      && Self.froms.length(
        in: text.scalars, endingAt: startOfRate(first, clause), from: clause.range.lowerBound)
        != nil
      && Self.toward.isIn(text.scalars, gap)
  }

  /// Where the words 每人每月 before a number begin; the number itself where there are none.
  private func startOfRate(_ quantity: Quantity, _ clause: Clause) -> Int {
    var start = quantity.range.lowerBound
    while start - 2 >= clause.range.lowerBound, text[start - 2] == "每" { start -= 2 }
    return start
  }

  /// 去年获评示范家庭农场6家、示范社4家: the year stands once for the whole list.
  func continuesList(_ report: ReportedQuantity, _ last: ReportedQuantity) -> Bool {
    let gap = last.quantity.range.upperBound..<report.quantity.range.lowerBound
    return gap.count <= 20 && last.sentence == report.sentence && text[gap.lowerBound] == "、"
      && !Self.present.isIn(text.scalars, gap)
  }

  /// Whether the words before a number speak of last year; 较上年同期增长 compares with it.
  func speaksOfEarlier(_ range: Range<Int>) -> Bool {
    guard let word = Self.earlier.last(in: text.scalars, range) else { return false }
    return !"较比同与".unicodeScalars.contains(text[word.lowerBound - 1])
  }
}
