internal import Indicators

/// Puts the rows below one header together to items.
struct LedgerItemBuilder {
  /// What the rows have given so far.
  private(set) var rows: [LedgerRow] = []
  private(set) var notes: [String] = []
  /// The problems of the rows, without file and table.
  private(set) var problems: [LedgerProblem] = []

  let header: LedgerHeader
  private let numberColumn: Int?
  private let commitmentColumns: [Int]
  private let unitColumn: Int?
  private let headingUnits: [String?]
  private let captionUnit: String?
  private let growthColumns: Set<Int>
  private var section: String?
  private var previous: RowRole?

  /// Prepares for the rows below `header`.
  ///
  /// - Parameter unit: the unit that a line above the table states for its numbers.
  init(header: LedgerHeader, unit: String? = nil) {
    self.header = header
    numberColumn = header.numberColumn
    commitmentColumns = header.commitmentColumns
    unitColumn = header.meanings.firstIndex(of: .unit)
    headingUnits = header.headings.map(StatedUnit.inHeading)
    growthColumns = Set(
      header.headings.indices.filter { LedgerHeading.isGrowth(header.headings[$0]) })
    captionUnit = unit
  }

  /// Adds a row of the document.
  mutating func add(_ row: TableRow) {
    let role = header.role(of: row, previous: previous, hasItems: !rows.isEmpty)
    switch role {
    case nil: return
    case .note(let text)?: notes.append(text)
    case .total?: break
    case .section(let heading)?: section = heading
    case .continuation?:
      rows[rows.count - 1].rowCount += 1
      append(row)
    case .item?: begin(row)
    case .stray(let text)?:
      problems.append(
        LedgerProblem(
          file: "", row: row.number, excerpt: TableCollector.excerpt(text), reason: .rowLeftOut))
    }
    previous = role
  }

  private func cell(_ row: TableRow, _ column: Int) -> TableCell {
    LedgerHeader.cell(row, column)
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
      let printed = isShared ? source.text : source.ownText
      guard !printed.isEmpty else { continue }
      let text = withUnit(printed, meaning, column, row)
      if let present = rows[last].cells[meaning] {
        let isRepeated = present.text == text
        let joint = meaning == .responsible ? "、" : "\n"
        // 年度目标任务 | 年度计划投资: the second column's number is named by its heading.
        let isMoney =
          meaning == .target && header.headings[column].contains("投资")
          && text.hasSuffix("元") && text.first?.isNumber == true
        let text = isMoney ? "投资" + text : text
        if !isRepeated { rows[last].cells[meaning]?.text += joint + text }
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

  /// A bare number with the unit that its heading, its row or the table states; a bare share of
  /// the target in percent.
  private func withUnit(
    _ text: String, _ meaning: LedgerColumn, _ column: Int, _ row: TableRow
  ) -> String {
    switch meaning {
    case .target where growthColumns.contains(column),
      .progress where growthColumns.contains(column):
      return StatedUnit.asGrowth(text, isTarget: meaning == .target)
    case .target, .progress:
      // 实际使用外资（万美元） below 总量（亿元）: the row's own name is nearer to its numbers.
      let ofName = commitmentColumns.lazy.compactMap { StatedUnit.inHeading(cell(row, $0).text) }
        .first
      let ofRow = unitColumn.flatMap { StatedUnit.unit(cell(row, $0).text) }
      let unit = ofName ?? headingUnits[column] ?? ofRow ?? captionUnit
      return unit.map { StatedUnit.applied($0, to: text) } ?? text
    case .share:
      // 0.57 below 完成率 may be 57 % or 0.57 %; 57.4 is percent.
      guard let value = Double(text), value >= 2 else { return text }
      return text + "%"
    default: return text
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
