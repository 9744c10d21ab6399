/// A workbook as a value: sheets of cells with their looks, and native charts.
///
/// ``write(to:)`` makes the file; everything that decides its bytes is in the value.
struct Spreadsheet: Hashable, Sendable {
  /// The sheets, in order.
  var sheets: [Sheet]
  /// The title in the document's properties.
  var title: String
  /// The moment in the document's properties, in seconds since 1970: the ledger's, not the clock's,
  /// so that the same report is the same bytes.
  var created: Int

  /// One sheet; its first row is the header and stays in view.
  struct Sheet: Hashable, Sendable {
    /// The name on its tab; at most 31 characters, none of `[]:*?/\`.
    var name: String
    /// The width of each column in characters.
    var widths: [Double]
    /// The rows, the header first.
    var rows: [[Cell]]
    /// The number of columns at the left that stay in view.
    var frozenColumns = 0
    /// The charts on it.
    var charts: [Chart] = []
    /// What stands above every printed page.
    var pageHeader = ""

    /// How the words of a header stand: over numbers at the right, over labels in the middle.
    func headerAlignment(ofColumn column: Int) -> Alignment {
      for row in rows.dropFirst() where column < row.count {
        if row[column].style.alignment == .centered { return .centered }
        if case .number = row[column].content { return .trailing }
      }
      return .leading
    }

    /// The widths, grown where a word of the header or a number would not fit; a number would be
    /// shown as `###`.
    var fittedWidths: [Double] {
      var fitted = widths
      for (column, cell) in (rows.first ?? []).enumerated() where column < fitted.count {
        guard case .text(let title) = cell.content else { continue }
        let longest = title.split(separator: " ").map(\.displayWidth).max() ?? 0
        fitted[column] = max(fitted[column], Double(longest) * 1.1 + 1.5)
      }
      for row in rows.dropFirst() {
        for (column, cell) in row.enumerated() where column < fitted.count {
          guard case .number(let value) = cell.content, value.isFinite,
            value.magnitude < 1e15
          else { continue }
          // Digits, a comma for each three, sign and point with decimals, words, and air.
          let digits = NumberText.decimal(value.magnitude, places: 0).count
          let words = cell.style.wordsOfFormat.displayWidth
          fitted[column] = max(fitted[column], Double(digits + (digits - 1) / 3 + words) + 3)
        }
      }
      return fitted
    }

    /// The height of a row in points that shows the wrapped words of all its cells.
    ///
    /// Excel fits rows when it opens a file, LibreOffice does not; so the height is written. The
    /// format's own limit is 409 points; longer words are there but scroll.
    func height(ofRow row: Int) -> Double {
      var lines = 1
      for (column, cell) in rows[row].enumerated() where cell.style.wraps {
        guard case .text(let text) = cell.content, column < widths.count else { continue }
        let room = max(1, widths[column] - 2)
        let needed = text.split(separator: "\n", omittingEmptySubsequences: false)
          .reduce(0) { $0 + max(1, Int((Double($1.displayWidth) / room).rounded(.up))) }
        lines = max(lines, needed)
      }
      return min(409, Double(lines) * 15 + 3)
    }
  }

  /// One cell.
  struct Cell: Hashable, Sendable {
    var content: Content
    var style = Style()

    enum Content: Hashable, Sendable {
      case text(String)
      case number(Double)
      case empty
    }
  }

  /// Where the content of a cell stands; by nature words at the left, numbers at the right.
  enum Alignment: Hashable, Sendable {
    case natural, leading, centered, trailing
  }

  /// The look of a cell.
  struct Style: Hashable, Sendable {
    /// A number format as Excel writes it; `nil` for general.
    var numberFormat: String?
    var isBold = false
    var wraps = false
    var alignment = Alignment.natural
    /// The paper behind it and the ink, as 0xRRGGBB.
    var fill: UInt32?
    var ink: UInt32?
    /// Whether a thick line below sets it off.
    var isHeader = false

    /// The words that the format of a positive number prints beside it.
    var wordsOfFormat: String {
      let positive = numberFormat?.split(separator: ";").first ?? ""
      let parts = positive.split(separator: "\"", omittingEmptySubsequences: false)
      return parts.enumerated().filter { $0.offset % 2 == 1 }.map(\.element).joined()
    }
  }

  /// A line chart of rows of its sheet, over the same columns.
  struct Chart: Hashable, Sendable {
    var title: String
    /// What its values are counted in.
    var unit: String
    /// The cell at its top left corner.
    var row: Int
    var column: Int
    /// The columns that hold the values; their headers are the categories.
    var columns: ClosedRange<Int>
    /// The column that holds the names of the lines.
    var nameColumn: Int
    var lines: [Line]

    /// One line.
    struct Line: Hashable, Sendable {
      var row: Int
      var color: UInt32
      var isDashed = false
      var isThin = false
      var marker = Marker.none
    }

    enum Marker: Hashable, Sendable {
      case none, circle, diamond
    }
  }
}

/// A workbook's file that cannot be written.
public struct SpreadsheetError: Error, Hashable, Sendable {
  /// The file.
  public var path: String
  /// The library's own words for what went wrong.
  public var reason: String
}
