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
    let outside = Lines(content.paragraphs)
    if let table = table(outside) { return table }
    // Pages are laid out by tables, so the article may be one cell.
    let cells = content.tables.flatMap { table in
      table.captions + table.rows.flatMap { row in row.cells.map(\.ownText) }
    }
    return cells.isEmpty
      ? nil : table(Lines(cells.flatMap { $0.split(separator: "\n").map(String.init) }))
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

  fileprivate enum Label { case progress, target, responsible, other }

  /// A paragraph, or the part of one from its label on.
  fileprivate struct Piece {
    var text: String
    var line: Int
    var number: String?
    var label: Label?
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
              text: isFirst ? text.prefix(text.count - rest.count) + body : body, line: index + 1, number: isFirst ? number : nil,
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
      guard start > 0, let wanted = style(of: start), let found = style(of: start - 1), found != wanted,
        pieces[start - 1].label == nil, pieces[start - 1].text.count <= 40,
        !pieces[start - 1].text.contains("。")
      else { return nil }
      return TableRow(
        number: pieces[start - 1].line,
        cells: [TableCell(pieces[start - 1].text), TableCell("", origin: .left)])
    }
  }
}

/// The labels that divide a paragraph: `进展情况：`, `【责任单位】`.
private enum ParagraphLabel {
  /// The parts of a paragraph, each with its label; the first may have none.
  static func divide(_ text: String) -> [(label: ParagraphLedger.Label?, body: String)] {
    var parts: [(label: ParagraphLedger.Label?, body: String)] = []
    var rest = text[...]
    var label: ParagraphLedger.Label?
    while let found = next(in: rest) {
      let before = trimmed(rest[..<found.range.lowerBound])
      if !before.isEmpty || label != nil { parts.append((label, before)) }
      label = found.label
      rest = rest[found.range.upperBound...]
    }
    let body = trimmed(rest)
    if !body.isEmpty || label != nil || parts.isEmpty { parts.append((label, body)) }
    return parts
  }

  private static func trimmed(_ text: Substring) -> String {
    let ends = " 　（(【[：:"
    var text = text
    while let first = text.first, " 　：:)）】]".contains(first) { text.removeFirst() }
    while let last = text.last, ends.contains(last) { text.removeLast() }
    // （责任单位：市人社局） ends in the bracket that stood before the label.
    let opened = text.count { "（(".contains($0) } - text.count { "）)".contains($0) }
    if opened < 0, let last = text.last, "）)".contains(last) { text.removeLast() }
    return String(text)
  }

  /// The first label in a text: words that stand at its begin or behind a mark, and end in a colon
  /// or a closing bracket.
  private static func next(
    in text: Substring
  ) -> (label: ParagraphLedger.Label, range: Range<Substring.Index>)? {
    var start = text.startIndex
    while start < text.endIndex {
      let word = text[start...].prefix { !marks.contains($0) }
      let end = word.endIndex
      if word.count <= 10, end < text.endIndex, closings.contains(text[end]),
        let label = label(String(word))
      {
        return (label, start..<text.index(after: end))
      }
      guard end < text.endIndex else { return nil }
      start = text.index(after: end)
    }
    return nil
  }

  private static let marks: Set<Character> = [
    "，", "。", "；", "：", ",", ";", ":", "（", "）", "(", ")", "【", "】", "[", "]", "、", " ", "　", "\n",
  ]
  private static let closings: Set<Character> = ["：", ":", "】", "]"]

  /// What a label means, by the rules for headings, if it is one of those words that only labels
  /// are made of.
  private static func label(_ word: String) -> ParagraphLedger.Label? {
    func holds(_ words: [String]) -> Bool { words.contains { word.contains($0) } }
    switch LedgerHeading.meaning(of: word) {
    case .column(.progress)? where holds(["进展", "进度", "完成情况", "落实情况", "推进情况", "办理情况", "实施情况"]):
      return .progress
    case .column(.responsible)? where holds(["单位", "部门", "责任"]): return .responsible
    case .column(.target)? where holds(["目标"]), .commitmentOrTarget? where holds(["目标"]):
      return .target
    case .other? where holds(["下一步", "下步", "问题", "备注", "时限", "联系"]): return .other
    default: return nil
    }
  }
}
