import Indicators

/// How an indicator is worded, with what changes from year to year taken out: the key under which
/// the same promise is found again.
struct Wording: Hashable, Sendable {
  /// The kind of quantity.
  var kind: IndicatorKind

  /// The base unit.
  var unit: String

  /// The name, without 全市 in front and 增速 behind.
  var name: String

  /// The commitment's text without its numbers; empty for history, which has none.
  var commitment: String

  /// Makes a wording from its normalised parts.
  init(kind: IndicatorKind, unit: String, name: String, commitment: String) {
    self.kind = kind
    self.unit = unit
    self.name = name
    self.commitment = commitment
  }

  /// The wording of an indicator of a ledger.
  init(_ indicator: Indicator, commitment: String) {
    self.init(
      kind: indicator.kind, unit: indicator.baseUnit,
      name: IndicatorName(indicator.name).normalized,
      commitment: Self.normalised(commitment: commitment))
  }

  /// The wording of a series of history.
  init(_ series: IndicatorSeries) {
    self.init(
      kind: series.kind, unit: series.unit, name: IndicatorName(series.name).normalized,
      commitment: "")
  }

  /// A commitment's letters alone, in lower case: no digits, spaces or punctuation; cut at 120.
  static func normalised(commitment: String) -> String {
    let letters = commitment.unicodeScalars.filter {
      $0.properties.isAlphabetic && $0.properties.numericType == nil
    }
    return String(String.UnicodeScalarView(letters.prefix(120))).lowercased()
  }
}

extension Indicator {
  /// The base unit of the indicator's values: percent for growth and completion, else the
  /// target's, else that of the first value.
  var baseUnit: String {
    switch kind {
    case .growth, .completion: return "%"
    case .cumulative, .level, .qualitative: break
    }
    if let unit = target?.unit, !unit.isEmpty { return unit }
    return observations.first?.unit ?? ""
  }
}
