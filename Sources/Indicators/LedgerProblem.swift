/// Something in a document that could not be read, or is doubtful, with its place.
///
/// Problems are data; the sentence that a person reads is made by ``message(in:)``.
public struct LedgerProblem: Hashable, Sendable, Error {
  /// What is wrong, with the data that its sentence needs.
  public enum Reason: Hashable, Sendable {
    /// A row lacks the cell of this column.
    case missingCell(LedgerColumn)
    /// The item number was used before, first in this row.
    case repeatedItem(number: String, firstRow: Int)
    /// A number cannot be read: too large, malformed.
    case unreadableNumber
    /// A row stands where no item is expected and was left out.
    case rowLeftOut
    /// A row has more or fewer cells than the header.
    case raggedRow(expected: Int, found: Int)
    /// Digits run together with a neighbour's, so that neither can be trusted.
    case gluedDigits
    /// The unit of the progress does not fit the target's.
    case unitMismatch(expected: String, found: String)
    /// The office's stated share and the share of the numbers disagree.
    case shareMismatch(stated: Double, computed: Double)
    /// Two values of the same indicator and date disagree.
    case conflictingValues(Double, Double)
    /// A correction names an indicator or a field that is not there.
    case unmatchedCorrection(item: String, part: String)
    /// A row of a side file (corrections, history) cannot be used; which column is wrong.
    case unusableRow(column: String)
    /// A cell was longer than the cap and was cut.
    case cellCut(limit: Int)
    /// More rows than the cap; the rest was not read.
    case rowsCut(limit: Int)
    /// More items, or more text in them, than the cap; these and all that follow were not read.
    case itemsCut(limit: Int)
    /// Bytes that are not text in the declared or detected encoding.
    case badEncoding(String)
    /// A formula of a workbook that was saved without its value.
    case formulaWithoutValue
    /// A table whose columns cannot be told, in a document with others that can.
    case noHeader
    /// The caller names another quarter than the document; the caller's is used.
    case otherQuarter(stated: Quarter)
    /// Neither title nor file name tells the quarter; so many of the dated rows speak of this month, and
    /// its quarter is used.
    case quarterOfRows(month: Int, rows: Int, dated: Int)
    /// A quotation mark opens a cell and is never closed; it was taken as text.
    case openQuotation
    /// A problem that was found when the ledger was imported, in the words of that time.
    case recorded(chinese: String, english: String)
  }

  /// The file, as the reader was told.
  public var file: String

  /// The sheet or table; `nil` where the document has only one.
  public var table: String?

  /// The row, counted from 1; `nil` where it is not one row.
  public var row: Int?

  /// The column's heading, or its letter; `nil` where it is not one column.
  public var column: String?

  /// The text as it stands there, shortened.
  public var excerpt: String

  /// What is wrong.
  public var reason: Reason

  /// Makes a problem.
  public init(
    file: String, table: String? = nil, row: Int? = nil, column: String? = nil,
    excerpt: String = "", reason: Reason
  ) {
    self.file = file
    self.table = table
    self.row = row
    self.column = column
    self.excerpt = excerpt
    self.reason = reason
  }
}
