internal import Indicators

/// Finds the ledgers in a document's tables: headers, titles, periods, items.
struct LedgerTableFinder {
  private let file: String
  private let fallback: (year: Int?, quarter: Int?)
  private var tables: [LedgerTable] = []
  private var problems: [LedgerProblem] = []
  /// What a table without a header or title of its own goes on with.
  private var last: (header: LedgerHeader, width: Int, title: String)?
  private var firstText = ""
  private var headers = 0
  /// How many headers of a document are looked for, repeated ones not counted.
  private let headerLimit: Int

  /// Prepares to look through a document.
  ///
  /// - Parameters:
  ///   - year: the year that the caller knows.
  ///   - quarter: the quarter that the caller knows, 1…4.
  init(file: String, year: Int?, quarter: Int?, headerLimit: Int = DocumentLimits.standard.tables) {
    self.file = file
    self.headerLimit = headerLimit
    fallback = (year, quarter)
  }

  /// The ledgers in `source`, with the problems of their rows.
  func found(
    in source: [Table]
  ) throws(DocumentError) -> (tables: [LedgerTable], problems: [LedgerProblem]) {
    var finder = self
    return try finder.find(in: source)
  }

  private mutating func find(
    in source: [Table]
  ) throws(DocumentError) -> (tables: [LedgerTable], problems: [LedgerProblem]) {
    guard !source.isEmpty else { throw DocumentError(file: file, reason: .noTable) }
    for table in source { try read(table) }
    guard !tables.isEmpty else {
      let header = DocumentError.Reason.noHeader(firstRow: TableCollector.excerpt(firstText))
      throw DocumentError(file: file, reason: last == nil ? header : .noItems)
    }
    leaveListsWithoutProgress()
    var numbers = ItemNumbering(tables)
    numbers.makeUnique()
    return (numbers.tables, problems + numbers.problems)
  }

  /// 存在问题清单 beside a ledger has numbers and names, and reports nothing.
  private mutating func leaveListsWithoutProgress() {
    func reports(_ table: LedgerTable) -> Bool {
      table.rows.contains { $0.cells[.progress] != nil || $0.cells[.share] != nil }
    }
    guard tables.contains(where: reports) else { return }
    for table in tables where !reports(table) {
      problems.append(
        LedgerProblem(
          file: file, table: table.name, row: table.rows.first?.row,
          excerpt: TableCollector.excerpt(table.title), reason: .noHeader))
    }
    tables.removeAll { !reports($0) }
  }

  /// Reads the ledgers of one table; a sheet can have several below each other.
  private mutating func read(_ table: Table) throws(DocumentError) {
    var captions = table.captions
    var current: Section?
    var hasLedger = false
    var index = 0
    while index < table.rows.count {
      if current?.isHeaderRow(table.rows[index]) == true {
        index += 1
        continue
      }
      if headers < headerLimit, let header = LedgerHeader(table.rows, at: index) {
        headers += 1
        // A header that is repeated on a new page goes on with the same items.
        if header.headings != current?.header.headings {
          try finish(&current, captions, table)
          hasLedger = true
          current = Section(
            header, row: table.rows[index],
            title: LedgerTitle.best(of: captions) ?? last?.title ?? "",
            unit: captions.reversed().lazy.compactMap(StatedUnit.inCaption).first)
        }
        index += header.rowCount
        continue
      }
      let row = table.rows[index]
      if current != nil, LedgerHeader.opensOtherTable(row) {
        try finish(&current, captions, table)
      }
      if current != nil {
        current?.add(row)
      } else if index == 0, let last, continues(table, last.header, last.width) {
        current = Section(last.header, row: nil, title: last.title, unit: nil)
        current?.add(row)
      } else {
        if firstText.isEmpty { firstText = row.cells.map(\.text).joined(separator: " ") }
        captions.append(contentsOf: row.cells.lazy.map(\.ownText).filter { !$0.isEmpty })
      }
      index += 1
    }
    if current == nil, !hasLedger, table.rows.count > 1,
      table.rows.contains(where: { $0.cells.count > 1 })
    {
      problems.append(
        LedgerProblem(
          file: file, table: table.name, row: table.rows[0].number,
          excerpt: TableCollector.excerpt(table.rows[0].cells.map(\.text).joined(separator: " ")),
          reason: .noHeader))
    }
    try finish(&current, captions, table)
  }

