/// Writes JSON into bytes.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Writes text as it is.
  @inline(__always)
  mutating func raw(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes bytes as they are.
  mutating func raw(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  /// Writes a whole number.
  mutating func integer(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// Writes the shortest text that reads back to the same double; `null` for what is not finite.
  @inline(__always)
  mutating func number(_ value: Double) {
    guard value.isFinite else { return raw("null") }
    var text = value.description
    text.withUTF8 { utf8 in
      var end = utf8.count
      if end > 2, utf8[end - 1] == UInt8(ascii: "0"), utf8[end - 2] == UInt8(ascii: ".") {
        end -= 2
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[..<end]))
    }
  }

  /// Writes a string with the escapes that it needs.
  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case 0..<32:
        raw("\\u00")
        for digit in [byte >> 4, byte & 15] { bytes.append(digit + (digit < 10 ? 48 : 87)) }
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
