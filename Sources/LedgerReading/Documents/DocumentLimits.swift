/// The caps that keep a hostile or mistaken file from taking the machine with it.
///
/// Sizes are checked before anything is read. A file beyond a cap is refused with an error that
/// names the cap, or read as far as the cap with a problem that names it.
public struct DocumentLimits: Hashable, Sendable {
  /// The largest file, in bytes.
  public var fileBytes: Int

  /// The most that the parts of a docx or xlsx may expand to, in bytes.
  public var expandedBytes: Int

  /// The largest ratio of expanded to packed size of a part of a docx or xlsx.
  public var expansionRatio: Int

  /// The most entries of a docx or xlsx.
  public var archiveEntries: Int

  /// The most tables or sheets of a document.
  public var tables: Int

  /// The most rows of all tables together.
  public var rows: Int

  /// The most columns of a table.
  public var columns: Int

  /// The most cells of all tables together, merged cells counted as often as they are filled.
  public var cells: Int

  /// The most tags of a web page; a tenth of it is the most comments of an XML part.
  public var tags: Int

  /// The most attributes of one tag.
  public var attributes: Int

  /// The processor time that the parts of a docx or xlsx may take together, in seconds.
  public var processorSeconds: Int

  /// The processor time at which the document was begun; that of the part where it is `nil`.
  var begin: Double?

  /// The longest text of a cell, in Unicode scalars.
  public var cellLength: Int

  /// The most items of a document; their prose takes far longer than their tables.
  public var items: Int

  /// The most text of all items together, in Unicode scalars.
  public var proseLength: Int

  /// The most problems that are listed one by one.
  public var problems: Int

  /// The caps that the command line uses: 64 MiB a file, 192 MiB expanded, 200,000 rows, 25,000
  /// items.
  public static let standard = DocumentLimits()

  /// Makes caps; every argument has the standard value.
  public init(
    fileBytes: Int = 64 << 20, expandedBytes: Int = 192 << 20, expansionRatio: Int = 250,
    archiveEntries: Int = 4096, tables: Int = 500, rows: Int = 200_000, columns: Int = 256,
    cells: Int = 2_000_000, tags: Int = 1_500_000, attributes: Int = 2000,
    processorSeconds: Int = _isDebugAssertConfiguration() ? 60 : 4, cellLength: Int = 100_000,
    items: Int = 25_000, proseLength: Int = 6_000_000, problems: Int = 1000
  ) {
    self.fileBytes = fileBytes
    self.expandedBytes = expandedBytes
    self.expansionRatio = expansionRatio
    self.archiveEntries = archiveEntries
    self.tables = tables
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.tags = tags
    self.attributes = attributes
    self.processorSeconds = processorSeconds
    self.cellLength = cellLength
    self.items = items
    self.proseLength = proseLength
    self.problems = problems
  }
}
