extension String {
  /// The text without what a terminal would obey: control characters and direction marks become
  /// visible or vanish, line breaks become spaces.
  ///
  /// Ledgers are outside input: an escape sequence in a cell must not colour, move or retitle
  /// anyone's terminal.
  public var inert: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: scalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0: scalars.append("\u{FFFD}")
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
