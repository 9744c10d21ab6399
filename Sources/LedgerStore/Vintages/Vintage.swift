import Indicators

/// One document as it was published and imported; a revision is a vintage of its own.
public struct Vintage: Hashable, Sendable {
  /// What kind of document it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A ledger of one quarter.
    case ledger
    /// Earlier values of indicators, from a table of history.
    case history
    /// A planner's corrections of what was read from a quarter's ledgers.
    case corrections
  }

  /// Who says when the document was published.
  public enum DatedBy: String, Hashable, Sendable, CaseIterable {
    /// The document itself.
    case document
    /// The planner who imported it.
    case planner
    /// Nobody; the time of import stands in.
    case `import`
  }

  /// The key in the store; without meaning outside it.
  public var key: Int

  /// The city; empty where the store was never told one.
  public var city: String

  /// What kind of document it is.
  public var kind: Kind

  /// The quarter that it reports on; `nil` for history.
  public var quarter: Quarter?

  /// The title as printed.
  public var title: String

  /// The file that it was read from.
  public var file: String

  /// The SHA-256 of the file's bytes, 64 hexadecimal digits.
  public var sha256: String

  /// When it was published; `nil` where nobody says.
  public var published: Day?

  /// Who says so.
  public var datedBy: DatedBy

  /// When it was imported, in seconds since 1970-01-01 UTC.
  public var imported: Int

  /// The number of items of a ledger, of series of a history, of corrections.
  public var rows: Int

  /// Since when it is withdrawn, in seconds since 1970-01-01 UTC; `nil` where views see it.
  public var withdrawn: Int?
}

/// A document on its way into the store: where it came from, its bytes, and its dates.
public struct PublishedDocument: Sendable {
  /// The file, as it is to be named to people.
  public var file: String

  /// The bytes, which the hash is taken of.
  public var bytes: [UInt8]

  /// The text that was read from them, kept with the vintage; empty where none need be kept.
  public var text: String

  /// The day of publication that the document states; `nil` where it states none.
  public var statedDate: Day?

  /// The day of publication that the planner gives; used where the document states none.
  public var plannerDate: Day?

  /// Makes a document.
  public init(
    file: String, bytes: [UInt8], text: String = "", statedDate: Day? = nil,
    plannerDate: Day? = nil
  ) {
    self.file = file
    self.bytes = bytes
    self.text = text
    self.statedDate = statedDate
    self.plannerDate = plannerDate
  }
}

/// What an import did.
public struct ImportOutcome: Hashable, Sendable {
  /// How the document stands to what the store had.
  public enum Standing: Hashable, Sendable {
    /// The store had these very bytes; nothing was changed.
    case known
    /// The first of its quarter.
    case first
    /// It takes the place of an earlier edition of the quarter, which is kept.
    case revision(of: Vintage)
    /// The store had these very bytes, withdrawn; views see them again.
    case reinstated
    /// A later edition of the quarter is in the store; this one is kept as an earlier view.
    case superseded(by: Vintage)
  }

  /// The vintage that was added, or that was there.
  public var vintage: Vintage

  /// How it stands to what the store had.
  public var standing: Standing

  /// Whether the store was changed.
  public var isNew: Bool { standing != .known }
}
