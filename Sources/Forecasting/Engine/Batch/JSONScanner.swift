// Goals, in order: nothing that is not JSON passes (RFC 8259: escapes, surrogates, control
// characters, UTF-8, the grammar of numbers); no recursion without limit; a double is the nearest one to
// its text; no memory but the caller's. Foundation's decoder takes some ten times as long a line.

/// What is wrong with a piece of JSON.
public enum JSONError: Error, Equatable, Sendable {
  /// Something else was expected at this byte, counted from 0.
  case unexpected(at: Int)
  /// The text ends too early.
  case truncated
  /// A number too large for a double.
  case numberTooLarge(at: Int)
  /// Bytes that are not UTF-8.
  case notUTF8(at: Int)
  /// Nested more than 128 deep.
  case tooDeep(at: Int)
}

/// Reads JSON from bytes, token by token.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  static let depthLimit = 128

  /// The next byte that is not white space, without taking it; 0 at the end.
  @inline(__always)
  mutating func peek() -> UInt8 {
    while position < bytes.count {
      let byte = bytes[position]
      if byte != 32, byte != 9, byte != 10, byte != 13 { return byte }
      position += 1
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

  private var failure: JSONError {
    position >= bytes.count ? .truncated : .unexpected(at: position)
  }

  // MARK: Strings

  /// Takes a string and returns the place of its text, quotes left out, and whether it has escapes.
  mutating func string() throws(JSONError) -> (range: Range<Int>, isEscaped: Bool) {
    try expect(34)
    let start = position
    var escaped = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 34 {
        position += 1
        return (start..<(position - 1), escaped)
      }
      if byte < 32 { throw .unexpected(at: position) }
      if byte == 92 {
        escaped = true
        try escape()
      } else if byte < 128 {
        position += 1
      } else {
        try multibyte()
      }
    }
    throw .truncated
  }

  private mutating func escape() throws(JSONError) {
    position += 1
    guard position < bytes.count else { throw .truncated }
    switch bytes[position] {
    case 34, 92, 47, 98, 102, 110, 114, 116: position += 1
    case 117:
      position += 1
      let unit = try hexadecimal()
      if (0xDC00...0xDFFF).contains(unit) { throw .unexpected(at: position) }
      guard (0xD800...0xDBFF).contains(unit) else { return }
      guard position + 1 < bytes.count else { throw .truncated }
      guard bytes[position] == 92, bytes[position + 1] == 117 else {
        throw .unexpected(at: position)
      }
      position += 2
      guard (0xDC00...0xDFFF).contains(try hexadecimal()) else { throw .unexpected(at: position) }
    default: throw .unexpected(at: position)
    }
  }

  private mutating func hexadecimal() throws(JSONError) -> Int {
    guard position + 4 <= bytes.count else { throw .truncated }
    var value = 0
    for _ in 0..<4 {
      let byte = bytes[position]
      switch byte {
      case 48...57: value = value * 16 + Int(byte) - 48
      case 65...70: value = value * 16 + Int(byte) - 55
      case 97...102: value = value * 16 + Int(byte) - 87
      default: throw .unexpected(at: position)
      }
      position += 1
    }
    return value
  }

  /// Takes one character of two to four bytes (Unicode 16, table 3-7).
  private mutating func multibyte() throws(JSONError) {
    let first = bytes[position]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: throw .notUTF8(at: position)
    }
    guard position + length <= bytes.count else { throw .truncated }
    guard second.contains(bytes[position + 1]) else { throw .notUTF8(at: position) }
    for i in 2..<max(2, length) where bytes[position + i] & 0xC0 != 0x80 {
      throw .notUTF8(at: position)
    }
    position += length
  }

  /// The text of a string that ``string()`` found.
  func text(_ range: Range<Int>, isEscaped: Bool) -> String {
    let raw = UnsafeBufferPointer(rebasing: bytes[range])
    guard isEscaped else { return String(decoding: raw, as: UTF8.self) }
    var units: [UInt16] = []
    var i = 0
    while i < raw.count {
      guard raw[i] == 92 else {
        var j = i
        while j < raw.count, raw[j] != 92 { j += 1 }
        units += String(decoding: raw[i..<j], as: UTF8.self).utf16
        i = j
        continue
      }
      switch raw[i + 1] {
      case 117:
        let digits = String(decoding: raw[(i + 2)..<(i + 6)], as: UTF8.self)
        units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
        i += 6
        continue
      case 98: units.append(8)
      case 102: units.append(12)
      case 110: units.append(10)
      case 114: units.append(13)
      case 116: units.append(9)
      case let other: units.append(UInt16(other))
      }
      i += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Whether a string is these ASCII letters.
  @inline(__always)
  func matches(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    var i = 0
    for position in range {
      if bytes[position] != word.utf8Start[i] { return false }
      i += 1
    }
    return true
  }

  // MARK: Numbers

  /// Takes a number.
  mutating func number() throws(JSONError) -> Double {
    _ = peek()
    let start = position
    var mantissa: UInt64 = 0
    var digits = 0
    var scale = 0
    let negative = position < bytes.count && bytes[position] == 45
    if negative { position += 1 }
    guard position < bytes.count, isDigit(bytes[position]) else { throw failure }
    if bytes[position] == 48 {
      position += 1
      if position < bytes.count, isDigit(bytes[position]) { throw failure }
    } else {
      while position < bytes.count, isDigit(bytes[position]) {
        if digits < 19 {
          mantissa = mantissa &* 10 &+ UInt64(bytes[position] &- 48)
          digits += 1
        } else {
          digits = 20
        }
        position += 1
      }
    }
    if position < bytes.count, bytes[position] == 46 {
      position += 1
      guard position < bytes.count, isDigit(bytes[position]) else { throw failure }
      while position < bytes.count, isDigit(bytes[position]) {
        if digits < 19 {
          mantissa = mantissa &* 10 &+ UInt64(bytes[position] &- 48)
          if mantissa > 0 { digits += 1 }
          scale -= 1
        } else {
          digits = 20
        }
        position += 1
      }
    }
    if position < bytes.count, bytes[position] | 32 == 101 {
      position += 1
      var negativePower = false
      if position < bytes.count, bytes[position] == 43 || bytes[position] == 45 {
        negativePower = bytes[position] == 45
        position += 1
      }
      guard position < bytes.count, isDigit(bytes[position]) else { throw failure }
      var power = 0
      while position < bytes.count, isDigit(bytes[position]) {
        power = min(power * 10 + Int(bytes[position]) - 48, 100_000)
        position += 1
      }
      scale += negativePower ? -power : power
    }
    // Exact where the digits and the power of ten both are doubles (Clinger 1990, "How to read
    // floating point numbers accurately"); the standard library reads the rest.
    if digits < 20, mantissa <= 1 << 53, scale.magnitude <= 22 {
      let value = Double(mantissa)
      let result =
        scale < 0 ? value / JSONScanner.powers[-scale] : value * JSONScanner.powers[scale]
      return negative ? -result : result
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(text), value.isFinite else { throw .numberTooLarge(at: start) }
    return value
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  // MARK: Everything else

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
    case 34: _ = try string()
    case 123:
      position += 1
      if take(125) { return }
      repeat {
        _ = try string()
        try expect(58)
        try skipValue(depth: depth + 1)
      } while take(44)
      try expect(125)
    case 91:
      position += 1
      if take(93) { return }
      repeat { try skipValue(depth: depth + 1) } while take(44)
      try expect(93)
    case 45, 48...57: _ = try number()
    default:
      guard takeWord("null") || takeWord("true") || takeWord("false") else { throw failure }
    }
  }
}
