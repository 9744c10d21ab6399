/// Markdown whose special characters, coming from outside, stay themselves (CommonMark 0.31).
public enum MarkdownText {
  /// The text as one inert run inside a table cell or a paragraph.
  public static func escaped(_ text: String) -> String {
    // Scalar by scalar: a combining mark behind a bracket must not shield the bracket.
    var escaped = String.UnicodeScalarView()
    for scalar in text.inert.unicodeScalars {
      if "\\`*_{}[]<>#|~&".unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// A table; every line ended by a line feed.
  public static func table(header: [String], rows: [[String]]) -> String {
    var text = "| " + header.map(escaped).joined(separator: " | ") + " |\n"
    text += "|" + String(repeating: " --- |", count: header.count) + "\n"
    for row in rows { text += "| " + row.map(escaped).joined(separator: " | ") + " |\n" }
    return text
  }
}
