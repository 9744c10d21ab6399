import Testing
import _TestSupport

@testable import Forecasting

/// The peer is Swift's own reading of numbers; what is no number follows the grammar of RFC 8259.
@Suite struct JSONScannerNumbersTests {
  private func number(_ text: String) throws(JSONError) -> Double {
    try scan(Array(text.utf8)) { scanner throws(JSONError) in
      let value = try scanner.number()
      guard scanner.isAtEnd else { throw .unexpected(at: scanner.position) }
      return value
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
}
