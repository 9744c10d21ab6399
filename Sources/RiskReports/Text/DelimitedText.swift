/// Comma-separated text (RFC 4180) that spreadsheets open safely.
///
/// Text cells that a spreadsheet would take for a formula are defused with an apostrophe; numbers
/// stay numbers.
public struct DelimitedText: Sendable {
  /// A cell of a row.
  public enum Cell: Sendable {
    /// Words; defused and quoted where needed.
    case text(String)
    /// A number in its shortest exact form; an absent or non-finite one is an empty cell.
    case number(Double?)
    /// A whole number.
    case integer(Int)
  }

  private var content: String

  /// Starts a file with its header; `byteOrderMark` makes Excel read UTF-8.
  public init(header: [String], byteOrderMark: Bool = false) {
    content = byteOrderMark ? "\u{FEFF}" : ""
    content += header.joined(separator: ",") + "\n"
  }

  /// Adds a row.
  public mutating func add(_ cells: [Cell]) {
    content += cells.map(Self.field).joined(separator: ",") + "\n"
  }

  /// The file's text.
  public var text: String { content }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .number(let value): return value.map(NumberText.plain) ?? ""
    case .integer(let value): return String(value)
    case .text(let text): return quoted(defused(text))
    }
  }

  /// The text with an apostrophe in front where a spreadsheet would run it (OWASP, CSV injection).
  static func defused(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) ? "'" + text : text
  }

  private static func quoted(_ text: String) -> String {
    let special = text.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" || $0 == ";" || $0 == "\t"
    }
    return special
      ? "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\"" : text
  }
}
