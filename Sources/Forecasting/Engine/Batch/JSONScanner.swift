// Goals, in order: nothing that is not JSON passes (RFC 8259: escapes, surrogates, control
// characters, UTF-8, the grammar of numbers); no recursion without limit; a double is the nearest one to
// its text; no memory but the caller's. Foundation's decoder takes some ten times as long a line.

/// Reads JSON from bytes, token by token.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  static let depthLimit = 128

  /// The next byte that is not white space, without taking it; 0 at the end.
  @inline(__always)
  mutating func peek() -> UInt8 {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        position += 1
      default: return byte
      }
    }
    return 0
  }

  var isAtEnd: Bool {
    mutating get {
      _ = peek()
      return position >= bytes.count
    }
  }

  /// Takes this byte, after white space, or fails.
  @inline(__always)
  mutating func expect(_ byte: UInt8) throws(JSONError) {
    guard peek() == byte, position < bytes.count else { throw failure }
    position += 1
  }

  /// Takes this byte, after white space, if it is next.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte, position < bytes.count else { return false }
    position += 1
    return true
  }

  /// What stands here instead of what was expected.
  var failure: JSONError {
    position >= bytes.count ? .truncated : .unexpected(at: position)
  }

  /// Takes `null`, `true` or `false` if it is next.
  mutating func takeWord(_ word: StaticString) -> Bool {
    _ = peek()
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count, matches(position..<end, word) else { return false }
    position = end
    return true
  }

  /// Takes any value and forgets it.
  mutating func skipValue(depth: Int = 0) throws(JSONError) {
    guard depth < JSONScanner.depthLimit else { throw .tooDeep(at: position) }
    switch peek() {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"):
      position += 1
      if take(UInt8(ascii: "}")) { return }
      repeat {
        _ = try string()
        try expect(UInt8(ascii: ":"))
        try skipValue(depth: depth + 1)
      } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "}"))
    case UInt8(ascii: "["):
      position += 1
      if take(UInt8(ascii: "]")) { return }
      repeat { try skipValue(depth: depth + 1) } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "]"))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try number()
    default:
      guard takeWord("null") || takeWord("true") || takeWord("false") else { throw failure }
    }
  }
}
