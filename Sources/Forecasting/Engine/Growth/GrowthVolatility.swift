import Indicators

/// How many times wilder than value added a growth rate is, told by what it is the growth of.
///
/// The growth model learns its spread on national value added. Provinces, cities and counties drift no more
/// than that in output, industry, retail sales and incomes; in investment, trade, public revenue and foreign
/// capital they drift several times as much. The factor speaks only until an indicator's own earlier years
/// do.
///
/// ```swift
/// GrowthVolatility.published.factor(of: "地区生产总值增速")         // 1
/// GrowthVolatility.published.factor(of: "一般公共预算收入增速")     // 5
/// ```
public struct GrowthVolatility: Sendable, Hashable {
  /// Names that hold any of these words share a factor.
  public struct Class: Sendable, Hashable {
    /// Words, as they stand in names.
    public var words: [String]
    /// The scale of the class's drifts in multiples of the panel's; positive.
    public var factor: Double

    /// Makes a class.
    public init(words: [String], factor: Double) {
      precondition(factor > 0, "a scale is positive")
      self.words = words
      self.factor = factor
    }
  }

  /// The classes; the first that fits a name counts.
  public var classes: [Class]

  /// Makes a table of classes.
  public init(classes: [Class]) {
    self.classes = classes
  }

  /// Growth rates as provinces, cities and counties published them, 2010–2025.
  ///
  /// Of 143 pairs of a year-to-date rate and the full-year rate of the same place and year outside 2020–22, 19
  /// are of the wild class. Their scale is 6.2 times the model's by maximum likelihood, 5.1 times without
  /// 2023; 5 is what both years and the few pairs (11 places) support. The 124 others keep the model's own
  /// scale. The pairs and their addresses: `Tests/Fixtures/Forecasting/local-growth.csv`; a test fits them
  /// again.
  public static let published = GrowthVolatility(classes: [
    Class(
      words: [
        "投资", "进出口", "进口", "出口", "外贸", "外资", "预算收入", "财政收入", "地方收入", "税收",
      ], factor: 5)
  ])

  /// The factor of an indicator's name; 1 where no class fits.
  public func factor(of name: String) -> Double {
    classes.first { $0.words.contains { name.contains($0) } }?.factor ?? 1
  }
}
