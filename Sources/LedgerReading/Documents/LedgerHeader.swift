internal import Indicators

/// The header of a ledger's table: which column means what.
struct LedgerHeader: Hashable {
  /// The headings as printed; those of two rows joined by a blank.
  var headings: [String]

  /// The meaning of each column; `nil` where it is not read.
  var meanings: [LedgerColumn?]

  /// The columns that name the section of a row.
  var sectionColumns: [Int]

  /// How many rows it takes.
  var rowCount: Int

  /// Whether a row of texts reads as a header: a commitment or target beside progress, or beside
  /// a number.
  static func isHeader(_ texts: [String]) -> Bool {
    resolve(texts) != nil
  }

  /// Reads the header that begins with the row at `index`; `nil` where it is no header.
  ///
  /// A second row belongs to it where it only divides merged headings (进展情况 into 一季度, 二季度).
  init?(_ rows: [TableRow], at index: Int) {
    guard rows[index].cells.count > 1 else { return nil }
    // Data rows are told apart cheaply: they hold a bare number or a long text.
    guard
      !rows[index].cells.contains(where: { $0.text.utf8.count > 120 || Self.isNumber($0.text) })
    else { return nil }
    let first = rows[index].cells.map(\.text)
    guard LedgerHeading.meanings(of: first).count(where: { $0 != nil }) > 1 else { return nil }
    if index + 1 < rows.count, let joined = Self.joined(rows[index], rows[index + 1]),
      let meaning = Self.resolve(joined)
    {
      self.init(joined, meaning, rowCount: 2)
      return
    }
    guard Self.distinctTexts(rows[index]) > 1, let meaning = Self.resolve(first) else { return nil }
    self.init(first, meaning, rowCount: 1)
  }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }

  private init(_ headings: [String], _ meaning: Meaning, rowCount: Int) {
    self.headings = headings
    meanings = meaning.columns
    sectionColumns = meaning.sections
    self.rowCount = rowCount
  }

  /// One header for each period that the columns report on (一季度, 二季度, …); just this one where
  /// they do not differ.
  func byPeriod() -> [LedgerHeader] {
    var months: [Int?] = Array(repeating: nil, count: headings.count)
    var latest: Int?
    for (column, meaning) in meanings.enumerated() {
      guard meaning == .progress || meaning == .share else { continue }
      let month = ReportingPeriod(in: headings[column])?.month
      if meaning == .progress { latest = month }
      // 一季度 | 完成率 | 上半年 | 完成率: a share belongs to the progress on its left.
      months[column] = month ?? (meaning == .share ? latest : nil)
    }
    let periods = Set(
      months.indices.filter { meanings[$0] == .progress }.compactMap { months[$0] })
    guard periods.count > 1 else { return [self] }
    // Of the months of one quarter the last says what the others said (7月底 | 8月底 | 9月底).
    let quarters = Dictionary(grouping: periods) { ($0 + 2) / 3 }
    return quarters.values.compactMap { $0.max() }.sorted().map { period in
      var header = self
      for column in months.indices {
        if let month = months[column], month != period { header.meanings[column] = nil }
      }
      return header
    }
  }

  /// How many texts stand in a row, merged ones counted once.
  private static func distinctTexts(_ row: TableRow) -> Int {
    row.cells.count { $0.origin != .left && !$0.text.isEmpty }
  }

  /// The headings of two rows taken together; `nil` where the second is not part of the header.
  private static func joined(_ upper: TableRow, _ lower: TableRow) -> [String]? {
    let width = max(upper.cells.count, lower.cells.count)
    func cell(_ row: TableRow, _ column: Int) -> TableCell {
      row.cells.indices.contains(column) ? row.cells[column] : TableCell()
    }
    var headings: [String] = []
    var hangsDown = false
    var divides = false
    var spanning = ""
    for column in 0..<width {
      let (top, bottom) = (cell(upper, column), cell(lower, column))
      if !top.text.isEmpty { spanning = top.text }
      let isMergedDown = bottom.origin == .above || (bottom.text.isEmpty && !top.text.isEmpty)
      hangsDown = hangsDown || isMergedDown
      if isMergedDown || bottom.text.isEmpty {
        headings.append(top.text)
        continue
      }
      // Below its own unmerged heading a text is data, not a part of the header.
      let isDivided =
        top.origin == .left || top.text.isEmpty || cell(upper, column + 1).origin == .left
        || (column + 1 < width && cell(upper, column + 1).text.isEmpty)
      guard isDivided, bottom.text.utf8.count <= 90, ItemNumber(bottom.text) == nil else {
        return nil
      }
      divides = true
      headings.append(spanning.isEmpty ? bottom.text : spanning + " " + bottom.text)
    }
    return hangsDown && divides ? headings : nil
  }

  /// The column that names the things of the rows (项目名称); `nil` where there is none.
  private static func names(_ headings: [String], _ columns: [LedgerColumn?]) -> Int? {
    columns.indices.first { columns[$0] == .commitment && headings[$0].contains("名称") }
  }

  private struct Meaning {
    var columns: [LedgerColumn?]
    var sections: [Int]
  }

  /// What the columns mean together; `nil` where they do not make a ledger.
  private static func resolve(_ headings: [String]) -> Meaning? {
    let found = LedgerHeading.meanings(of: headings)
    guard found.count(where: { $0 != nil }) > 1 else { return nil }
    var columns: [LedgerColumn?] = found.map {
      if case .column(let column)? = $0 { column } else { nil }
    }
    let open = found.indices.filter { found[$0] == .commitmentOrTarget }
    for column in open {
      columns[column] = columns.contains(.commitment) ? .target : .commitment
    }
    // 序号 | 工作措施 | 进展情况: the measures are what was promised.
    if !columns.contains(.commitment), let column = found.firstIndex(of: .measures) {
      columns[column] = .commitment
    }
    // 一季度目标 is not the year's.
    for column in columns.indices where columns[column] == .target {
      if let month = ReportingPeriod(in: headings[column])?.month, month < 12 {
        columns[column] = nil
      }
    }
    // Beside an office, a leader or a contact is not the one responsible.
    let offices = columns.indices.filter { columns[$0] == .responsible }
    let people = offices.filter { column in
      ["领导", "责任人", "负责人", "市长", "区长", "县长"].contains { headings[column].contains($0) }
    }
    if people.count < offices.count { for column in people { columns[column] = nil } }
    // 序号 | 年度目标 | 进展情况: the target column is what was promised.
    if !columns.contains(.commitment), let column = columns.firstIndex(of: .target) {
      columns[column] = .commitment
    }
    // 项目名称 | 建设内容及规模 | 年度投资计划: what is built describes the project, and the plan is promised.
    if columns.contains(.target), let name = names(headings, columns) {
      for column in columns.indices
      where column != name && columns[column] == .commitment
        && ["规模", "地点", "概况"].contains(where: { headings[column].contains($0) })
      { columns[column] = nil }
    }
    var sections = found.indices.filter { found[$0] == .section }
    if !columns.contains(.commitment), let column = sections.first {
      columns[column] = .commitment
      sections.removeFirst()
    }
    guard columns.contains(.commitment) else { return nil }
    // 类别 | 任务数 | 已完成 | 未达序时进度 counts the tasks of a ledger.
    let isCount =
      found.contains(.section) && !found.contains(.column(.number))
      && columns.indices.contains { column in
        found[column] == .column(.target)
          && ["任务数", "项数", "事项数", "总数"].contains { headings[column].contains($0) }
      }
    guard !isCount else { return nil }
    let hasProgress = columns.contains(.progress) || columns.contains(.share)
    let hasNumber = columns.contains(.number) && found.count > 2
    return hasProgress || hasNumber ? Meaning(columns: columns, sections: sections) : nil
  }
}
