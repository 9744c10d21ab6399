/// The encoding that a web page declares for itself.
enum WebPageEncoding {
  /// The value of the first `charset` or XML `encoding` near the begin of the page.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    let lower = head.lowercased()
    for key in ["charset", "encoding"] {
      guard let range = lower.firstRange(of: key) else { continue }
      let value = lower[range.upperBound...].drop { "= \"'".contains($0) }
        .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if !value.isEmpty { return String(value) }
    }
    return nil
  }
}
