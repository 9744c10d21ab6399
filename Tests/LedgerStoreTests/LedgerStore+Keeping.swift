import Indicators
import LedgerStore

extension LedgerStore {
  /// Keeps a table of history.
  func keep(_ history: [IndicatorSeries], from document: PublishedDocument, at time: Int) throws {
    _ = try importDrafts(
      [ImportDraft(document: document, content: .history(history))], at: time)
  }

  /// Keeps a table of corrections, whose text is the document's.
  func keep(_ corrections: PublishedDocument, of quarter: Quarter, at time: Int) throws {
    _ = try importDrafts(
      [
        ImportDraft(
          document: corrections, content: .corrections([quarter: corrections.text], rows: 1))
      ], at: time)
  }
}
