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
      kind: indicator.kind, unit: indicator.baseUnit, name: Self.normalised(name: indicator.name),
      commitment: Self.normalised(commitment: commitment))
  }

  /// The wording of a series of history.
  init(_ series: IndicatorSeries) {
    self.init(
      kind: series.kind, unit: series.unit, name: Self.normalised(name: series.name),
      commitment: "")
  }

  /// A name in half-width lower case, without spaces, punctuation, and the words that say where
  /// (全市) and how (增速) rather than what.
  ///
  /// ```swift
  /// Wording.normalised(name: "全市生产总值 增速")   // "生产总值"
  /// ```
  static func normalised(name: String) -> String {
    var text = plain(name)
    for prefix in placePrefixes where text.hasPrefix(prefix) && text.count > prefix.count {
      text.removeFirst(prefix.count)
      break
    }
    for suffix in measureSuffixes where text.hasSuffix(suffix) && text.count > suffix.count {
      text.removeLast(suffix.count)
      break
    }
    return text
  }

  /// A commitment without digits, spaces and punctuation; cut at 120 characters.
  static func normalised(commitment: String) -> String {
    String(plain(commitment).filter { !$0.isNumber }.prefix(120))
  }

  private static let placePrefixes = [
    "全市", "我市", "本市", "全区", "我区", "全县", "我县", "全省", "我省", "全年",
  ]

  private static let measureSuffixes = ["累计增速", "同比增速", "同比增长", "增长率", "增速", "增幅", "增长"]

  /// Half-width, lower case, letters and digits only.
  private static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      // Full-width forms lie 0xFEE0 above their ASCII twins.
      let half =
        (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      guard half.properties.isAlphabetic || half.properties.numericType != nil || half == "#"
      else { continue }
      result.append(half)
    }
    return String(result).lowercased()
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
