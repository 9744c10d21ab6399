public import Indicators

/// A ledger whose columns are understood and whose prose is not yet read: the stage between
/// documents and the quantity grammar.
///
/// ```swift
/// let document = try LedgerDocument.read(bytes: bytes, fileName: "ledger.docx")
/// let table = document.tables[0]
/// table.quarter.description        // "2024Q1"
/// table.rows[2].number             // "3"
/// table.rows[2].commitment         // "固定资产投资增长5%以上。"
/// ```
public struct LedgerTable: Hashable, Sendable {
  /// The title as printed; empty where the document has none.
  public var title: String

  /// The quarter that the progress column reports on.
  public var quarter: Quarter

  /// The month that the document names where it does not end the quarter ("截至11月底").
  public var asOf: Month?

  /// The file, as the reader was told.
  public var file: String

  /// The sheet or table; `nil` where the document has only one.
  public var name: String?

  /// The items, in the order of the document.
  public var rows: [LedgerRow]

  /// Footnotes (注, 说明) below or between the rows.
  public var notes: [String]

  /// Makes a table.
  public init(
    title: String, quarter: Quarter, asOf: Month? = nil, file: String, name: String? = nil,
    rows: [LedgerRow], notes: [String] = []
  ) {
    self.title = title
    self.quarter = quarter
    self.asOf = asOf
    self.file = file
    self.name = name
    self.rows = rows
    self.notes = notes
  }
}

/// One item of a ledger as cells with meanings.
///
/// An item that takes several rows of the document (a merged number, a continued cell) is one
/// `LedgerRow`; the texts of its rows are the paragraphs of its cells.
public struct LedgerRow: Hashable, Sendable {
  /// The number as printed, without its full stop: `3`, `3.1`, `六`, `全市`.
  ///
  /// It is unique in its document: the second "3" of a section or table is told apart by a
  /// prefix (`二.3`) or, where nothing else tells them apart, by a suffix (`3#2`) and a problem.
  public var number: String

  /// The row of the document, counted from 1; the first where the item takes several.
  public var row: Int

  /// How many rows of the document it takes.
  public var rowCount: Int

  /// The heading of the section that the item stands in, for example `一、经济发展`.
  public var section: String?

  /// The cells by meaning; a column that the table lacks, or an empty cell, is absent.
  public var cells: [LedgerColumn: LedgerCell]

  /// Makes a row.
  public init(
    number: String, row: Int, rowCount: Int = 1, section: String? = nil,
    cells: [LedgerColumn: LedgerCell]
  ) {
    self.number = number
    self.rowCount = rowCount
    self.row = row
    self.section = section
    self.cells = cells
  }

  /// 事项内容: the promise; empty where there is no text.
  public var commitment: String { self[.commitment] }

  /// 进展情况: how far it has come; empty where there is no text.
  public var progress: String { self[.progress] }

  /// 责任单位, where the table names it.
  public var responsible: String? { cells[.responsible]?.text }

  /// The text of a column; empty where there is none.
  public subscript(column: LedgerColumn) -> String { cells[column]?.text ?? "" }
}

/// The text of one cell and where it stands.
public struct LedgerCell: Hashable, Sendable {
  /// The text: paragraphs separated by one line feed, none of them empty, no white space at
  /// their ends; a bare number of the target or the progress has the unit behind it that its
  /// heading, its row or the table states (`20.1` below 万人 is `20.1万人`).
  public var text: String

  /// The row of the document, counted from 1.
  public var row: Int

  /// The heading of the column as printed.
  public var heading: String

  /// Makes a cell.
  public init(text: String, row: Int, heading: String) {
    self.text = text
    self.row = row
    self.heading = heading
  }
}
