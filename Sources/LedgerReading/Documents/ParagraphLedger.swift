internal import Indicators

/// Finds a ledger in paragraphs, for offices that publish one without a table.
///
/// ```
/// 1. 新增城镇就业35万人。
/// 进展情况：上半年新增20.1万人。
/// 责任单位：市人社局
/// ```
///
/// Goals, in order: nothing that is not a report is taken for one; the common layouts. So a report
/// must be labelled, or the document must call itself a report of progress and put a colon into
/// every numbered paragraph; or the cells of a table stand on lines of their own below its header.
enum ParagraphLedger {
  /// The table that the paragraphs make; `nil` where they are no ledger.
  static func table(in content: DocumentTables) -> Table? {
    let outside = Lines(content.paragraphs())
    if let table = table(outside) { return table }
    // Pages are laid out by tables, so the article may be one cell; of few, for it is a page.
    guard content.tables.reduce(0, { $0 + $1.rows.count }) < 2000 else { return nil }
    let cells = content.tables.flatMap { table in
      table.captions + table.rows.flatMap { row in row.cells.map(\.ownText) }
    }
    return cells.isEmpty
      ? nil : table(Lines(cells.flatMap { $0.split(separator: "\n").map(String.init) }))
  }

  /// The table that numbered paragraphs with labelled reports outside of all tables make; `nil` where
  /// there are none.
  static func labelled(in content: DocumentTables) -> Table? {
    labelled(Lines(content.paragraphs()))
  }

  private static func table(_ lines: Lines) -> Table? {
    labelled(lines) ?? divided(lines) ?? LineCells.table(in: lines.texts)
  }

  private static let header = TableRow(
    number: 0,
    cells: ["序号", "事项内容", "年度目标", "进展情况", "责任单位"].map { TableCell($0) })

  // MARK: Labels

  /// Numbered paragraphs, each with a labelled report.
  private static func labelled(_ lines: Lines) -> Table? {
    let reports = lines.pieces.indices.filter { lines.pieces[$0].label == .progress }
    guard let first = reports.first, let style = lines.style(before: first) else { return nil }
    // The number that stands nearest before a report begins its item.
    var starts: [Int] = []
    for report in reports {
      let floor = starts.last ?? -1
      if let start = lines.start(before: report, after: floor, style) { starts.append(start) }
    }
    guard let begin = starts.first else { return nil }
    var table = Table(captions: lines.pieces[..<begin].map(\.text), rows: [header])
    for (place, start) in starts.enumerated() {
      let end = starts.indices.contains(place + 1) ? starts[place + 1] : lines.pieces.count
      if place == 0, let section = lines.section(before: start) { table.rows.append(section) }
      let next = place + 1 < starts.count ? lines.section(before: end) : nil
      table.rows.append(row(lines.pieces[start..<(next == nil ? end : end - 1)]))
      if let next { table.rows.append(next) }
    }
    return table
  }

  /// One item: its number, and its texts by their labels.
  private static func row(_ pieces: ArraySlice<Piece>) -> TableRow {
    var texts: [LedgerColumn: String] = [:]
    var column: LedgerColumn? = .commitment
    for (place, piece) in pieces.enumerated() {
      switch piece.label {
      case .progress?: column = .progress
      case .target?: column = .target
      case .responsible?: column = .responsible
      case .other?: column = nil
      case nil: break
      }
      // A number within an item is its own.
      let text = place == 0 || piece.number == nil ? piece.body : piece.text
      guard let column, !text.isEmpty else { continue }
      texts[column] = texts[column].map { $0 + "\n" + text } ?? text
    }
    let cells = [
      pieces.first?.number ?? "", texts[.commitment] ?? "", texts[.target] ?? "",
      texts[.progress] ?? "", texts[.responsible] ?? "",
    ]
    return TableRow(number: pieces.first?.line ?? 0, cells: cells.map { TableCell($0) })
  }

