extension JSONScanner {
  /// Takes a string and returns the place of its text, quotes left out, and whether it has escapes.
  mutating func string() throws(JSONError) -> (range: Range<Int>, isEscaped: Bool) {
    try expect(UInt8(ascii: "\""))
    let start = position
    var escaped = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return (start..<(position - 1), escaped)
      }
      if byte < 32 { throw .unexpected(at: position) }
      if byte == UInt8(ascii: "\\") {
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
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    case UInt8(ascii: "u"):
      position += 1
      let unit = try hexadecimal()
      if (0xDC00...0xDFFF).contains(unit) { throw .unexpected(at: position) }
      guard (0xD800...0xDBFF).contains(unit) else { return }
      guard position + 1 < bytes.count else { throw .truncated }
      guard bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u") else {
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
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
        throw .unexpected(at: position)
      }
      value = value * 16 + digit
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
      guard raw[i] == UInt8(ascii: "\\") else {
        var j = i
        while j < raw.count, raw[j] != UInt8(ascii: "\\") { j += 1 }
        units += String(decoding: raw[i..<j], as: UTF8.self).utf16
        i = j
        continue
      }
      switch raw[i + 1] {
      case UInt8(ascii: "u"):
        let digits = String(decoding: raw[(i + 2)..<(i + 6)], as: UTF8.self)
        units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
        i += 6
        continue
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0C)
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "r"): units.append(0x0D)
      case UInt8(ascii: "t"): units.append(0x09)
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
}
