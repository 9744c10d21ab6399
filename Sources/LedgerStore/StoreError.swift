/// Why the store could not do what was asked; nothing was changed where one of these is thrown.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no file at the path.
  case missing(path: String)
  /// The file is something else than a ledger store.
  case notAStore(path: String)
  /// A newer version of the program wrote the file.
  case newerVersion(path: String, found: Int, known: Int)
  /// The file or its folder cannot be written to.
  case notWritable(path: String)
  /// The file cannot be opened.
  case cannotOpen(path: String)
  /// The file cannot be made.
  case cannotCreate(path: String)
  /// The disk is full.
  case diskFull(path: String)
  /// Another process held the file for too long.
  case busy(path: String)
  /// The file system failed; `code` is SQLite's extended result code.
  case inputOutput(path: String, code: Int)
  /// The file's content is not what the program wrote.
  case damaged(path: String, finding: String)
  /// A file that a backup was to go to exists.
  case exists(path: String)
  /// The store keeps several cities and none was named.
  case cityNeeded(known: [String])
  /// The store does not keep this city.
  case noSuchCity(String, known: [String])
  /// No document of the store has this name or digest.
  case noSuchDocument(String)
  /// Several documents of the store have this name; these are the first digits of their digests.
  case severalDocuments(String, candidates: [String])
  /// A reference names no indicator of the store.
  case noSuchIndicator(String)
}
