internal import CXLSXWriter

// Goals, in order: every text stays a text (nothing becomes a formula, a link or markup); every
// number is the double that the csv has; the same value gives the same bytes; every error of the
// library is seen. Follows libxlsxwriter 1.1.

extension Spreadsheet {
  /// The most characters that a cell of a workbook holds.
  static let longestText = 32_767

  /// Writes the file, replacing what is there.
  ///
  /// - Throws: ``SpreadsheetError`` where the file cannot be written.
  /// - Complexity: linear in the number of cells.
  func write(to path: String) throws(SpreadsheetError) {
    guard let workbook = workbook_new(path) else {
      throw SpreadsheetError(path: path, reason: "out of memory")
    }
    var firstError = LXW_NO_ERROR
    let check = { (error: lxw_error) in
      if firstError == LXW_NO_ERROR { firstError = error }
    }
    check(setProperties(of: workbook))
    var formats = Formats(workbook: workbook)
    for sheet in sheets {
      guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
        check(LXW_ERROR_MEMORY_MALLOC_FAILED)
        continue
      }
      for (column, width) in sheet.fittedWidths.enumerated() {
        check(
          worksheet_set_column(worksheet, UInt16(column), UInt16(column), width, nil))
      }
      for (row, cells) in sheet.rows.enumerated() {
        check(
          worksheet_set_row(worksheet, lxw_row_t(row), sheet.height(ofRow: row), nil))
        for (column, cell) in cells.enumerated() {
          var style = cell.style
          if row == 0 { style.alignment = sheet.headerAlignment(ofColumn: column) }
          check(Self.write(cell, to: worksheet, row, column, formats.format(of: style)))
        }
      }
      Self.setPage(of: sheet, worksheet, check)
      for chart in sheet.charts { check(Self.add(chart, of: sheet, to: worksheet, workbook)) }
    }
    let closing = workbook_close(workbook)
    let error = closing == LXW_NO_ERROR ? firstError : closing
    guard error == LXW_NO_ERROR else {
      throw SpreadsheetError(
        path: path, reason: lxw_strerror(error).map { String(cString: $0) } ?? "")
    }
  }

  /// Sets title and moment; the library copies the strings.
  private func setProperties(of workbook: UnsafeMutablePointer<lxw_workbook>) -> lxw_error {
    title.fittingCell.withMutableCString { title in
      var properties = lxw_doc_properties()
      properties.title = title
      properties.created = time_t(created)
      return workbook_set_properties(workbook, &properties)
    }
  }

  private static func write(
    _ cell: Cell, to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) -> lxw_error {
    let (row, column) = (lxw_row_t(row), lxw_col_t(column))
    switch cell.content {
    case .text(let text):
      return worksheet_write_string(worksheet, row, column, text.fittingCell, format)
    case .number(let value) where value.isFinite:
      return worksheet_write_number(worksheet, row, column, value, format)
    case .number, .empty:
      return worksheet_write_blank(worksheet, row, column, format)
    }
  }

  /// A4 across, one page wide, the header on every page and in view on the screen.
  private static func setPage(
    of sheet: Sheet, _ worksheet: UnsafeMutablePointer<lxw_worksheet>,
    _ check: (lxw_error) -> Void
  ) {
    worksheet_freeze_panes(worksheet, 1, lxw_col_t(sheet.frozenColumns))
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_set_margins(worksheet, 0.4, 0.4, 0.7, 0.5)
    check(worksheet_repeat_rows(worksheet, 0, 0))
    if sheet.rows.count > 1, !sheet.widths.isEmpty {
      check(
        worksheet_autofilter(
          worksheet, 0, 0, lxw_row_t(sheet.rows.count - 1), lxw_col_t(sheet.widths.count - 1)))
    }
    if !sheet.pageHeader.isEmpty {
      // `&` begins a code in page headers; the library takes at most 255 characters.
      let words = sheet.pageHeader.inert.fittingCell.cut(toColumns: 100)
        .split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
      check(worksheet_set_header(worksheet, "&L" + words))
      check(worksheet_set_footer(worksheet, "&R&P / &N"))
    }
  }

  private static func add(
    _ chart: Chart, of sheet: Sheet, to worksheet: UnsafeMutablePointer<lxw_worksheet>,
    _ workbook: UnsafeMutablePointer<lxw_workbook>
  ) -> lxw_error {
    guard let drawing = workbook_add_chart(workbook, UInt8(LXW_CHART_LINE.rawValue)) else {
      return LXW_ERROR_MEMORY_MALLOC_FAILED
    }
    chart_title_set_name(drawing, Self.chartText(chart.title))
    var titleFont = lxw_chart_font()
    titleFont.size = 11
    titleFont.bold = UInt8(LXW_TRUE.rawValue)
    chart_title_set_name_font(drawing, &titleFont)
    var grid = lxw_chart_line()
    grid.color = 0xDFE5EB
    grid.width = 0.75
    chart_axis_major_gridlines_set_line(drawing.pointee.y_axis, &grid)
    chart_axis_set_num_format(drawing.pointee.y_axis, chart.unit == "%" ? "0.0" : "#,##0")
    chart_axis_set_name(drawing.pointee.y_axis, Self.chartText(chart.unit))
    var unitFont = lxw_chart_font()
    unitFont.size = 9
    chart_axis_set_name_font(drawing.pointee.y_axis, &unitFont)
    let first = lxw_col_t(chart.columns.lowerBound)
    let last = lxw_col_t(chart.columns.upperBound)
    for line in chart.lines {
      guard let series = chart_add_series(drawing, nil, nil) else {
        return LXW_ERROR_MEMORY_MALLOC_FAILED
      }
      let row = lxw_row_t(line.row)
      chart_series_set_categories(series, sheet.name, 0, first, 0, last)
      chart_series_set_values(series, sheet.name, row, first, row, last)
      chart_series_set_name_range(series, sheet.name, row, lxw_col_t(chart.nameColumn))
      var stroke = lxw_chart_line()
      stroke.color = line.color
      stroke.width = line.isThin ? 1 : 2.25
      if line.isDashed { stroke.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
      chart_series_set_line(series, &stroke)
      var fill = lxw_chart_fill()
      fill.color = line.color
      switch line.marker {
      case .none: chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
      case .circle, .diamond:
        let type = line.marker == .circle ? LXW_CHART_MARKER_CIRCLE : LXW_CHART_MARKER_DIAMOND
        chart_series_set_marker_type(series, UInt8(type.rawValue))
        chart_series_set_marker_size(series, line.marker == .circle ? 6 : 9)
        chart_series_set_marker_fill(series, &fill)
      }
    }
    chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    return worksheet_insert_chart(
      worksheet, lxw_row_t(chart.row), lxw_col_t(chart.column), drawing)
  }

  /// Words of a chart; those that begin with `=` would be read as a reference to a cell.
  private static func chartText(_ words: String) -> String {
    let text = words.inert.fittingCell.cut(toColumns: 48)
    return text.hasPrefix("=") ? "'" + text : text
  }

  /// The library's formats, one for each style that occurs.
  private struct Formats {
    let workbook: UnsafeMutablePointer<lxw_workbook>
    private var known: [Style: UnsafeMutablePointer<lxw_format>?] = [:]

    init(workbook: UnsafeMutablePointer<lxw_workbook>) {
      self.workbook = workbook
    }

    mutating func format(of style: Style) -> UnsafeMutablePointer<lxw_format>? {
      if let format = known[style] { return format }
      let format = workbook_add_format(workbook)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
      if style.isBold { format_set_bold(format) }
      if style.wraps { format_set_text_wrap(format) }
      switch style.alignment {
      case .natural: break
      // A little air between words and the number at their left.
      case .leading: format_set_indent(format, 1)
      case .centered: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      case .trailing: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      }
      if let fill = style.fill { format_set_bg_color(format, fill) }
      if let ink = style.ink { format_set_font_color(format, ink) }
      if style.isHeader {
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        format_set_bottom(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
      } else {
        format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_bottom_color(format, 0xDFE5EB)
      }
      known[style] = format
      return format
    }
  }
}

extension String {
  /// The text as a cell can hold it: without what XML or a C string cannot carry, words that a
  /// workbook would read as an escape (`_x0041_`) written so that they stay themselves, and cut with
  /// an ellipsis at the format's own limit.
  var fittingCell: String {
    let source = Array(unicodeScalars)
    var scalars = String.UnicodeScalarView()
    // The limit counts UTF-16 units, as Excel does.
    var length = 0
    for (index, scalar) in source.enumerated() {
      length += UTF16.width(scalar)
      if length >= Spreadsheet.longestText, index < source.count - 1 {
        scalars.append("…")
        break
      }
      if scalar == "_", Self.isEscape(source[index...]) {
        scalars.append(contentsOf: "_x005F".unicodeScalars)
        length += 6
      }
      scalars.append(scalar.isCarriedByXML ? scalar : "\u{FFFD}")
    }
    return String(scalars)
  }

  /// Whether scalars begin with `_x`, four hexadecimal digits and `_` (ECMA-376, part 1, 22.9.2.19).
  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = Array(scalars.prefix(7))
    return word.count == 7 && word[1] == "x" && word[6] == "_"
      && word[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
  }

  /// Calls the body with a C string that may be written to, which the library's headers ask for.
  fileprivate func withMutableCString<Result>(
    _ body: (UnsafeMutablePointer<CChar>?) -> Result
  ) -> Result {
    var bytes = Array(utf8CString)
    return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 has the character; the rest of the controls would also mean something to Excel.
  fileprivate var isCarriedByXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
