import Testing
import _TestSupport

@testable import LedgerReading

@Suite("How far bytes are from UTF-8")
struct UTF8RepairTests {
  private func repair(_ bytes: [UInt8]) -> UTF8Repair {
    bytes.withUnsafeBufferPointer { UTF8Repair($0) }
  }

  @Test("well-formed text has no bad sequence, and its long ones are counted")
  func good() {
    let text = repair(Array("序号\tA\r\n增长５％😀é".utf8))
    #expect(text.badSequences == 0 && text.controls == 0 && text.longSequences == 8)
    #expect(text.looksLikeUTF8)
    #expect(repair([]).looksLikeUTF8)
  }

  // Unicode 15, table 3-7: well-formed UTF-8 byte sequences; what is next to its bounds is not.
  @Test(
    "ill-formed sequences",
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0x80],
      [0xE1, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE],
    ] as [[UInt8]])
  func bad(bytes: [UInt8]) {
    #expect(repair(bytes).badSequences > 0 && repair(bytes).longSequences == 0)
    #expect(!repair(bytes).looksLikeUTF8)
  }

  @Test(
    "the bounds of the table themselves are well-formed",
    arguments: [
      [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80],
      [0xEF, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
    ] as [[UInt8]])
  func bounds(bytes: [UInt8]) {
    #expect(repair(bytes).badSequences == 0 && repair(bytes).longSequences == 1)
  }

  @Test("any scalars encode without a bad sequence", arguments: [UInt64(1), 2, 3])
  func random(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<2000 {
      if let scalar = Unicode.Scalar(UInt32.random(in: 0x20...0x10FFFF, using: &random)) {
        text.append(scalar)
      }
    }
    let bytes = Array(String(text).utf8)
    #expect(repair(bytes).badSequences == 0)
    #expect(repair(bytes).longSequences == text.count { $0.value > 0x7F })
  }

  @Test("control bytes are no text, tab and line ends are")
  func controls() {
    #expect(repair([0x00, 0x1B, 0x41]).controls == 2)
    #expect(!repair([0x00, 0x41]).looksLikeUTF8)
    #expect(repair([0x09, 0x0A, 0x0D]).controls == 0)
  }

  @Test("one bad sequence in twenty good ones is damage, more is another encoding")
  func damage() {
    let good = Array(String(repeating: "中", count: 20).utf8)
    #expect(repair(good + [0xFF]).looksLikeUTF8)
    #expect(!repair(good + [0xFF, 0xFF]).looksLikeUTF8)
  }
}
