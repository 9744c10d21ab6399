import Testing

@testable import LedgerReading

@Suite("Numbers as a workbook shows them")
struct SpreadsheetStylesTests {
  private func styles() throws -> SpreadsheetStyles {
    let xml =
      "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
    return try SpreadsheetStyles.read(
      xml: source(Array(xml.utf8)), part: "p", file: "f", limits: .standard)
  }

  @Test(
    "percent moves the point in the digits; dates by their serial number",
    arguments: [
      ("0.059", 1, "5.9%"), ("5.8999999999999997E-2", 1, "5.9%"), ("1.136", 1, "113.6%"),
      ("1", 1, "100%"), ("-0.005", 1, "-0.5%"), ("384.6", 0, "384.6"), ("31000", 0, "31000"),
      ("1E+20", 0, "100000000000000000000"), ("1.5e-05", 0, "0.000015"), ("0", 0, "0"),
      // 45382 is 31 March 2024, 1 is 1 January 1900, in Excel and LibreOffice.
      ("45382", 2, "2024-03-31"), ("45382.75", 3, "2024-03-31"), ("1", 2, "1900-01-01"),
      ("60", 2, "1900-02-28"), ("61", 2, "1900-03-01"), ("-5", 2, "-5"), ("abc", 1, "abc"),
      ("1e400", 0, "1e400"), ("7", 99, "7"),
    ])
  func text(number: String, style: Int, expected: String) throws {
    #expect(try styles().text(of: number, style: style) == expected)
  }

  @Test(
    "format codes",
    arguments: [
      ("0.0%", SpreadsheetStyles.Format.percent), ("yyyy-mm-dd", .date), ("#,##0.00", .plain),
      ("0\"%\"", .plain), ("[Red]0", .plain), ("0\\d", .plain), ("d/m", .date), ("General", .plain),
    ])
  func codes(code: String, format: SpreadsheetStyles.Format) {
    #expect(SpreadsheetStyles.format(ofCode: code) == format)
  }

  @Test("workbooks that count days from 1904")
  func from1904() throws {
    var styles = try styles()
    styles.countsFrom1904 = true
    #expect(styles.text(of: "43920", style: 2) == "2024-03-31")
  }
}