  // MARK: Colons

  /// Numbered paragraphs that a colon divides, in a document that calls itself a report.
  private static func divided(_ lines: Lines) -> Table? {
    guard let begin = lines.pieces.firstIndex(where: { $0.number != nil }),
      lines.pieces[..<begin].contains(where: { piece in
        ["进展", "完成情况", "落实情况", "推进情况"].contains { piece.text.contains($0) }
      })
    else { return nil }
    let items = lines.pieces[begin...].filter { $0.number != nil }
    var table = Table(captions: lines.pieces[..<begin].map(\.text), rows: [header])
    for piece in items {
      guard let colon = piece.body.firstIndex(where: { "：:".contains($0) }) else { return nil }
      let commitment = String(piece.body[..<colon])
      let progress = String(piece.body[piece.body.index(after: colon)...])
      guard commitment.count >= 4, progress.count >= 4 else { return nil }
      table.rows.append(
        TableRow(
          number: piece.line,
          cells: [piece.number ?? "", commitment, "", progress].map { TableCell($0) }))
    }
    return items.count > 1 ? table : nil
  }

  // MARK: Pieces

  /// A paragraph, or the part of one from its label on.
  fileprivate struct Piece {
    var text: String
    var line: Int
    var number: String?
    var label: ParagraphLabel?
    /// The text without number and label.
    var body: String
  }

  /// The paragraphs of a document, divided before their labels.
  fileprivate struct Lines {
    let texts: [String]
    var pieces: [Piece] = []

    init(_ texts: [String]) {
      self.texts = texts
      for (index, text) in texts.enumerated() {
        let (number, rest) = Self.numbered(text)
        var isFirst = true
        for (label, body) in ParagraphLabel.divide(rest) {
          pieces.append(
            Piece(
              text: isFirst ? text.prefix(text.count - rest.count) + body : body, line: index + 1,
              number: isFirst ? number : nil,
              label: label, body: body))
          isFirst = false
        }
      }
    }

    /// The number in front of a paragraph and what follows it.
    private static func numbered(_ text: String) -> (number: String?, rest: String) {
      guard let number = ItemNumber.leading(text) else { return (nil, text) }
      // （一）, 1. and 六、 end behind the first of these that follows the number itself.
      let afterOpening = text.drop { "（(〔[".contains($0) }
      let ends = afterOpening.drop { !"、．.）)〕] \t".contains($0) || number.contains($0) }
      let rest = ends.drop { "、．.）)〕] \t".contains($0) }
      return rest.isEmpty ? (nil, text) : (number, String(rest))
    }

    /// How a number is written, so that 一、 is told from （一） and 1.
    private func style(of index: Int) -> String? {
      guard let number = pieces[index].number, let first = pieces[index].text.first else {
        return nil
      }
      let kind = ItemNumber(number)?.isChinese == true ? "一" : "1"
      return ("（(".contains(first) ? "（" : "") + kind
    }

    /// The style of the number nearest before a piece.
    func style(before report: Int) -> String? {
      (0...report).last { pieces[$0].number != nil }.flatMap { style(of: $0) }
    }

    /// The piece with a number of that style nearest before a report and behind `floor`.
    func start(before report: Int, after floor: Int, _ wanted: String) -> Int? {
      (max(floor + 1, 0)..<report + 1).last { style(of: $0) == wanted }
    }

    /// The section that the piece before an item names, as a row.
    func section(before start: Int) -> TableRow? {
      guard start > 0, let wanted = style(of: start), let found = style(of: start - 1),
        found != wanted,
        pieces[start - 1].label == nil, pieces[start - 1].text.count <= 40,
        !pieces[start - 1].text.contains("。")
      else { return nil }
      return TableRow(
        number: pieces[start - 1].line,
        cells: [TableCell(pieces[start - 1].text), TableCell("", origin: .left)])
    }
  }
}
