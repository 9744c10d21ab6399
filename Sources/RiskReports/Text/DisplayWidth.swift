extension StringProtocol {
  /// The number of terminal columns the text takes: two for a Chinese character, none for a
  /// combining mark or a control character.
  ///
  /// Follows Unicode Standard Annex 11 (East Asian Width): Wide and Fullwidth count two, the rest
  /// one; emoji sequences count as their first scalar.
  public var displayWidth: Int {
    var width = 0
    for character in self {
      guard let scalar = character.unicodeScalars.first else { continue }
      let isEmoji = character.unicodeScalars.contains { $0.value == 0xFE0F }
      width += isEmoji ? 2 : scalar.displayWidth
    }
    return width
  }

  /// The text cut to at most `columns` terminal columns, with `…` where something was cut.
  public func cut(toColumns columns: Int) -> String {
    guard displayWidth > columns else { return String(self) }
    var (text, width) = ("", 0)
    for character in self {
      let next = String(character).displayWidth
      if width + next > columns - 1 { break }
      text.append(character)
      width += next
    }
    return columns > 0 ? text + "…" : ""
  }
}

extension Unicode.Scalar {
  /// The columns that the scalar takes in a terminal.
  fileprivate var displayWidth: Int {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: 0
    case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F,
      0xFEFF:
      0
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x2E80...0x303E,
      0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x1B000...0x1B2FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
