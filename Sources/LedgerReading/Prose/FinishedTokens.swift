/// The words of a clause that tell an end, in their order, and the name that is left beside them.
struct FinishedTokens {
  /// The letters and digits that belong to no other word.
  private(set) var name: [Unicode.Scalar] = []

  /// How far the ends before and behind the name are.
  private(set) var ends: [Int] = []

  /// Whether a word says that it is done (已, 正式).
  private(set) var isMarked = false

  /// Whether the only end is 完成.
  private(set) var isPlain = true

  /// - Parameter isTime: Where a word of time ends that begins at a position; `nil` where none does.
  init(_ text: ProseText, _ range: Range<Int>? = nil, isTime: (Int) -> Int? = { _ in nil }) {
    let range = range ?? 0..<text.count
    var position = range.lowerBound
    // Ends behind the last letter of the name, and those before the first one that a mark precedes.
    var trailing: [(rank: Int, isPlain: Bool)] = []
    var leading: [(rank: Int, isPlain: Bool)] = []
    // Ends before any mark, which count where there is no name at all.
    var unmarked: [(rank: Int, isPlain: Bool)] = []
    while position < range.upperBound {
      if let end = isTime(position) {
        position = max(end, position + 1)
      } else if let (rank, length) = Self.end(text, position, range.upperBound) {
        let end = (rank, text.text(position..<position + length) == "完成")
        if !name.isEmpty { trailing.append(end) } else if isMarked { leading.append(end) }
        if name.isEmpty, !isMarked { unmarked.append(end) }
        position += length
      } else if let length = Self.marks.length(
        in: text.scalars, at: position, before: range.upperBound)
      {
        isMarked = true
        position += length
      } else if let length = Self.manner.length(
        in: text.scalars, at: position, before: range.upperBound)
      {
        position += length
      } else {
        if name.suffix(2) == Self.frame, text.text(position..<position + 2) == "结构" {
          // 主体结构 is what others call 主体.
          position += 1
        } else if Self.isNameLetter(text[position]) {
          name.append(text[position])
          trailing = []
        }
        position += 1
      }
    }
    let counted = leading + trailing + (name.isEmpty ? unmarked : [])
    ends = counted.map(\.rank)
    isPlain = counted.allSatisfy(\.isPlain)
  }

  private static let frame = Array("主体".unicodeScalars)[...]

  private static func isNameLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || QuantityScan.isDigit(scalar)
      || QuantityScan.isLetter(scalar)
  }

  /// The longest word of an end at a position.
  private static func end(_ text: ProseText, _ start: Int, _ end: Int) -> (rank: Int, length: Int)?
  {
    [milestones, built, inUse].enumerated().compactMap { index, words in
      words.length(in: text.scalars, at: start, before: end).map { (index + 1, $0) }
    }.max { $0.1 < $1.1 }
  }
}
