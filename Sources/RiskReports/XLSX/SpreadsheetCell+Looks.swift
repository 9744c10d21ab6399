import Forecasting
import Indicators

/// The looks that the sheets share.
extension Spreadsheet.Cell {
  static let empty = Spreadsheet.Cell(content: .empty)

  static func header(_ text: String) -> Self {
    Self(
      content: .text(text),
      style: .init(
        isBold: true, wraps: true, fill: 0xE6ECF2, ink: 0x17212B, isHeader: true))
  }

  static func text(_ text: String, bold: Bool = false) -> Self {
    Self(content: .text(text), style: .init(isBold: bold, wraps: true, alignment: .leading))
  }

  static func number(_ value: Double?, _ format: String) -> Self {
    guard let value else { return .empty }
    return Self(content: .number(value), style: .init(numberFormat: format))
  }

  /// A probability as percent, never shown as certain where it is not.
  static func probability(_ value: Double?) -> Self {
    guard let value else { return .empty }
    let isShort = value == 0 || value == 1 || (0.01...0.99).contains(value)
    let format = isShort ? "0%" : value < 0.01 ? "\"<1%\"" : "\">99%\""
    return .number(value, format)
  }

  /// A number that counts or names, in the middle of its column.
  static func label(_ text: String) -> Self {
    Self(content: .text(text), style: .init(alignment: .centered))
  }

  /// A whole number in the middle of its column.
  static func label(_ number: Int) -> Self {
    Self(content: .number(Double(number)), style: .init(numberFormat: "0", alignment: .centered))
  }

  /// Words that run on over the empty cells at their right.
  static func line(_ text: String, bold: Bool = false) -> Self {
    Self(content: .text(text), style: .init(isBold: bold, alignment: .leading))
  }

  /// A value in its unit; the number itself keeps all its digits.
  ///
  /// Percent is shown with its decimals, other values whole where they are whole, large or of things
  /// that come whole.
  static func value(_ value: Double?, unit: String) -> Self {
    guard let value, value.isFinite else { return .empty }
    if unit == "%" {
      let hasOneDecimal = (value * 10 - (value * 10).rounded()).magnitude < 1e-9
      return .number(value, hasOneDecimal ? "0.0" : "0.00")
    }
    let isWhole =
      value == value.rounded() || value.magnitude >= 100 || NumberText.countsWhole(unit)
    return .number(value, isWhole ? "#,##0" : value.magnitude >= 10 ? "0.0" : "0.00")
  }

  /// A value that was estimated: a percentage to one decimal, since more would be pretence.
  static func estimate(_ value: Double?, unit: String) -> Self {
    guard let value, value.isFinite else { return .empty }
    return unit == "%" ? .number(value, "0.0") : .value(value, unit: unit)
  }

  /// The same number with words before and behind it; it stays a number.
  func with(prefix: String = "", suffix: String = "") -> Self {
    guard case .number = content, let format = style.numberFormat, !(prefix + suffix).isEmpty
    else { return self }
    func literal(_ words: String) -> String { words.isEmpty ? "" : "\"" + words + "\"" }
    var worded = self
    let (before, behind) = (literal(prefix), literal(suffix))
    worded.style.numberFormat = "\(before)\(format)\(behind);\(before)-\(format)\(behind)"
    return worded
  }

  /// A target: its number with what makes it a floor, a ceiling or a fall; words where it has none.
  static func target(_ target: Target?, unit: String, _ wording: Wording) -> Self {
    guard let target else { return .empty }
    guard target.comparator != .relative, let number = target.value else {
      return .text(wording.target(target))
    }
    let words: (before: String, behind: String) =
      switch target.comparator {
      case .atLeast: ("≥ ", "")
      case .atMost: ("≤ ", "")
      case .reach, .relative: ("", "")
      case .about: (wording("", "about "), wording("左右", ""))
      case .decrease: (wording("下降 ", "fall of "), "")
      case .range: ("", target.upperValue.map { wording("～", " to ") + NumberText.plain($0) } ?? "")
      }
    return .value(number, unit: unit).with(prefix: words.before, suffix: words.behind)
  }

  /// A status with a mark of its own and a paper that darkens with the risk, so that a print in
  /// grey tells them apart too.
  static func status(_ status: Status, _ wording: Wording) -> Self {
    let look: (mark: String, fill: UInt32?, ink: UInt32, bold: Bool)
    switch status {
    case .met: look = ("✔", nil, 0x1B6E3C, true)
    case .onTrack: look = ("✓", nil, 0x1B6E3C, false)
    case .watch: look = ("◆", 0xFFF1C9, 0x4A3A00, false)
    case .atRisk: look = ("▲", 0xF4A261, 0x2B1500, true)
    case .offTrack: look = ("✖", 0x9B2226, 0xFFFFFF, true)
    case .missed: look = ("✖", 0x3D0C0E, 0xFFFFFF, true)
    case .noData: look = ("—", 0xF0F2F4, 0x55626F, false)
    }
    return Self(
      content: .text(look.mark + " " + wording.name(status)),
      style: .init(isBold: look.bold, alignment: .leading, fill: look.fill, ink: look.ink))
  }
}
