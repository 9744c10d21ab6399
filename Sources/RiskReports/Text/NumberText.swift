import Indicators

/// Numbers as text, the same on every machine and in every locale.
///
/// Data files carry ``plain(_:)``; what a person reads carries ``display(_:unit:in:)``.
public enum NumberText {
  /// The shortest text that reads back to the same double: `31000`, `5.5`, `1e+300`.
  ///
  /// Infinities and NaN have no text in data files and give an empty string.
  public static func plain(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A value with its unit for a person, rounded to what matters.
  ///
  /// Chinese scales by 万 and 亿; English groups thousands and says million, billion. Percent has one decimal, two where they are exact; whole numbers
  /// below 亿 and values that a ledger prints exactly keep their digits, others have three
  /// significant ones, in both languages the same.
  ///
  /// ```swift
  /// NumberText.display(31000, unit: "套", in: .zh)   // "3.1万套"
  /// NumberText.display(31000, unit: "套", in: .en)   // "31,000 套"
  /// NumberText.display(5.4321, unit: "%", in: .en)   // "5.4%"
  /// ```
  public static func display(_ value: Double, unit: String, in language: Language) -> String {
    guard value.isFinite else { return language.text(zh: "无界", en: "unbounded") }
    if unit == "%" { return percent(value) + "%" }
    let space = unit.isEmpty ? "" : language.text(zh: "", en: " ")
    return number(value, unit: unit, in: language) + space + unit
  }

  /// A count with its English noun: `1 indicator`, `2 indicators`.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - noun: The word for one of them.
  ///   - plural: The word for several, where an `s` does not make it.
  public static func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count) " + (count == 1 ? noun : plural ?? noun + "s")
  }

  /// An interval with its unit said once, a single value where both ends read the same.
  ///
  /// Percentages carry the sign at either end, and both ends as many decimals.
  ///
  /// ```swift
  /// NumberText.interval(230...500, unit: "个", in: .zh)   // "230～500个"
  /// NumberText.interval(5...6.6, unit: "%", in: .en)      // "5.0% to 6.6%"
  /// ```
  public static func interval(
    _ range: ClosedRange<Double>, unit: String, in language: Language
  ) -> String {
    let (low, high) = (range.lowerBound, range.upperBound)
    let joint = language.text(zh: "～", en: " to ")
    guard low.isFinite, high.isFinite else {
      return display(low, unit: unit, in: language) + joint
        + display(high, unit: unit, in: language)
    }
    if unit == "%" {
      let ends = percents([low, high])
      return ends[0] == ends[1] ? ends[0] : ends.joined(separator: joint)
    }
    let (first, last) = (
      number(low, unit: unit, in: language), number(high, unit: unit, in: language)
    )
    if first == last { return display(high, unit: unit, in: language) }
    return first + joint + display(high, unit: unit, in: language)
  }

  /// Estimated percentages that stand together: one decimal in all of them, or in none that needs
  /// it; the whole stays 100 %.
  static func percents(_ values: [Double]) -> [String] {
    let texts = values.map { decimal($0, places: 1) }
    let hasDecimals = texts.contains { $0.contains(".") }
    return texts.map { text in
      let isDone = text.contains(".") || text.contains("e") || text == "100"
      return text + (hasDecimals && !isDone ? ".0%" : "%")
    }
  }

  /// A percentage without its sign: two decimals that a ledger printed are kept (下降3.43%), an
  /// estimate has one.
  private static func percent(_ value: Double) -> String {
    let isPrinted = value.magnitude < 1e4 && (value * 100).rounded() / 100 == value
    return decimal(value, places: isPrinted ? 2 : 1)
  }

  /// A finite value of a unit without the unit's own word.
  private static func number(_ value: Double, unit: String, in language: Language) -> String {
    // Nobody builds 9.46 schools: whole things are counted in whole numbers.
    let value = countsWhole(unit) && value.magnitude < 1e4 ? value.rounded() : value
    let scales = [(1e12, "万亿"), (1e8, "亿"), (1e4, "万")]
    let (scale, name) = scales.first { value.magnitude >= $0.0 } ?? (1, "")
    // A count that a ledger prints in full (17248) is not an estimate: keep it.
    let isExact = scale > 1 && value.magnitude < 1e8 && value == value.rounded()
    let scaled = isExact ? value / scale : significant(value / scale)
    switch language {
    case .zh: return plain(scaled) + name
    case .en: return english(scale > 1 ? (scaled * scale).rounded() : scaled)
    }
  }

  /// A number as English prose has it: `31,000`, `38.46 billion`.
  private static func english(_ value: Double) -> String {
    for (scale, name) in [(1e12, " trillion"), (1e9, " billion"), (1e6, " million")]
    where value.magnitude >= scale {
      return grouped(plain(value / scale)) + name
    }
    return grouped(plain(value))
  }

  /// Whether a unit counts things that come whole.
  static func countsWhole(_ unit: String) -> Bool { wholeUnits.contains(unit) }

  /// Measure words of things that come whole.
  private static let wholeUnits: Set<String> = [
    "个", "家", "项", "套", "条", "处", "座", "所", "户", "人", "名", "件", "台", "辆", "张", "场", "次",
    "人次", "批", "间", "栋", "幢", "部", "根", "艘", "架", "只", "支", "位", "例", "期", "门", "种", "盏", "棵",
    "株", "头", "本", "份", "宗", "起", "对", "列", "班", "村", "家次",
  ]

  /// A probability or a share as percent.
  ///
  /// A probability that is neither 0 nor 1 is never printed as 0 % or 100 %: `<1%`, `>99%`.
  public static func probability(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    if value > 0 && value < 0.01 { return "<1%" }
    if value < 1 && value > 0.99 { return ">99%" }
    return decimal(value * 100, places: 0) + "%"
  }

  /// A share as percent with one decimal.
  public static func share(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    return decimal(value * 100, places: 1) + "%"
  }

  /// A number rounded half away from zero to at most `places` decimals, without trailing zeros.
  public static func decimal(_ value: Double, places: Int) -> String {
    value.isFinite ? plain(rounded(value, places: places)) : "–"
  }

  /// The value rounded half away from zero, never to −0; one beyond 1e15 has no decimals to round.
  private static func rounded(_ value: Double, places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (value * scale).rounded()
    guard scaled.magnitude < 1e15 else { return value }
    return scaled == 0 ? 0 : scaled / scale
  }

  /// The value to three significant digits, or all digits of a longer integer part.
  private static func significant(_ value: Double) -> Double {
    let magnitude = value.magnitude
    // A value that ledgers print exactly (1.86万, 2.265亿) is not an estimate: keep it.
    if magnitude < 1e4, (value * 1000).rounded() / 1000 == value { return value }
    return rounded(value, places: magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 2)
  }

  /// The same number with its thousands grouped by commas.
  private static func grouped(_ text: String) -> String {
    guard !text.contains("e") else { return text }
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
    var digits = ""
    let whole = parts.first.map(String.init) ?? ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { digits.append(",") }
      digits.append(digit)
    }
    return sign + digits + (parts.count > 1 ? "." + parts[1] : "")
  }
}
