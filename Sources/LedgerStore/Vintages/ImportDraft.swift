import Indicators

/// A document on its way into the store, with what was read from it.
///
/// ```swift
/// let draft = ImportDraft(document: document, content: .ledgers([ledger]))
/// try store.importDrafts([draft], at: now)
/// ```
public struct ImportDraft: Sendable {
  /// What was read from a document.
  public enum Content: Sendable {
    /// Ledgers, one a quarter.
    case ledgers([Ledger])
    /// Earlier values of indicators, each series under the name that the ledgers use.
    case history([IndicatorSeries])
    /// A planner's corrections of the readings of some quarters, each as the text of a table with
    /// so many rows.
    case corrections([Quarter: String], rows: Int)
  }

  /// Where it came from, its bytes and its dates.
  public var document: PublishedDocument

  /// What was read from it.
  public var content: Content

  /// Makes a draft.
  public init(document: PublishedDocument, content: Content) {
    self.document = document
    self.content = content
  }
}

extension ImportDraft {
  /// What becomes one vintage.
  struct Piece {
    enum Rows {
      case ledger(Ledger)
      case history([IndicatorSeries])
    }

    var kind: Vintage.Kind
    var quarter: Quarter?
    var title: String
    var text: String
    var rows: Int
    /// What is written beside the vintage; corrections are their text.
    var rowsToWrite: Rows?
  }

  /// The vintages that the draft becomes, in the order of the document.
  var pieces: [Piece] {
    switch content {
    case .ledgers(let ledgers):
      ledgers.map {
        Piece(
          kind: .ledger, quarter: $0.quarter, title: $0.title, text: document.text,
          rows: $0.items.count, rowsToWrite: .ledger($0))
      }
    case .history(let series):
      [
        Piece(
          kind: .history, quarter: nil, title: document.file, text: document.text,
          rows: series.count, rowsToWrite: .history(series))
      ]
    case .corrections(let tables, let rows):
      tables.sorted { $0.key < $1.key }.map {
        Piece(
          kind: .corrections, quarter: $0.key, title: document.file, text: $0.value, rows: rows,
          rowsToWrite: nil)
      }
    }
  }
}
