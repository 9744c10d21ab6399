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

    /// The most columns in a terminal: words are cut further where they alone are too long for a line,
    /// numbers and what stands beside them never.
    fileprivate func limit(within width: Int?) -> Int {
      guard let width, alignment == .leading else { return limit }
      return min(limit, max(40, width - TextTable.indent))
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
  /// Where it is wider than the terminal, a row takes several lines, each with the columns that fit: a
  /// number that is cut would be another number, and a line that the terminal breaks is no table.
  ///
  /// - Parameters:
  ///   - colored: Whether rows have their styles.
  ///   - width: The columns of the terminal; `nil` for no end.
  /// - Complexity: linear in the text.
  public func text(colored: Bool, width: Int? = nil) -> String {
    let grid = rows.map { row in
      columns.indices.map { index in
        let limit = columns[index].limit(within: width)
        return index < row.cells.count ? row.cells[index].inert.cut(toColumns: limit) : ""
      }
    }
    let widths = columns.indices.map { index in
      max(columns[index].title.displayWidth, grid.map { $0[index].displayWidth }.max() ?? 0)
    }
    let lines = self.lines(of: widths, within: width)
    var text = body(columns.map(\.title), lines, widths)
    if lines.count == 1 {
      text += widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
    } else {
      text += String(repeating: "─", count: lines.map { $0.length(of: widths) }.max() ?? 0) + "\n"
    }
    for (cells, row) in zip(grid, rows) {
      let body = body(cells, lines, widths)
      if colored, let style = row.style {
        text += body.split(separator: "\n").map { style.applied(to: String($0)) + "\n" }.joined()
      } else {
        text += body
      }
    }
    return text
  }

  /// How far in the lines below the first begin at most.
  fileprivate static let indent = 10

  /// The columns that stand on one line, and how far in they begin.
  private struct Line {
    var columns: Range<Int>
    var indent: Int

    func length(of widths: [Int]) -> Int {
      indent + widths[columns].reduce(0, +) + 2 * (columns.count - 1)
    }
  }

  /// As many columns on each line as fit; the lines below the first begin under its second column.
  private func lines(of widths: [Int], within width: Int?) -> [Line] {
    var lines = [Line(columns: 0..<min(1, widths.count), indent: 0)]
    for column in widths.indices.dropFirst() {
      let longer = Line(
        columns: lines[lines.count - 1].columns.lowerBound..<(column + 1),
        indent: lines[lines.count - 1].indent)
      if let width, longer.length(of: widths) > width {
        lines.append(Line(columns: column..<(column + 1), indent: min(widths[0] + 2, Self.indent)))
      } else {
        lines[lines.count - 1] = longer
      }
    }
    return lines
  }

  private func body(_ cells: [String], _ lines: [Line], _ widths: [Int]) -> String {
    lines.map { line in
      var text = String(repeating: " ", count: line.indent)
      for index in line.columns {
        let padding = String(repeating: " ", count: widths[index] - cells[index].displayWidth)
        if index > line.columns.lowerBound { text += "  " }
        // Beside fewer columns there is no column of numbers to stand in.
        let isTrailing = columns[index].alignment == .trailing && lines.count == 1
        text += isTrailing ? padding + cells[index] : cells[index] + padding
      }
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }
}
