/// Splits nouns that share an ending: 城镇和农村居民收入 is 城镇居民收入 and 农村居民收入.
enum CoordinatedNouns {
  /// The nouns of a range, one for each of `count` numbers; 城乡居民收入 and 存贷款余额 are two of them.
  static func each(_ text: ProseText, _ range: Range<Int>, count: Int) -> [String] {
    let nouns = split(text, range, into: count)
    let words = text.text(range)
    guard nouns.isEmpty, count == 2 else { return nouns }
    for (pair, each) in pairs {
      guard let both = words.firstRange(of: pair) else { continue }
      return each.map { words[..<both.lowerBound] + $0 + words[both.upperBound...] }
    }
    return nouns
  }

  /// Words that name two things in one.
  private static let pairs = [("城乡", ["城镇", "农村"]), ("存贷款", ["存款", "贷款"])]

  /// The nouns of a range, where it holds exactly `count`; else nothing.
  static func split(_ text: ProseText, _ range: Range<Int>, into count: Int) -> [String] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for position in range {
      let scalar = text[position]
      let isMark = scalar == "、" || scalar == "和" || scalar == "与" || scalar == "及"
      if isMark, position > start {
        parts.append(start..<position)
        start = position + 1
      }
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    guard parts.count == count, count > 1, let last = parts.last else { return [] }
    return parts.enumerated().map { index, part in
      // A short first noun borrows the ending of the last one of the same form.
      guard index < count - 1, part.count <= 3, last.count > part.count + 1 else {
        return text.text(part)
      }
      return text.text(part) + text.text(last.lowerBound + part.count..<last.upperBound)
    }
  }
}
