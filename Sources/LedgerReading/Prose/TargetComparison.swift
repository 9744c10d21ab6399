internal import Indicators

/// The words around a number that say how it is to be compared.
struct TargetComparison: Hashable, Sendable {
  /// The comparison.
  var comparator: Comparator

  /// Whether 力争 asks for it without promising it.
  var isAspirational: Bool

  /// Where the words before the number begin and those after it end.
  var range: Range<Int>

  /// The comparison of a quantity within its clause.
  static func read(_ quantity: Quantity, in text: ProseText, clause: Range<Int>) -> TargetComparison
  {
    let scalars = text.scalars
    var (start, end) = (quantity.range.lowerBound, quantity.range.upperBound)
    var comparator = Comparator.reach
    // 2650元/人、50%(含)以上: a short bracket may stand between.
    if let length = bracket.length(in: scalars, at: end, before: clause.upperBound) {
      end += length
    }
    var hasWord = false
    func take(_ words: WordList, _ meaning: Comparator) {
      guard !hasWord, let length = words.length(in: scalars, at: end, before: clause.upperBound)
      else { return }
      end += length
      comparator = meaning
      hasWord = true
    }
    take(leastAfter, .atLeast)
    take(aboutAfter, .about)
    take(mostAfter, .atMost)
    // The longest of the words before the number speaks: 不低于 is not 低于.
    var longest = 0
    func precede(_ words: WordList, _ meaning: Comparator) {
      // 不低于每人每月138元
      let perHead =
        PromiseKind.perHead.length(
          in: scalars, endingAt: quantity.range.lowerBound, from: clause.lowerBound) ?? 0
      let number = quantity.range.lowerBound - perHead
      for place in [number, number - 1] {
        if place < number, !" 到在为".unicodeScalars.contains(text[place]) { continue }
        guard
          let length = words.length(in: scalars, endingAt: place, from: clause.lowerBound),
          length > longest
        else { continue }
        longest = length
        start = place - length
        if !hasWord { before = meaning }
      }
    }
    var before: Comparator?
    precede(mostBefore, .atMost)
    precede(leastBefore, .atLeast)
    precede(aboutBefore, .about)
    if let before { comparator = before }
    // 不低于当地最低生活保障标准的1.6倍
    if comparator == .reach, quantity.unit == "倍", text[start - 1] == "的" {
      let head = clause.lowerBound..<start
      if leastBefore.isIn(scalars, head) {
        comparator = .atLeast
      } else if mostBefore.isIn(scalars, head) {
        comparator = .atMost
      }
    }
    if comparator == .reach, asksForRank(in: text, from: end, to: clause.upperBound) {
      comparator = .atLeast
    }
    if quantity.upper != nil, comparator == .reach || comparator == .about { comparator = .range }
    if quantity.isApproximate, comparator == .reach { comparator = .about }
    if quantity.isPercent || quantity.unit == "个百分点", comparator != .atMost,
      falls(in: text, from: clause.lowerBound, to: quantity.range.lowerBound)
    {
      comparator = .decrease
    }
    let head = max(clause.lowerBound, start - 12)..<start
    let isAspirational = striving.isIn(scalars, head)
    return TargetComparison(
      comparator: comparator, isAspirational: isAspirational, range: start..<end)
  }

  /// Whether the counted things are asked for at a rank or above it (3家省级以上龙头企业): the count is
  /// then a floor, like the rank.
  private static func asksForRank(in text: ProseText, from start: Int, to end: Int) -> Bool {
    rank.length(in: text.scalars, at: start, before: end) != nil
  }

  /// Whether the words before a percentage tell of a fall by it (and not of a fall to it).
  private static func falls(in text: ProseText, from start: Int, to end: Int) -> Bool {
    guard let word = fall.last(in: text.scalars, max(start, end - 8)..<end) else { return false }
    let isName = falsefall.length(in: text.scalars, at: word.lowerBound, before: text.count) != nil
    return !isName && text[end - 1] != "至" && text[end - 1] != "到" && text[end - 1] != "达"
  }
}
