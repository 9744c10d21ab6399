internal import Indicators

/// Puts the rows below one header together to items.
///
/// A row can be an item, go on with the item above it (merged or empty number), name a section,
/// be a footnote or a total.
struct LedgerItemBuilder {
  /// What the rows have given so far.
  private(set) var rows: [LedgerRow] = []
  private(set) var notes: [String] = []
  /// The problems of the rows, without file and table.
  private(set) var problems: [LedgerProblem] = []

  let header: LedgerHeader
  private let numberColumn: Int?
  private let commitmentColumns: [Int]
  private var section: String?

  init(header: LedgerHeader) {
    self.header = header
    numberColumn = header.meanings.firstIndex(of: .number)
    commitmentColumns = header.meanings.indices.filter { header.meanings[$0] == .commitment }
  }

  /// Adds a row of the document.
  mutating func add(_ row: TableRow) {
    let own = row.cells.indices.filter { !row.cells[$0].ownText.isEmpty }
    guard let first = own.first else { return }
    let text = row.cells[first].text
    if own.count == 1, Self.isNote(text) {
      notes.append(text)
    } else if Self.isTotal(text) || commitmentColumns.contains(where: { isTotal(row, $0) }) {
      return
    } else if let heading = sectionHeading(row, own) {
      section = heading
    } else if continuesItem(row) {
      append(row)
    } else {
      begin(row)
    }
  }

  private func cell(_ row: TableRow, _ column: Int) -> TableCell {
    row.cells.indices.contains(column) ? row.cells[column] : TableCell()
  }

  // MARK: What a row is

  private static func isNote(_ text: String) -> Bool {
    let marks = [
      "注：", "注:", "注1", "备注：", "备注:", "说明：", "说明:", "资料来源", "数据来源", "填报", "填表", "制表", "审核", "联系人",
      "※",
      "*", "＊",
    ]
    return marks.contains { text.hasPrefix($0) }
  }

  private static func isTotal(_ text: String) -> Bool {
    ["合计", "总计", "小计", "共计", "合 计", "总 计", "小 计"].contains(text)
  }

  private func isTotal(_ row: TableRow, _ column: Int) -> Bool {
    Self.isTotal(cell(row, column).ownText)
  }

  /// The heading where the row only names a section: one text over all columns, or a Chinese
  /// numeral and a short text, with nothing promised and nothing reported.
  private func sectionHeading(_ row: TableRow, _ own: [Int]) -> String? {
    let reports = row.cells.indices.contains { column in
      guard column < header.meanings.count, !cell(row, column).ownText.isEmpty else { return false }
      return switch header.meanings[column] {
      case .number, .commitment, nil: false
      default: true
      }
    }
    guard !reports, let first = own.first else { return nil }
    let text = row.cells[first].text
    let isWide = row.cells.indices.contains(first + 1) && row.cells[first + 1].origin == .left
    if own.count == 1 {
      guard text.count <= 80, first == numberColumn || commitmentColumns.contains(first)
      else { return nil }
      if ItemNumber(text) != nil { return nil }
      if isWide || Self.looksLikeSection(text) { return text }
      // In a table with numbers, a label alone is no item.
      return numberColumn == first && !text.contains("。") ? text : nil
    }
    guard own.count == 2, let numberColumn, first == numberColumn,
      commitmentColumns.contains(own[1]), let number = ItemNumber(text), number.isChinese
    else { return nil }
    let name = row.cells[own[1]].text
    let hasDigits = name.unicodeScalars.contains { ("0"..."9").contains($0) }
    guard name.count <= 20, !hasDigits, !name.contains("。") else { return nil }
    return number.text + "、" + name
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
    guard !rows.isEmpty else { return false }
    let promises = commitmentColumns.contains { !cell(row, $0).ownText.isEmpty }
    if let numberColumn {
      let number = cell(row, numberColumn)
      if number.origin == .above, !number.text.isEmpty { return true }
      if !number.ownText.isEmpty { return false }
      return !promises
    }
    return !promises
  }

  // MARK: Items

  private mutating func begin(_ row: TableRow) {
    var number = numberColumn.map { ItemNumber.normalised(cell(row, $0).ownText) } ?? ""
    if number.isEmpty {
      if numberColumn == nil {
        let promise = commitmentColumns.map { cell(row, $0).text }.first { !$0.isEmpty }
        number = promise.flatMap(ItemNumber.leading) ?? String(rows.count + 1)
      } else {
        number = nextLabel(after: rows.last?.number)
        problems.append(
          LedgerProblem(
            file: "", row: row.number, column: numberColumn.map { header.headings[$0] },
            excerpt: TableCollector.excerpt(row.cells.lazy.map(\.text).first { !$0.isEmpty } ?? ""),
            reason: .missingCell(.number)))
      }
    }
    rows.append(
      LedgerRow(number: number, row: row.number, section: sectionName(of: row), cells: [:]))
    append(row)
  }

  /// The label of a row without a number: `6#2` behind 6, `6#3` behind that.
  private func nextLabel(after previous: String?) -> String {
    guard let previous else { return "#1" }
    let parts = previous.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[1]) else { return previous + "#2" }
    return "\(parts[0])#\(count + 1)"
  }

  private func sectionName(of row: TableRow) -> String? {
    let names = header.sectionColumns.map { cell(row, $0).text }
    return names.first { !$0.isEmpty } ?? section
  }

  /// Adds the row's own texts to the cells of the last item, as further paragraphs.
  private mutating func append(_ row: TableRow) {
    let last = rows.count - 1
    for (column, meaning) in header.meanings.enumerated() {
      guard let meaning, meaning != .number else { continue }
      let source = cell(row, column)
      // A unit or an office that hangs down over several items belongs to each of them.
      let isShared = source.origin == .above && rows[last].cells[meaning] == nil
      let text = isShared ? source.text : source.ownText
      guard !text.isEmpty else { continue }
      if let present = rows[last].cells[meaning] {
        let isRepeated = present.text == text
        if !isRepeated { rows[last].cells[meaning]?.text += "\n" + text }
      } else {
        rows[last].cells[meaning] = LedgerCell(
          text: text, row: row.number, heading: header.headings[column])
      }
    }
    if let numberColumn, rows[last].cells[.number] == nil {
      let text = cell(row, numberColumn).ownText
      if !text.isEmpty {
        rows[last].cells[.number] = LedgerCell(
          text: text, row: row.number, heading: header.headings[numberColumn])
      }
    }
  }

  /// Reports the items that lack a promise or a report.
  mutating func finish() {
    let reportColumns: [LedgerColumn] = [.progress, .share].filter(header.meanings.contains)
    for (index, row) in rows.enumerated() {
      if row.cells[.commitment] == nil {
        missing(.commitment, in: row)
      }
      // 3 above 3.1 and 3.2 is reported on by those.
      let hasParts =
        index + 1 < rows.count && rows[index + 1].number.hasPrefix(row.number + ".")
      guard !hasParts else { continue }
      if !reportColumns.isEmpty, reportColumns.allSatisfy({ row.cells[$0] == nil }) {
        missing(reportColumns[0], in: row)
      }
    }
  }

  private mutating func missing(_ column: LedgerColumn, in row: LedgerRow) {
    let heading = header.meanings.firstIndex(of: column).map { header.headings[$0] }
    problems.append(
      LedgerProblem(
        file: "", row: row.row, column: heading,
        excerpt: TableCollector.excerpt(row.number + " " + row.commitment),
        reason: .missingCell(column)))
  }
}
