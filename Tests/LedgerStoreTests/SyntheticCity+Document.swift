import LedgerStore
import _TestSupport

extension SyntheticCity {
  /// An edition on its way into a store; the bytes are its title and its numbers.
  func document(_ edition: Edition) -> PublishedDocument {
    let text = edition.ledger.items.map(\.progress).joined(separator: "\n")
    return PublishedDocument(
      file: edition.ledger.file, bytes: Array((edition.ledger.title + text).utf8), text: text,
      plannerDate: edition.published)
  }
}