  /// The rows below one header, once for each period that its columns report on.
  private struct Section {
    let header: LedgerHeader
    let title: String
    var builders: [LedgerItemBuilder]
    /// The row that the header stands in, where it is the only one.
    private let headerRow: [TableCell]?

    init(_ header: LedgerHeader, row: TableRow?, title: String, unit: String?) {
      self.header = header
      headerRow = header.rowCount == 1 ? row?.cells : nil
      self.title = title
      builders = header.byPeriod().map { LedgerItemBuilder(header: $0, unit: unit) }
    }

    /// Whether a row repeats the header, as at the top of a page.
    func isHeaderRow(_ row: TableRow) -> Bool { row.cells == headerRow }

    mutating func add(_ row: TableRow) {
      for index in builders.indices { builders[index].add(row) }
    }
  }

  /// Whether a table without a header goes on with the one before it: as wide, and beginning with
  /// an item number.
  private func continues(_ table: Table, _ header: LedgerHeader, _ width: Int) -> Bool {
    guard let row = table.rows.first, row.cells.count == width,
      let column = header.meanings.firstIndex(of: .number), row.cells.indices.contains(column)
    else { return false }
    return ItemNumber(row.cells[column].text) != nil
  }

  /// Makes the ledgers of the items so far.
  private mutating func finish(
    _ section: inout Section?, _ captions: [String], _ table: Table
  ) throws(DocumentError) {
    guard let done = section else { return }
    section = nil
    last = (done.header, table.rows.last?.cells.count ?? 0, done.title)
    // The periods of one table share the problems of its numbers and promises.
    var seen = Set<LedgerProblem>()
    for var items in done.builders {
      items.finish()
      guard !items.rows.isEmpty else { continue }
      for problem in items.problems where seen.insert(problem).inserted {
        var problem = problem
        problem.file = file
        problem.table = table.name
        problems.append(problem)
      }
      let header = items.header
      let headings = header.meanings.indices.filter { header.meanings[$0] == .progress }
        .map { header.headings[$0] }
      let period = try period(
        done.title, headings, captions, table, items.rows, headingsWin: done.builders.count > 1)
      tables.append(
        LedgerTable(
          title: done.title, quarter: period.quarter, asOf: period.asOf, file: file,
          name: table.name, rows: items.rows, notes: items.notes))
    }
  }

  // MARK: The period

  /// The quarter of a table, from its title, its headings, its captions, its sheet's name, the
  /// file's name, and what the caller knows; where none of them tells it, from its rows.
  private mutating func period(
    _ title: String, _ headings: [String], _ captions: [String], _ table: Table,
    _ rows: [LedgerRow], headingsWin: Bool
  ) throws(DocumentError) -> (quarter: Quarter, asOf: Month?) {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let first = headingsWin ? headings + [title] : [title] + headings
    // The day of publication tells the year only where nothing else does.
    let margins = captions.filter(LedgerTitle.isMargin)
    let others = captions.reversed().filter { !LedgerTitle.isMargin($0) }
    let sources = first + others + [table.name ?? "", name] + margins
    let found = sources.compactMap { ReportingPeriod(in: $0) }
    // A month belongs to the year of the same text, if that names one.
    let dated = found.first { $0.month != nil }
    let statedYear = dated?.year ?? found.compactMap(\.year).first
    guard let year = fallback.year ?? statedYear else {
      throw DocumentError(file: file, reason: .noYear(title: title))
    }
    // Columns of several quarters cannot all be the caller's.
    var given =
      headingsWin ? dated?.quarter ?? fallback.quarter : fallback.quarter ?? dated?.quarter
    if given == nil, let common = PeriodOfRows(rows) {
      given = (common.month + 2) / 3
      problems.append(
        LedgerProblem(
          file: file, table: table.name, excerpt: TableCollector.excerpt(title),
          reason: .quarterOfRows(month: common.month, rows: common.rows, dated: common.dated)))
    }
    guard let number = given,
      let quarter = Quarter(year: year, number: number)
    else { throw DocumentError(file: file, reason: .noQuarter(title: title)) }
    var month = dated?.month.flatMap { Month(year: year, number: $0) }
    if let dated, let statedYear, let statedNumber = dated.quarter,
      let stated = Quarter(year: statedYear, number: statedNumber), stated != quarter
    {
      month = nil
      problems.append(
        LedgerProblem(
          file: file, table: table.name, excerpt: TableCollector.excerpt(title),
          reason: .otherQuarter(stated: stated)))
    }
    return (quarter, month.flatMap { $0.endsQuarter ? nil : $0 })
  }
}
