/// Why a document could not be read at all.
///
/// What could be read with doubts is not an error but a `LedgerProblem` of the result.
public struct DocumentError: Error, Hashable, Sendable {
  /// What is wrong, with the data that its sentence needs.
  public enum Reason: Hashable, Sendable {
    /// There is no such file.
    case noSuchFile
    /// The file is there but cannot be read; the system's reason.
    case unreadableFile(String)
    /// The path is a folder's.
    case folder
    /// The user may not read the file.
    case notPermitted
    /// There is nothing in it.
    case empty
    /// A known format that is not read.
    case unsupported(UnsupportedFormat)
    /// Bytes that are neither text nor a known format.
    case notText
    /// The file is larger than the cap; both in bytes.
    case tooLarge(bytes: Int, limit: Int)
    /// A part would expand beyond the cap, in bytes.
    case expandsTooFar(part: String, limit: Int)
    /// A part is packed more tightly than any office program packs.
    case suspiciousRatio(part: String, limit: Int)
    /// The archive has more entries than the cap.
    case tooManyParts(limit: Int)
    /// A web page has more tags than the cap, or an XML part more comments than a tenth of it.
    case tooManyTags(limit: Int)
    /// A tag has more attributes than the cap.
    case tooManyAttributes(part: String, limit: Int)
    /// A part took more processor time than the cap, in seconds.
    case tooSlow(part: String, limit: Int)
    /// A name in the archive leaves its folder.
    case unsafeName(part: String)
    /// Two entries of the archive have the same name.
    case repeatedName(part: String)
    /// The document needs a password.
    case encrypted
    /// A part is not what it should be; the line where reading stopped, where it is known.
    case damaged(part: String, line: Int?)
    /// A part of the archive that the format requires is not there.
    case missingPart(part: String)
    /// A part declares a document type or entities, which no office program does.
    case documentType(part: String)
    /// There is no table in the document.
    case noTable
    /// No table has a recognisable header; the first row that has text.
    case noHeader(firstRow: String)
    /// A side file lacks columns that it needs; its first row as it is.
    case missingColumns([String], firstRow: String)
    /// A table of history or corrections stands where a ledger is asked for; the option that takes it.
    case sideFile(option: String)
    /// There is a header, but no item below it.
    case noItems
    /// Neither the document nor the caller says which year; what was looked at.
    case noYear(title: String)
    /// Neither the document nor the caller says which quarter; what was looked at.
    case noQuarter(title: String)
    /// All ledgers of the document are later than the quarter that was asked for.
    case noLedgerUntil(quarter: String)
  }

  /// The file, as the reader was told.
  public var file: String

  /// What is wrong.
  public var reason: Reason

  /// Makes an error.
  public init(file: String, reason: Reason) {
    self.file = file
    self.reason = reason
  }
}

extension DocumentError {
  /// Whether the document was read and nothing in it is a ledger's table.
  var isWithoutHeader: Bool {
    switch reason {
    case .noTable, .noHeader: true
    default: false
    }
  }
}
