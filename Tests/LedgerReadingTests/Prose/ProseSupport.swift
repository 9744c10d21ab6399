import Indicators

@testable import LedgerReading

/// Short ways to the parts of the prose reader, for tests.
enum Prose {
  /// The quarter that the tests' rows report on.
  static let quarter: Quarter = {
    guard let quarter = Quarter(year: 2023, number: 3) else {
      preconditionFailure("a third quarter")
    }
    return quarter
  }()

  static func text(_ text: String) -> ProseText { ProseText(text, cell: .progress) }

  static func scan(_ text: String) -> QuantityScan { QuantityScan(Self.text(text)) }

  /// The quantities as `number unit`.
  static func quantities(_ text: String) -> [String] {
    scan(text).quantities.map { quantity in
      let upper = quantity.upper.map { "..\(short($0))" } ?? ""
      return "\(short(quantity.value))\(upper) \(quantity.unit)"
    }
  }

  static func reports(_ text: String) -> [ReportedQuantity] {
    ProgressReader(Self.text(text)).reports()
  }

  static func promises(_ text: String) -> [Promise] {
    CommitmentReader(ProseText(text, cell: .commitment)).promises()
  }

  /// The indicators of a row, read in the third quarter of 2023.
  static func read(_ commitment: String, _ progress: String) -> [Indicator] {
    SentenceScore.read(commitment, progress, quarter)
  }

  /// The leading value of each indicator of a row.
  static func values(_ commitment: String, _ progress: String) -> [Double?] {
    read(commitment, progress).map { $0.leadingObservation?.value }
  }

  static func short(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}
