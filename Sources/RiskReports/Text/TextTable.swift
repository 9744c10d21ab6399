/// A table in plain text whose columns align in a terminal, Chinese included.
///
/// ```swift
/// var table = TextTable(columns: [.init("指标"), .init("概率", alignment: .trailing)])
/// table.add(["新开通5G基站", "93%"])
/// print(table.text(colored: false))
/// ```
public struct TextTable: Sendable {
  /// Where a column's text stands.
  public enum Alignment: Sendable {
    /// At the left edge, for words.
    case leading
    /// At the right edge, for numbers.
    case trailing
  }

  /// One column.
  public struct Column: Sendable {
    /// The heading.
    public var title: String
    /// Where its text stands.
    public var alignment: Alignment
    /// The most terminal columns it takes; longer text is cut with `…`.
    public var limit: Int

    /// Makes a column.
    public init(_ title: String, alignment: Alignment = .leading, limit: Int = 40) {
      self.title = title
      self.alignment = alignment
      self.limit = limit
    }
  }

  private let columns: [Column]
  private var rows: [(cells: [String], style: TerminalStyle?)] = []

  /// Makes an empty table.
  public init(columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row; missing cells are empty, cells beyond the columns are ignored.
  public mutating func add(_ cells: [String], style: TerminalStyle? = nil) {
    rows.append((cells, style))
  }

  /// The table, every line ended by a line feed.
  ///
  /// - Complexity: linear in the text.
  public func text(colored: Bool) -> String {
    let grid = rows.map { row in
      columns.indices.map { index in
        index < row.cells.count ? row.cells[index].inert.cut(toColumns: columns[index].limit) : ""
      }
    }
    let widths = columns.indices.map { index in
      max(columns[index].title.displayWidth, grid.map { $0[index].displayWidth }.max() ?? 0)
    }
    var text = line(columns.map(\.title), widths: widths)
    text += widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
    for (cells, row) in zip(grid, rows) {
      let body = line(cells, widths: widths)
      if colored, let style = row.style {
        text += style.applied(to: String(body.dropLast())) + "\n"
      } else {
        text += body
      }
    }
    return text
  }

  private func line(_ cells: [String], widths: [Int]) -> String {
    var text = ""
    for index in columns.indices {
      let padding = String(repeating: " ", count: widths[index] - cells[index].displayWidth)
      if index > 0 { text += "  " }
      text += columns[index].alignment == .leading ? cells[index] + padding : padding + cells[index]
    }
    while text.last == " " { text.removeLast() }
    return text + "\n"
  }
}
