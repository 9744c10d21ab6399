import Indicators

/// The forecasts of every commitment of a ledger.
public struct LedgerForecast: Hashable, Sendable {
  /// The ledger's title.
  public var title: String
  /// The quarter whose end the forecast looks from.
  public var quarter: Quarter
  /// The items, in the order of the ledger.
  public var items: [ItemForecast]
  /// What could not be read.
  public var problems: [LedgerProblem]

  /// Makes a forecast of a ledger.
  public init(
    title: String, quarter: Quarter, items: [ItemForecast], problems: [LedgerProblem] = []
  ) {
    self.title = title
    self.quarter = quarter
    self.items = items
    self.problems = problems
  }

  /// All indicators, in the order of the ledger.
  public var indicators: [IndicatorForecast] { items.flatMap(\.indicators) }

  /// The forecast of the item with this number; `nil` where there is none.
  public func item(_ number: String) -> ItemForecast? {
    items.first { $0.item.number == number }
  }
}

/// The forecasts of one item's indicators.
public struct ItemForecast: Hashable, Sendable {
  /// The item, as the ledger prints it.
  public var item: LedgerItem
  /// One forecast an indicator, in the order of the text.
  public var indicators: [IndicatorForecast]

  /// Makes a forecast of an item.
  public init(item: LedgerItem, indicators: [IndicatorForecast]) {
    self.item = item
    self.indicators = indicators
  }
}
