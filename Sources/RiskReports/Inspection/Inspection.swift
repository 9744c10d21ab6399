import Indicators

/// What the reader understood of a ledger, ready to be written: indicators, targets, observations,
/// the texts that they came from, and problems.
public struct Inspection: Sendable {
  /// The ledger as read.
  public var ledger: Ledger

  /// The words of the language that it is written in.
  public var wording: Wording

  /// Makes an inspection of a ledger.
  public init(_ ledger: Ledger, language: Language) {
    self.ledger = ledger
    wording = Wording(language)
  }
}

extension Inspection {
  /// One line of the table: an indicator with one of its observations, or with none.
  struct Row {
    var item: LedgerItem
    var indicator: Indicator
    var observation: Observation?
  }

  /// The rows in the order of the ledger, then part, then quarter.
  var rows: [Row] {
    ledger.items.flatMap { item in
      item.indicators.flatMap { indicator -> [Row] in
        indicator.observations.isEmpty
          ? [Row(item: item, indicator: indicator)]
          : indicator.observations.enumerated()
            .sorted { ($0.element.quarter, $0.offset) < ($1.element.quarter, $1.offset) }
            .map { Row(item: item, indicator: indicator, observation: $0.element) }
      }
    }
  }

  /// How many indicators were read, and how many have a number.
  var summary: String {
    let indicators = ledger.items.flatMap(\.indicators)
    let measured = indicators.count { !$0.observations.isEmpty }
    return wording(
      "\(ledger.items.count) 个事项，\(indicators.count) 个指标，其中 \(measured) 个有数字；"
        + "\(ledger.problems.count) 处问题",
      NumberText.counted(ledger.items.count, "item") + ", "
        + NumberText.counted(indicators.count, "indicator") + ", \(measured) with a number; "
        + NumberText.counted(ledger.problems.count, "problem"))
  }
}
