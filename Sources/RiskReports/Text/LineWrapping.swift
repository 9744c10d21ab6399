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
