/// A table as a document has it: rows of text cells, each at its place.
///
/// Every reader makes these, and nothing after them knows which format they came from.
public struct Table: Hashable, Sendable {
  /// The sheet's name, or the table's number in a document with several; `nil` where there is
  /// only one.
  public var name: String?

  /// The texts before the table, nearest last, and the document's own title first.
  public var captions: [String]

  /// The rows that have text, in order.
  public var rows: [TableRow]

  /// The texts after the last table of a document, such as signature and date.
  public var closing: [String]

  /// Makes a table.
  public init(
    name: String? = nil, captions: [String] = [], rows: [TableRow] = [], closing: [String] = []
  ) {
    self.name = name
    self.captions = captions
    self.rows = rows
    self.closing = closing
  }
}

/// One row of a table.
public struct TableRow: Hashable, Sendable {
  /// The row's number as the document counts it, from 1: the sheet's row, the line of a text
  /// file, the row of a Word or web table.
  public var number: Int

  /// The cells from the first column on; columns without a cell have an empty one.
  public var cells: [TableCell]

  /// Makes a row.
  public init(number: Int, cells: [TableCell]) {
    self.number = number
    self.cells = cells
  }
}

/// One cell of a table.
public struct TableCell: Hashable, Sendable {
  /// Where the text of a cell stands in the document.
  public enum Origin: UInt8, Hashable, Sendable {
    /// In this cell.
    case own
    /// In the cell above, which is merged with this one.
    case above
    /// In the cell to the left, which is merged with this one.
    case left
  }

  /// The text, as `CellText` cleans it.
  public var text: String

  /// Whether the text stands here or comes from a merged cell.
  public var origin: Origin

  /// Makes a cell.
  public init(_ text: String = "", origin: Origin = .own) {
    self.text = text
    self.origin = origin
  }

  /// The text that stands in this very cell; empty where it comes from a merged one.
  public var ownText: String { origin == .own ? text : "" }
}
