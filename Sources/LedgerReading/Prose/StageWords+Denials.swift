/// Stages that a text denies (尚未全部完工), puts off (将于下月开工) or only talks about (启动仪式).
extension StageWords {
  /// Whether the words right before a stage deny it.
  static func isDenied(_ text: ProseText, _ word: Range<Int>, _ range: Range<Int>) -> Bool {
    precedes(denials, text, word, range)
  }

  /// Whether the words right before a stage say that it is still to come.
  static func isToCome(_ text: ProseText, _ word: Range<Int>, _ range: Range<Int>) -> Bool {
    precedes(comings, text, word, range)
  }

  /// Whether one of the words stands before a stage, with nothing between but adverbs, other verbs of
  /// the same works, and times.
  private static func precedes(
    _ words: WordList, _ text: ProseText, _ word: Range<Int>, _ range: Range<Int>
  ) -> Bool {
    var position = word.lowerBound
    // The cap keeps hostile text linear.
    let start = max(range.lowerBound, position - 16)
    while position > start {
      if words.length(in: text.scalars, endingAt: position, from: start) != nil { return true }
      if let length = between.length(in: text.scalars, endingAt: position, from: start) {
        position -= length
      } else if QuantityScan.isDigit(text[position - 1]) {
        position -= 1
      } else {
        return false
      }
    }
    return false
  }

  /// Whether the clause behind things whose own verb does not finish them denies that they are begun
  /// or finished (改造小区20个，尚未开工).
  static func deniesWorks(_ text: ProseText, _ range: Range<Int>) -> Bool {
    let words = [last(started, text, range), last(outcome, text, range)].compactMap(\.self)
    guard let word = words.max(by: { $0.upperBound < $1.upperBound }) else { return false }
    return isDenied(text, word, range) || isToCome(text, word, range)
  }

  /// The last 启动 of a stretch that begins no work; `nil` where there is none.
  static func ceremony(_ text: ProseText, _ range: Range<Int>) -> Range<Int>? {
    guard let word = starting.last(in: text.scalars, range), beginsNoWork(text, word) else {
      return nil
    }
    return word
  }

  private static let starting = WordList("启动")

  /// 参加政策宣讲启动仪式, 启动招生: what is begun is no work.
  static func beginsNoWork(_ text: ProseText, _ word: Range<Int>) -> Bool {
    guard text.text(word).hasPrefix("启动") else { return false }
    var (start, end) = (word.lowerBound, word.upperBound)
    while word.lowerBound - start < 8, isLetter(text[start - 1]) { start -= 1 }
    while end - word.upperBound < 8, isLetter(text[end]) { end += 1 }
    return ceremonies.isIn(text.scalars, max(0, start)..<min(text.count, end))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value)
  }
}
