extension StringProtocol {
  /// The text in lines of at most `columns` terminal columns, broken as Chinese and English are: between
  /// any two Chinese characters, at spaces, never in front of a closing mark or within a word.
  ///
  /// Line breaks of the text stay. A word that is longer than a line has a line of its own.
  ///
  /// - Complexity: linear in the text.
  public func wrapped(toColumns columns: Int) -> [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
      $0.wrappedLine(toColumns: columns)
    }
  }

  /// The text in lines that end within a terminal of `width` columns, all but the first set in by
  /// `indent`, the first standing behind as many columns already; unbroken without a width.
  func filled(to width: Int?, after indent: Int = 0) -> String {
    // Below this there is no reading; the terminal may break as it likes.
    guard let width, width - indent >= 20 else { return String(self) }
    return wrapped(toColumns: width - indent).joined(
      separator: "\n" + String(repeating: " ", count: indent))
  }

  private func wrappedLine(toColumns columns: Int) -> [String] {
    var lines: [String] = []
    var (line, width) = ("", 0)
    for piece in unbreakablePieces {
      let next = piece.displayWidth
      if width + next > columns, !line.isEmpty {
        while line.last == " " { line.removeLast() }
        lines.append(line)
        (line, width) = ("", 0)
      }
      // A space that ends a line is the break itself.
      if line.isEmpty, piece == " " { continue }
      line += piece
      width += next
    }
    while line.last == " " { line.removeLast() }
    lines.append(line)
    return lines
  }

  /// Words, single Chinese characters with the marks that open and close them, and spaces.
  private var unbreakablePieces: [String] {
    var pieces: [String] = []
    for character in self {
      if character != " ", let before = pieces.last?.last, before != " ",
        "，。、；：！？）」』”’》】…％".contains(character) || "（「『“‘《【".contains(before)
          || (String(character).displayWidth < 2 && String(before).displayWidth < 2)
      {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }
}
