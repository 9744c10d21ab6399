import Testing

@testable import LedgerReading

@Suite("Records and fields")
struct DelimitedParserTests {
  private func records(_ text: String, separator: Character = ",") -> [(Int, [String], Bool)] {
    var text = text
    return text.withUTF8 { utf8 in
      var parser = DelimitedParser(
        utf8, separator: separator.asciiValue ?? 0x2C, limits: .standard)
      var found: [(Int, [String], Bool)] = []
      while let record = parser.next() {
        found.append((record.line, record.fields.map(\.text), record.hasOpenQuotation))
      }
      return found
    }
  }

  @Test(
    "RFC 4180 and what real files make of it",
    arguments: [
      ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]), ("a,b,\n", [["a", "b", ""]]),
      ("\"a,b\",\"c\"\"d\"", [["a,b", "c\"d"]]), ("\"a\nb\",c", [["a\nb", "c"]]),
      ("\"一刻钟\"便民,x", [["\"一刻钟\"便民", "x"]]), ("x \"y\" z,w", [["x \"y\" z", "w"]]),
      ("a\rb", [["a"], ["b"]]), ("\n\na\n\n", [["a"]]), ("", []), ("\"\",b", [["", "b"]]),
    ])
  func fields(text: String, expected: [[String]]) {
    #expect(records(text).map(\.1) == expected)
  }

  @Test("records know their line, also behind quoted line ends and blank lines")
  func lines() {
    #expect(records("a\n\"b\nb\"\n\nc\r\n\r\nd").map(\.0) == [1, 2, 5, 7])
  }

  @Test("a quotation mark that is never closed is text, and reported")
  func open() {
    let found = records("a,\"b\nc,d\n")
    #expect(found.map(\.1) == [["a", "\"b"], ["c", "d"]])
    #expect(found.map(\.2) == [true, false])
  }
}
