internal import CNettle

/// The SHA-256 digest (FIPS 180-4), by which the store knows a file again.
enum SHA256 {
  /// The digest of `bytes` as 64 hexadecimal digits.
  ///
  /// ```swift
  /// SHA256.digest(of: Array("abc".utf8))   // "ba7816bf 8f01cfea …" without the spaces
  /// ```
  ///
  /// - Complexity: O(*n*).
  static func digest(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    cnettle_sha256(bytes.count, bytes, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
