import Testing

@testable import Forecasting

/// Runs a scanner on a text; the memory is lent for the call only.
func scan<T>(
  _ bytes: [UInt8], _ body: (inout JSONScanner) throws(JSONError) -> T
) throws(JSONError) -> T {
  let result = bytes.withUnsafeBufferPointer { bytes -> Result<T, JSONError> in
    var scanner = JSONScanner(bytes)
    do throws(JSONError) { return .success(try body(&scanner)) } catch { return .failure(error) }
  }
  return try result.get()
}

/// What is no JSON follows the grammar of RFC 8259.
@Suite struct JSONScannerTests {
  private func skip(_ text: String) throws(JSONError) -> Bool {
    try scan(Array(text.utf8)) { scanner throws(JSONError) in
      try scanner.skipValue()
      return scanner.isAtEnd
    }
  }

  @Test(
    "Values of any kind are passed over, white space around them too",
    arguments: [
      "null", "true", "false", "0", "-1.5e3", "\"x\"", "[]", "{}", " [ ] ", "\t{ }\r\n",
      "[1,[2,{\"a\":[null,true]}],\"]\"]", "{\"a\":{\"b\":{}},\"a\":1}", "{\"\":\"}\"}",
    ])
  func values(_ text: String) throws {
    #expect(try skip(text))
  }

  @Test(
    "What is no value is refused",
    arguments: [
      ("[1,]", JSONError.unexpected(at: 3)), ("[1 2]", .unexpected(at: 3)), ("[", .truncated),
      ("[1", .truncated), ("]", .unexpected(at: 0)), ("{\"a\"}", .unexpected(at: 4)),
      ("{\"a\":}", .unexpected(at: 5)), ("{,}", .unexpected(at: 1)),
      ("{\"a\":1,}", .unexpected(at: 7)), ("{1:2}", .unexpected(at: 1)), ("{\"a\":1", .truncated),
      ("tru", .unexpected(at: 0)), ("Null", .unexpected(at: 0)), ("", .truncated),
      ("'a'", .unexpected(at: 0)),
    ])
  func noValue(_ text: String, _ error: JSONError) {
    #expect(throws: error) { try skip(text) }
  }

  @Test("128 deep is deep enough")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try skip(nested(128)))
    #expect(throws: JSONError.tooDeep(at: 128)) { try skip(nested(129)) }
  }

  @Test("A byte is taken where it is next, and a word where all of it is")
  func taking() throws {
    let taken = try scan(Array(" , nullx".utf8)) { scanner throws(JSONError) in
      let bytes = [scanner.take(58), scanner.take(44)]
      let words = [
        scanner.takeWord("nullify"), scanner.takeWord("true"), scanner.takeWord("null"),
      ]
      let place = scanner.position
      try scanner.expect(120)
      return (bytes, words, place, [scanner.isAtEnd, scanner.peek() == 0, scanner.take(0)])
    }
    #expect(taken.0 == [false, true])
    #expect(taken.1 == [false, false, true])
    #expect(taken.2 == 7)
    #expect(taken.3 == [true, true, false])
    // A zero byte is no end.
    let isAtEnd = try scan([0]) { scanner throws(JSONError) in scanner.isAtEnd }
    #expect(!isAtEnd)
  }
}
