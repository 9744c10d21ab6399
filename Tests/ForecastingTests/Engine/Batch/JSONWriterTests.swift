import Foundation
import Testing
import _TestSupport

@testable import Forecasting

@Suite struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(
    "A number is its shortest text, a whole one without a fraction",
    arguments: [
      (0.0, "0"), (-0.0, "-0"), (3, "3"), (-120, "-120"), (0.1, "0.1"),
      (1.0 / 3, "0.3333333333333333"),
      (1e300, "1e+300"), (.leastNonzeroMagnitude, "5e-324"), (100_000, "100000"),
      (1.5e-7, "1.5e-07"),
    ] as [(Double, String)])
  func numbers(_ value: Double, _ text: String) {
    #expect(written { $0.number(value) } == text)
  }

  @Test("What is not finite has no number in JSON", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(_ value: Double) {
    #expect(written { $0.number(value) } == "null")
  }

  @Test("A number reads back to the same bits")
  func roundTrip() throws {
    var random = _TestSupport.SplitMix64(seed: 41)
    for _ in 0..<2000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      let text = written { $0.number(value) }
      let peer = try JSONDecoder().decode([Double].self, from: Data("[\(text)]".utf8))
      #expect(peer[0] == value)
    }
  }

  @Test(
    "A string reads back in Foundation",
    arguments: ["", "plain", "\"quoted\" \\ / 中文 😀", "line\nfeed\ttab\u{0}\u{1F}\u{7F}", "\\u0041"])
  func strings(_ text: String) throws {
    let json = written { $0.string(text) }
    #expect(json.unicodeScalars.allSatisfy { $0.value >= 32 })
    #expect(try JSONDecoder().decode([String].self, from: Data("[\(json)]".utf8)) == [text])
  }

  @Test("Control characters are written in four hexadecimal digits")
  func control() {
    #expect(written { $0.string("\n\u{1F}") } == #""\u000a\u001f""#)
  }

  @Test("Pieces follow each other, and room can be used again")
  func pieces() {
    var json = JSONWriter(reserving: 8)
    json.raw("[")
    json.integer(-7)
    json.raw([44, 49])
    json.raw("]")
    #expect(String(decoding: json.bytes, as: UTF8.self) == "[-7,1]")
    json.removeAll()
    #expect(json.bytes.isEmpty)
  }
}
