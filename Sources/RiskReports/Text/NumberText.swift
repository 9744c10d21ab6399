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
  /// Chinese scales by 万 and 亿, English groups thousands. Percent keeps one decimal, other values
  /// three significant digits after any integer part that needs more.
  ///
  /// ```swift
  /// NumberText.display(31000, unit: "套", in: .zh)   // "3.1万套"
  /// NumberText.display(31000, unit: "套", in: .en)   // "31,000 套"
  /// NumberText.display(5.43, unit: "%", in: .en)     // "5.4%"
  /// ```
  public static func display(_ value: Double, unit: String, in language: Language) -> String {
    guard value.isFinite else { return language.text(zh: "无界", en: "unbounded") }
    if unit == "%" { return decimal(value, places: 1) + "%" }
    // Nobody builds 9.46 schools: whole things are counted in whole numbers.
    let value = wholeUnits.contains(unit) && value.magnitude < 1e4 ? value.rounded() : value
    switch language {
    case .zh:
      for (scale, name) in [(1e12, "万亿"), (1e8, "亿"), (1e4, "万")]
      where value.magnitude >= scale {
        return significant(value / scale) + name + unit
      }
      return significant(value) + unit
    case .en:
      let number = grouped(significant(value))
      return unit.isEmpty ? number : number + " " + unit
    }
  }

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
    guard value.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (value * scale).rounded()
    guard scaled.magnitude < 1e15 else { return plain(value) }
    return plain(scaled / scale == 0 ? 0 : scaled / scale)
  }

  /// Three significant digits, or all digits of a longer integer part.
  private static func significant(_ value: Double) -> String {
    let magnitude = value.magnitude
    // A value that ledgers print exactly (1.86万, 2.265亿) is not an estimate: keep it.
    if magnitude < 1e4, (value * 1000).rounded() / 1000 == value { return plain(value) }
    return decimal(value, places: magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 2)
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
