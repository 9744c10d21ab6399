internal import Indicators

/// What a row below a header is.
enum RowRole: Hashable {
  /// Begins an item.
  case item
  /// Goes on with the item above (a merged or empty number).
  case continuation
  /// Names the section of the rows below it.
  case section(String)
  /// A footnote, a source, who filled the table in.
  case note(String)
  /// 合计, 小计.
  case total
  /// A text alone in the row that is none of these.
  case stray(String)
}

extension LedgerHeader {
  /// The column of the item numbers.
  var numberColumn: Int? { meanings.firstIndex(of: .number) }

  /// The columns that say what is promised.
  var commitmentColumns: [Int] { meanings.indices.filter { meanings[$0] == .commitment } }

  /// The cell of a row; an empty one beyond its end.
  static func cell(_ row: TableRow, _ column: Int) -> TableCell {
    row.cells.indices.contains(column) ? row.cells[column] : TableCell()
  }

  /// What `row` is, behind a row that was `previous`; `nil` where it has no text of its own.
  func role(of row: TableRow, previous: RowRole?, hasItems: Bool) -> RowRole? {
    let own = row.cells.indices.filter { !row.cells[$0].ownText.isEmpty }
    guard let first = own.first else { return nil }
    let text = row.cells[first].text
    let isAlone = own.count == 1
    let isSigned = own.allSatisfy { Self.isFooter(row.cells[$0].text) }
    if Self.isFooter(text), isAlone || isSigned || first == numberColumn {
      return .note(notes(row, own))
    }
    if Self.isNote(text), isAlone || (first == numberColumn && ItemNumber(text) == nil) {
      return .note(notes(row, own))
    }
    if case .note? = previous, isAlone, ItemNumber(text) == nil, !Self.looksLikeSection(text) {
      return .note(text)
    }
    if Self.isTotal(text) || commitmentColumns.contains(where: { isTotal(row, $0) }) {
      return .total
    }
    if let section = section(row, own, text) { return section }
    return hasItems && continuesItem(row) ? .continuation : .item
  }

  /// 科室 | 联系人 | 联系电话: the headings of a table that is no ledger, below one that is.
  static func opensOtherTable(_ row: TableRow) -> Bool {
    // Every row below a header is asked, and few hold one of those words.
    guard
      row.cells.contains(where: { $0.text.utf8.count <= 24 && LedgerHeading.mayHeadList($0.text) })
    else { return false }
    let texts = row.cells.lazy.filter { $0.origin != .left }.map(\.ownText).filter { !$0.isEmpty }
    guard (2...12).contains(texts.count),
      texts.allSatisfy({ $0.utf8.count <= 24 && !$0.contains(where: \.isNumber) })
    else { return false }
    return texts.count { LedgerHeading.meaning(of: $0) == .other } >= 2
  }

  private func notes(_ row: TableRow, _ own: [Int]) -> String {
    own.map { row.cells[$0].text }.joined(separator: " ")
  }

  private static func isNote(_ text: String) -> Bool {
    let marks = [
      "注：", "注:", "注1", "备注：", "备注:", "说明：", "说明:", "资料来源", "数据来源", "※", "*", "＊",
    ]
    return marks.contains { text.hasPrefix($0) }
  }

  /// 填表人：, 审核人：: a colon tells it from 审核项目10个.
  static func isFooter(_ text: String) -> Bool {
    guard text.prefix(10).contains(where: { "：:".contains($0) }) else { return false }
    return ["填报", "填表", "制表", "审核", "联系", "负责人", "单位负责", "报送", "核对"].contains {
      text.hasPrefix($0)
    }
  }

  private static func isTotal(_ text: String) -> Bool {
    // 合计, 合 计, 合计（12项）
    guard text.utf8.count <= 36 else { return false }
    let word = text.prefix { !"（(：:".contains($0) }.filter { $0 != " " && $0 != "　" }
    return ["合计", "总计", "小计", "共计"].contains(word)
  }

  private func isTotal(_ row: TableRow, _ column: Int) -> Bool {
    Self.isTotal(Self.cell(row, column).ownText)
  }

  /// The section where the row only names one: one text over all columns, or a Chinese numeral
  /// and a short text, with nothing promised and nothing reported.
  private func section(_ row: TableRow, _ own: [Int], _ text: String) -> RowRole? {
    let reports = row.cells.indices.contains { column in
      guard column < meanings.count, !row.cells[column].ownText.isEmpty else { return false }
      return switch meanings[column] {
      case .number, .commitment, nil: false
      default: true
      }
    }
    // 一、经济发展 alone in its row is a section, whatever the column that it stands in.
    if own.count == 1, ItemNumber(text) == nil, Self.looksLikeSection(text) {
      return .section(text)
    }
    // 一、产业项目（5个） with the sums of its projects.
    if let numberColumn, !LedgerHeader.cell(row, numberColumn).ownText.isEmpty,
      Self.looksLikeSection(text), ItemNumber(text) == nil,
      commitmentColumns.allSatisfy({ Self.cell(row, $0).ownText.isEmpty })
    {
      return .section(text)
    }
    // 发展类 alone over all columns.
    if own.count == 1, own[0] == 0, isLabel(text), meanings.count > 1,
      row.cells.count == 1 || row.cells.dropFirst().allSatisfy({ $0.origin == .left })
    {
      return .section(text)
    }
    guard !reports, let first = own.first else { return nil }
    if own.count == 1 {
      guard first == numberColumn || commitmentColumns.contains(first), ItemNumber(text) == nil
      else { return nil }
      let isWide = Self.cell(row, first + 1).origin == .left
      if text.count <= 80, isWide { return .section(text) }
      // In a table with numbers, a label alone is no item.
      guard first == numberColumn else { return nil }
      return isLabel(text) ? .section(text) : .stray(text)
    }
    guard own.count == 2, first == numberColumn, commitmentColumns.contains(own[1]),
      let number = ItemNumber(text), number.isChinese
    else { return nil }
    let name = row.cells[own[1]].text
    guard name.count <= 20, !name.contains(where: { "。".contains($0) || $0.isNumber }) else {
      return nil
    }
    return .section(number.text + "、" + name)
  }

  /// Whether a text names things and tells nothing of them.
  private func isLabel(_ text: String) -> Bool {
    text.count <= 40 && !text.contains { "，；。,;".contains($0) || $0.isNumber }
  }

  private static func looksLikeSection(_ text: String) -> Bool {
    guard text.count <= 40, !text.contains("。"), let number = ItemNumber.leading(text) else {
      return false
    }
    return ItemNumber(number)?.isChinese ?? false
  }

  /// Whether the row belongs to the item above: its number or its promise hangs down from there,
  /// or it has neither.
  private func continuesItem(_ row: TableRow) -> Bool {
    if let numberColumn {
      let number = Self.cell(row, numberColumn)
      if number.origin == .above, !number.text.isEmpty { return true }
      if !number.ownText.isEmpty { return false }
    }
    return !commitmentColumns.contains { !Self.cell(row, $0).ownText.isEmpty }
  }
}
