import Foundation
import Testing

@testable import Forecasting

/// Peers: Foundation's `JSONDecoder`, and Swift's own validation of UTF-8.
@Suite struct JSONScannerStringsTests {
  private func string(_ bytes: [UInt8]) throws(JSONError) -> String {
    try scan(bytes) { scanner throws(JSONError) in
      let (range, isEscaped) = try scanner.string()
      return scanner.text(range, isEscaped: isEscaped)
    }
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
}
