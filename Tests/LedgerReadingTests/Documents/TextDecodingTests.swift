import Testing

@testable import LedgerReading

@Suite("Text of unknown encoding")
struct TextDecodingTests {
  private static let text = "序号\t事项内容\n1\t新增“5G”基站3500个，增长5.5％。\n"

  /// `序号,增长5%` in GB18030, from Python 3.11: `"序号,增长5%".encode("gb18030")`.
  private static let gb: [UInt8] = [
    0xD0, 0xF2, 0xBA, 0xC5, 0x2C, 0xD4, 0xF6, 0xB3, 0xA4, 0x35, 0x25,
  ]

  private func decoded(_ bytes: [UInt8], declared: String? = nil) -> String? {
    TextDecoding.decode(bytes, declared: declared).map { String(decoding: $0.utf8, as: UTF8.self) }
  }

  @Test("UTF-8 with and without mark")
  func utf8() {
    #expect(decoded(Array(Self.text.utf8)) == Self.text)
    #expect(decoded([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)) == Self.text)
  }

  @Test("UTF-16 of both orders, with and without mark", arguments: [false, true], [false, true])
  func utf16(bigEndian: Bool, mark: Bool) {
    let units = (mark ? [0xFEFF] : []) + Array(Self.text.utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
    #expect(decoded(bytes) == Self.text)
  }

  @Test("GB18030, detected, declared by several names, and declared wrongly")
  func gb18030() {
    for name in [nil, "gb2312", "GBK", "gb18030", "utf-8", "iso-8859-1", "nonsense"] {
      #expect(decoded(Self.gb, declared: name) == "序号,增长5%")
    }
    #expect(decoded(Array(Self.text.utf8), declared: "gbk") == Self.text)
  }

  @Test("a character beyond GBK takes four bytes")
  func fourBytes() {
    // "㐀" in GB18030, from Python 3.11.
    #expect(decoded(Self.gb + [0x81, 0x39, 0xEE, 0x39]) == "序号,增长5%㐀")
  }

  @Test("a little damage is replaced and counted, much damage is no text")
  func damage() {
    var bytes = Array(String(repeating: Self.text, count: 20).utf8)
    bytes[100] = 0xFF
    let damaged = TextDecoding.decode(bytes)
    #expect(damaged?.encoding == "UTF-8")
    #expect((1...3).contains(damaged?.badSequences ?? 0))
    #expect(TextDecoding.decode((0..<1000).map { _ in 0xFF }) == nil)
  }

  @Test("every byte value anywhere gives valid UTF-8 or nothing")
  func always() {
    for value in UInt8.min...UInt8.max {
      for place in [0, 3, 4, 10] {
        var bytes = Self.gb
        bytes[place] = value
        if let text = TextDecoding.decode(bytes) {
          #expect(Array(String(decoding: text.utf8, as: UTF8.self).utf8) == text.utf8)
        }
      }
    }
  }
}
