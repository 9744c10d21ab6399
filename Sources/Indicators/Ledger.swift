/// One published ledger: the year's commitments and how far each had come in a quarter.
public struct Ledger: Hashable, Sendable {
  /// The title as printed.
  public var title: String

  /// The quarter that the ledger reports on.
  public var quarter: Quarter

  /// The file that it was read from, as the reader was told.
  public var file: String

  /// The rows, in the order of the document.
  public var items: [LedgerItem]

  /// What could not be read, or was doubtful, with its place.
  public var problems: [LedgerProblem]

  /// Makes a ledger.
  public init(
    title: String, quarter: Quarter, file: String = "", items: [LedgerItem],
    problems: [LedgerProblem] = []
  ) {
    self.title = title
    self.quarter = quarter
    self.file = file
    self.items = items
    self.problems = problems
  }

  /// The item with this number; `nil` where there is none.
  ///
  /// - Complexity: linear in the number of items.
  public func item(_ number: String) -> LedgerItem? {
    items.first { $0.number == number }
  }
}

/// One numbered row of a ledger.
public struct LedgerItem: Hashable, Sendable {
  /// The number as printed: `3`, `3.1`, `全市`.
  public var number: String

  /// 事项内容: what was promised.
  public var commitment: String

  /// 进展情况: how far it has come; empty where the cell is.
  public var progress: String

  /// 责任单位, where the ledger names it.
  public var responsible: String?

  /// The row of the document, counted from 1.
  public var row: Int

  /// The indicators that were read from it, in the order of the text.
  public var indicators: [Indicator]

  /// Makes an item.
  public init(
    number: String, commitment: String, progress: String, responsible: String? = nil, row: Int,
    indicators: [Indicator] = []
  ) {
    self.number = number
    self.commitment = commitment
    self.progress = progress
    self.responsible = responsible
    self.row = row
    self.indicators = indicators
  }
}
