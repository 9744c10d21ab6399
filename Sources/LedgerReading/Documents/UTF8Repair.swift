/// How far bytes are from being UTF-8.
struct UTF8Repair {
  /// Maximal ill-formed subsequences, as U+FFFD would replace them.
  private(set) var badSequences = 0
  /// Well-formed sequences of two and more bytes.
  private(set) var longSequences = 0
  /// NUL and other control bytes that text does not have.
  private(set) var controls = 0

  /// Whether the bytes are UTF-8 with at most a little damage.
  var looksLikeUTF8: Bool { badSequences == 0 ? controls == 0 : badSequences * 20 <= longSequences }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        if lead < 0x20, lead != 0x09, lead != 0x0A, lead != 0x0D { controls += 1 }
        index += 1
        continue
      }
      let length = Self.sequenceLength(bytes, index)
      if length > 0 { longSequences += 1 } else { badSequences += 1 }
      index += max(length, 1)
    }
  }

  /// The length of the well-formed sequence that starts here; 0 where there is none.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let lead = bytes[index]
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, index + length <= bytes.count else { return 0 }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    let second = bytes[index + 1]
    switch lead {
    case 0xE0: return second >= 0xA0 ? 3 : 0
    case 0xED: return second < 0xA0 ? 3 : 0  // surrogates
    case 0xF0: return second >= 0x90 ? 4 : 0
    case 0xF4: return second < 0x90 ? 4 : 0
    default: return length
    }
  }
}
