/// Brackets and quotation marks.
extension QuantityScan {
  static func enclosures(_ text: ProseText) -> ([UInt8], [Bool]) {
    var depths = [UInt8](repeating: 0, count: text.count)
    var quoted = [Bool](repeating: false, count: text.count)
    var (depth, quoteEnd) = (0, -1)
    // The closing mark of each kind, looked up from the right in one pass.
    var nextClosing = [Int](repeating: -1, count: text.count)
    var closing: [Unicode.Scalar: Int] = [:]
    for position in stride(from: text.count - 1, through: 0, by: -1) {
      let scalar = text[position]
      if "”’》」』)]】}\n".unicodeScalars.contains(scalar) { closing[scalar] = position }
      if let mark = Self.closingMark[scalar], let place = closing[mark] {
        let lineEnd = closing["\n"] ?? text.count
        if place < lineEnd { nextClosing[position] = place }
      }
    }
    for position in 0..<text.count {
      let scalar = text[position]
      if nextClosing[position] >= 0 {
        if "([【".unicodeScalars.contains(scalar) {
          depth = min(depth + 1, 200)
        } else if nextClosing[position] - position <= 60 {
          quoteEnd = max(quoteEnd, nextClosing[position])
        }
      }
      depths[position] = UInt8(depth)
      quoted[position] = position <= quoteEnd
      if ")]】".unicodeScalars.contains(scalar) { depth = max(0, depth - 1) }
      if scalar == "\n" { depth = 0 }
    }
    return (depths, quoted)
  }

  static let closingMark: [Unicode.Scalar: Unicode.Scalar] = [
    "“": "”", "‘": "’", "《": "》", "「": "」", "『": "』", "(": ")", "[": "]", "【": "】", "{": "}",
  ]
}
