extension JSONScanner {
  /// Takes a number.
  mutating func number() throws(JSONError) -> Double {
    _ = peek()
    let start = position
    var mantissa: UInt64 = 0
    var digits = 0
    var scale = 0
    let negative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
    if negative { position += 1 }
    guard position < bytes.count, isDigit(bytes[position]) else { throw failure }
    if bytes[position] == UInt8(ascii: "0") {
      position += 1
      if position < bytes.count, isDigit(bytes[position]) { throw failure }
    } else {
      while position < bytes.count, isDigit(bytes[position]) {
        if digits < 19 {
          mantissa = mantissa &* 10 &+ UInt64(bytes[position] &- UInt8(ascii: "0"))
          digits += 1
        } else {
          digits = 20
        }
        position += 1
      }
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      guard position < bytes.count, isDigit(bytes[position]) else { throw failure }
      while position < bytes.count, isDigit(bytes[position]) {
        if digits < 19 {
          mantissa = mantissa &* 10 &+ UInt64(bytes[position] &- UInt8(ascii: "0"))
          if mantissa > 0 { digits += 1 }
          scale -= 1
        } else {
          digits = 20
        }
        position += 1
      }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      var negativePower = false
      if position < bytes.count,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        negativePower = bytes[position] == UInt8(ascii: "-")
        position += 1
      }
      guard position < bytes.count, isDigit(bytes[position]) else { throw failure }
      var power = 0
      while position < bytes.count, isDigit(bytes[position]) {
        power = min(power * 10 + Int(bytes[position] &- UInt8(ascii: "0")), 100_000)
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
  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
