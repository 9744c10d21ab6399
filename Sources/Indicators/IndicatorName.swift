/// A name as it is compared between ledgers and history files: without width, place, quotes and the
/// words that only say that it is a rate.
///
/// ```swift
/// IndicatorName("全市生产总值增速") == IndicatorName("地区生产总值增长")   // true
/// ```
///
/// It joins spellings of one name, not two names of one thing: what a planner links by hand is the
/// store's business.
public struct IndicatorName: Hashable, Sendable {
  /// The name that is compared.
  public let normalized: String

  private static let prefixes = ["全市", "全省", "全区", "全县", "全年", "我市", "本市", "地区"]
  private static let suffixes = ["同比增长", "增长率", "增速", "增幅", "增长"]

  /// Normalises a name.
  public init(_ name: String) {
    var text = ""
    for scalar in name.unicodeScalars {
      // Full-width forms sit at a fixed distance from ASCII.
      let narrow =
        (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      let properties = narrow.properties
      if properties.isWhitespace || Self.isPunctuation(properties.generalCategory) { continue }
      text += properties.lowercaseMapping
    }
    var isStripped = true
    while isStripped {
      isStripped = false
      for prefix in Self.prefixes where text.hasPrefix(prefix) && text != prefix {
        text.removeFirst(prefix.count)
        isStripped = true
      }
      for suffix in Self.suffixes where text.hasSuffix(suffix) && text != suffix {
        text.removeLast(suffix.count)
        isStripped = true
      }
    }
    normalized = text == "gdp" ? "生产总值" : text
  }

  private static func isPunctuation(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default:
      false
    }
  }
}
