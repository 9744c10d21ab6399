internal import Indicators

/// Rows of numeric tables: a name and bare numbers, each in a column of its own.
///
/// 规上工业总产值 | 820亿元 | 396.4亿元 is read as the two sentences 规上工业总产值820亿元 and
/// 规上工业总产值396.4亿元, so that one grammar tells the kind in tables and in prose. Every span still points
/// into the cell that holds the number. (A unit that stands elsewhere comes by `StatedUnit`.)
struct BareNumbers {
  private let name: String
  private let unit: String

  /// The row's words for its numbers; `nil` where the target is no bare number, or the commitment makes a
  /// promise with a number itself.
  init?(_ row: LedgerRow, promises: [Promise]) {
    let target = ProseText(row[.target], cell: .target)
    guard !promises.contains(where: \.isNumeric), Self.number(in: target) != nil else { return nil }
    let commitment = ProseText(row[.commitment], cell: .commitment)
    var end = commitment.count
    var unit = row[.unit]
    // 固定资产投资（亿元）: the unit ends the name.
    if let stated = StatedUnit.inHeading(row[.commitment]),
      let open = commitment.scalars.lastIndex(of: "(")
    {
      end = open
      if unit.isEmpty { unit = stated }
    }
    let name = commitment.text(commitment.trimmed(0..<end))
    guard !name.isEmpty, name.unicodeScalars.count <= Self.longestName else { return nil }
    self.name = name
    self.unit = unit
  }

  /// A name is a noun, not a paragraph.
  private static let longestName = 40

  /// A cell as the sentence that its number ends; the cell alone where it holds more than a number.
  func text(_ row: LedgerRow, _ column: LedgerColumn) -> ProseText {
    let alone = ProseText(row[column], cell: column)
    guard let number = Self.number(in: alone) else { return alone }
    return ProseText(
      row[column], cell: column, name: name, unit: number.unit.isEmpty ? unit : "",
      at: number.range.upperBound)
  }

  /// The number of a cell that holds nothing else than its comparison (≥95, 不低于95, 增长6.5%左右).
  private static func number(in text: ProseText) -> Quantity? {
    guard text.count <= 20 else { return nil }
    let scan = QuantityScan(text)
    guard scan.quantities.count == 1, let number = scan.quantities.first else { return nil }
    return holdsNoNoun(text, 0..<number.range.lowerBound)
      && holdsNoNoun(text, number.range.upperBound..<text.count) ? number : nil
  }

  private static func holdsNoNoun(_ text: ProseText, _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      if let length = comparing.length(in: text.scalars, at: position, before: range.upperBound) {
        position += length
      } else if text[position].properties.isAlphabetic || QuantityScan.isDigit(text[position]) {
        return false
      } else {
        position += 1
      }
    }
    return true
  }

  private static let comparing = WordList(
    """
    不低于 不少于 不高于 不超过 不大于 不小于 低于 高于 超过 大于 小于 达到 达 至少 约 近 左右 以上 以下 以内 之内 控制在 力争 确保 保持在 稳定在
    同比 增长 下降 上升 提高 增 降 完成 为
    """)
}
