import Foundation
import Testing
import _TestSupport

@testable import Forecasting

/// Peers: Swift's own reading of numbers and of UTF-8, Foundation's `JSONDecoder`; what is no JSON follows
/// the grammar of RFC 8259.
@Suite struct JSONScannerTests {
  /// Runs the scanner on a text; the memory is lent for the call only.
  private func scan<T>(
    _ bytes: [UInt8], _ body: (inout JSONScanner) throws(JSONError) -> T
  ) throws(JSONError) -> T {
    let result = bytes.withUnsafeBufferPointer { bytes -> Result<T, JSONError> in
      var scanner = JSONScanner(bytes)
      do throws(JSONError) { return .success(try body(&scanner)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  private func number(_ text: String) throws(JSONError) -> Double {
    try scan(Array(text.utf8)) { scanner throws(JSONError) in
      let value = try scanner.number()
      guard scanner.isAtEnd else { throw .unexpected(at: scanner.position) }
      return value
    }
  }

  private func string(_ bytes: [UInt8]) throws(JSONError) -> String {
    try scan(bytes) { scanner throws(JSONError) in
      let (range, isEscaped) = try scanner.string()
      return scanner.text(range, isEscaped: isEscaped)
    }
  }

  private func skip(_ text: String) throws(JSONError) -> Bool {
    try scan(Array(text.utf8)) { scanner throws(JSONError) in
      try scanner.skipValue()
      return scanner.isAtEnd
    }
  }

  @Test(
    "A double is the nearest one to its text",
    arguments: [
      "0", "-0", "7", "-12.5", "0.1", "1e0", "1E+2", "1e-2", "0e5", "9007199254740993",
      "9007199254740992", "123456789012345678901234567890", "0.123456789012345678901234567890",
      "1e22", "1e23", "3e-22", "3e-23", "4.9e-324", "1e-400", "2.2250738585072011e-308",
      "1.7976931348623157e308", "0.00000000000000000000000123", "100000000000000000000e-20",
      "12345678901234567890.12345e-10", "-0.000001",
    ])
  func nearest(_ text: String) throws {
    let expected = try #require(Double(text))
    #expect(try number(text).bitPattern == expected.bitPattern)
  }

  @Test("So is any other number", arguments: [1, 2, 3] as [UInt64])
  func nearestAtRandom(seed: UInt64) throws {
    var random = _TestSupport.SplitMix64(seed: seed)
    func digits(_ most: Int) -> String {
      (0..<Int.random(in: 1...most, using: &random)).map { _ in
        String(Int.random(in: 0...9, using: &random))
      }.joined()
    }
    for _ in 0..<600 {
      var text = Bool.random(using: &random) ? "-" : ""
      text += Bool.random(using: &random) ? "0" : "1" + digits(20)
      if Bool.random(using: &random) { text += "." + digits(22) }
      if Bool.random(using: &random) { text += "e\(Int.random(in: -40...40, using: &random))" }
      let expected = try #require(Double(text))
      #expect(try number(text).bitPattern == expected.bitPattern, "\(text)")
    }
  }

  @Test(
    "What is no number says at which byte",
    arguments: [
      ("01", JSONError.unexpected(at: 1)), ("-01", .unexpected(at: 2)), ("1.", .truncated),
      (".5", .unexpected(at: 0)), ("+1", .unexpected(at: 0)), ("-", .truncated),
      ("1e", .truncated), ("1e+", .truncated), ("1.e5", .unexpected(at: 2)),
      ("--1", .unexpected(at: 1)), ("NaN", .unexpected(at: 0)), ("0x10", .unexpected(at: 1)),
      ("1e5.5", .unexpected(at: 3)), ("", .truncated), ("1e999", .numberTooLarge(at: 0)),
      (" -1e400", .numberTooLarge(at: 1)), ("1\u{0}", .unexpected(at: 1)),
    ])
  func noNumber(_ text: String, _ error: JSONError) {
    #expect(throws: error) { try number(text) }
  }

  @Test(
    "A string is what Foundation makes of it",
    arguments: [
      #""""#, #""plain""#, #""\"\\\/\b\f\n\r\t""#, #""\u4e2d\u6587 中文""#, #""\ud83d\ude00 😀""#,
      #""a\u0000b""#, #""\uFFFF\uABCD\uabcd""#, #""指标\n序号""#, #""\\u0041""#,
    ])
  func strings(_ text: String) throws {
    let peer = try JSONDecoder().decode([String].self, from: Data("[\(text)]".utf8))
    #expect(try string(Array(text.utf8)) == peer[0])
  }

  @Test(
    "What is no string says at which byte",
    arguments: [
      (#""abc"#, JSONError.truncated), (#""abc\"#, .truncated), (#""\x""#, .unexpected(at: 2)),
      (#""\u12""#, .truncated), (#""\u12G4""#, .unexpected(at: 5)),
      (#""\udc00""#, .unexpected(at: 7)), (#""\ud800\n""#, .unexpected(at: 7)),
      (#""\ud800\u0041""#, .unexpected(at: 13)), (#""\ud800"#, .truncated),
      ("\"a\nb\"", .unexpected(at: 2)), ("abc", .unexpected(at: 0)), ("", .truncated),
    ])
  func noString(_ text: String, _ error: JSONError) {
    #expect(throws: error) { try string(Array(text.utf8)) }
  }

  @Test("Bytes pass where they are UTF-8, and nowhere else")
  func utf8() {
    for first in UInt8(0x80)...0xFF {
      for second: UInt8 in [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF] {
        for rest: [UInt8] in [
          [0x41, 0x41], [0x80, 0x41], [0xBF, 0x80], [0x80, 0xBF], [0x80, 0xC0], [0xC0, 0x80],
        ] {
          let bytes = [first, second] + rest
          let expected = String(validating: bytes, as: UTF8.self)
          #expect((try? string([34] + bytes + [34])) == expected, "\(bytes)")
        }
      }
    }
    #expect(throws: JSONError.notUTF8(at: 2)) { try string([34, 65, 0xC0, 0x80, 34]) }
    #expect(throws: JSONError.truncated) { try string([34, 0xE4, 0xB8]) }
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
