#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Text as UTF-8, with the encoding that it had and how much of it could not be decoded.
struct DecodedText: Sendable {
  /// Valid UTF-8, without byte order mark.
  var utf8: [UInt8]
  /// The name of the encoding, as a person knows it.
  var encoding: String
  /// Sequences that are not text in that encoding; each became U+FFFD.
  var badSequences: Int
}

/// Turns bytes of unknown encoding into UTF-8.
///
/// In order: a byte order mark; a declaration, where the bytes agree; UTF-8, allowing a few
/// damaged sequences; UTF-16 by the parity of its upper bytes; GB18030, which contains GBK and GB2312.
enum TextDecoding {
  /// Decodes `bytes`; `nil` where they are not text in any encoding that offices use.
  ///
  /// - Parameter declared: the encoding that the document itself names, for example a web page's
  ///   `charset`; a wrong declaration is overruled by what the bytes are.
  static func decode(_ bytes: [UInt8], declared: String? = nil) -> DecodedText? {
    bytes.withUnsafeBufferPointer { decode($0, declared: declared) }
  }

  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, declared: String?
  ) -> DecodedText? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return utf8(UnsafeBufferPointer(rebasing: bytes.dropFirst(3)))
    }
    if let mark = utf16Mark(bytes) {
      return utf16(UnsafeBufferPointer(rebasing: bytes.dropFirst(2)), bigEndian: mark)
    }
    let repaired = UTF8Repair(bytes)
    if repaired.looksLikeUTF8 {
      return utf8(bytes, repaired: repaired)
    }
    if let bigEndian = utf16Pattern(bytes) { return utf16(bytes, bigEndian: bigEndian) }
    // Old encodings have no control bytes inside of characters; many of them are a binary file.
    guard repaired.controls <= 2 + bytes.count / 200 else { return nil }
    if let declared, let name = iconvName(declared),
      let text = convert(bytes, from: name), plausible(text, of: bytes.count)
    {
      return text
    }
    guard let text = convert(bytes, from: "GB18030"), plausible(text, of: bytes.count) else {
      return nil
    }
    return text
  }

  /// Whether so few sequences failed that the rest can be trusted.
  private static func plausible(_ text: DecodedText, of count: Int) -> Bool {
    text.badSequences <= 2 + count / 50
  }

  // MARK: UTF-8

  private static func utf8(
    _ bytes: UnsafeBufferPointer<UInt8>, repaired: UTF8Repair? = nil
  ) -> DecodedText? {
    let repaired = repaired ?? UTF8Repair(bytes)
    // NUL bytes here and there are damage; many of them are a binary file.
    guard repaired.controls <= 2 + bytes.count / 200 else { return nil }
    let clean =
      repaired.badSequences == 0
      ? Array(bytes) : Array(String(decoding: bytes, as: UTF8.self).utf8)
    return DecodedText(utf8: clean, encoding: "UTF-8", badSequences: repaired.badSequences)
  }

  // MARK: UTF-16

  /// Whether the byte order mark of UTF-16 is there, and says big-endian.
  private static func utf16Mark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    bytes.starts(with: [0xFF, 0xFE]) ? false : bytes.starts(with: [0xFE, 0xFF]) ? true : nil
  }

  /// Whether the upper bytes of Chinese text and ASCII stand at one parity only; true for the even
  /// one, which is big-endian.
  private static func utf16Pattern(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard bytes.count & 1 == 0 else { return nil }
    let sample = min(bytes.count, 1 << 16)
    var uppers = (even: 0, odd: 0)
    for index in 0..<sample where isUpperByte(bytes[index]) {
      if index & 1 == 0 { uppers.even += 1 } else { uppers.odd += 1 }
    }
    let (all, half) = (sample / 2 * 19 / 20, sample / 2 * 3 / 4)
    if uppers.odd > all, uppers.even < half { return false }
    return uppers.even > all && uppers.odd < half ? true : nil
  }

  /// Whether a byte is the upper one of an ASCII or Chinese character, of Chinese marks, of
  /// full-width forms or of general punctuation.
  private static func isUpperByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00, 0x20, 0x22, 0x30, 0x4E...0x9F, 0xFF: true
    default: false
    }
  }

  private static func utf16(
    _ bytes: UnsafeBufferPointer<UInt8>, bigEndian: Bool
  ) -> DecodedText? {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
    }
    let loneSurrogates = countLoneSurrogates(units) + (bytes.count & 1)
    let text = DecodedText(
      utf8: Array(String(decoding: units, as: UTF16.self).utf8),
      encoding: bigEndian ? "UTF-16BE" : "UTF-16LE", badSequences: loneSurrogates)
    return plausible(text, of: bytes.count) ? text : nil
  }

  private static func countLoneSurrogates(_ units: [UInt16]) -> Int {
    var lone = 0
    var index = 0
    while index < units.count {
      if UTF16.isLeadSurrogate(units[index]), index + 1 < units.count,
        UTF16.isTrailSurrogate(units[index + 1])
      {
        index += 2
        continue
      }
      if UTF16.isSurrogate(units[index]) { lone += 1 }
      index += 1
    }
    return lone
  }

  // MARK: Everything else, by iconv

  /// The name that iconv knows, for those that offices and web pages declare.
  private static func iconvName(_ declared: String) -> String? {
    let name = declared.uppercased().filter { $0.isLetter || $0.isNumber }
    return switch name {
    case "GB2312", "GBK", "GB18030", "CP936", "XGBK", "CNGB", "EUCCN", "HZGB2312": "GB18030"
    case "BIG5", "BIG5HKSCS", "CP950": "BIG5-HKSCS"
    case "SHIFTJIS", "SJIS", "EUCKR", "ISO88591", "WINDOWS1252", "UTF8": nil
    default: nil
    }
  }

  private static func convert(
    _ bytes: UnsafeBufferPointer<UInt8>, from encoding: String
  ) -> DecodedText? {
    let failure = iconv_t(bitPattern: -1)
    guard let converter = iconv_open("UTF-8", encoding), converter != failure else { return nil }
    defer { iconv_close(converter) }
    // iconv takes a mutable pointer but never writes through it.
    var source = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?
      .assumingMemoryBound(to: CChar.self)
    var remaining = bytes.count
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2)
    var bad = 0
    let worthwhile = 2 + bytes.count / 50
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    while remaining > 0, bad <= worthwhile {
      var stopped: CInt = 0
      let written = buffer.withUnsafeMutableBufferPointer { buffer in
        var target = buffer.baseAddress
        var room = buffer.count
        if iconv(converter, &source, &remaining, &target, &room) == -1 { stopped = errno }
        return buffer.count - room
      }
      output.append(contentsOf: buffer[..<written].lazy.map(UInt8.init(bitPattern:)))
      if stopped == EILSEQ || stopped == EINVAL {
        bad += 1
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        source = source?.advanced(by: 1)
        remaining -= 1
      }
    }
    return DecodedText(utf8: output, encoding: encoding, badSequences: bad)
  }
}
