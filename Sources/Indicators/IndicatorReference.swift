/// Which indicator of a ledger is meant: the item's number and the part.
///
/// ```swift
/// IndicatorReference(item: "6", part: 2).description   // "6/2"
/// ```
public struct IndicatorReference: Hashable, Sendable, CustomStringConvertible {
  /// The item's number as printed: `3`, `3.1`, `全市`.
  public var item: String

  /// The place among the item's indicators, counted from 1.
  public var part: Int

  /// Makes a reference.
  public init(item: String, part: Int) {
    self.item = item
    self.part = part
  }

  /// The item's number, a slash and the part.
  public var description: String { "\(item)/\(part)" }
}

extension Indicator {
  /// The indicator's place in its ledger.
  public var reference: IndicatorReference { IndicatorReference(item: item, part: part) }
}
