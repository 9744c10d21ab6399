/// A stretch of prose between two commas, or between two enumeration marks that each carry a
/// quantity.
struct Clause: Hashable, Sendable {
  /// Where it stands, without blanks and marks at its ends.
  var range: Range<Int>

  /// Counts sentences from 0.
  var sentence: Int

  /// Counts paragraphs from 0.
  var paragraph: Int

  /// The quantities in it, as places in the scan's list; those in brackets too.
  var quantities: Range<Int>
}

/// Splits a cell into clauses.
struct ClauseSplitter {
  let text: ProseText
  let scan: QuantityScan

  /// The clauses in the order of the text; each quantity but those of enumerators is in exactly
  /// one of them.
  ///
  /// - Parameter splitsVerbs: whether 、 also separates where both sides begin with a verb and no
  ///   side has a quantity (完成码头整合提升、增开海上航线).
  func clauses(splitsVerbs: Bool) -> [Clause] {
    var result: [Clause] = []
    var (start, sentence, paragraph, quantity) = (0, 0, 0, 0)
    for position in 0...text.count {
      let mark = text[position]
      let isEnd = position == text.count
      guard isEnd || isMark(mark, at: position) else { continue }
      let first = quantity
      while quantity < scan.quantities.count, scan.quantities[quantity].range.lowerBound < position
      {
        quantity += 1
      }
      let range = text.trimmed(withoutEnumerator(start..<position))
      if !range.isEmpty {
        // A number in the enumerator, such as （3）, is not the clause's.
        var inside = first
        while inside < quantity, scan.quantities[inside].range.lowerBound < range.lowerBound {
          inside += 1
        }
        let whole = Clause(
          range: range, sentence: sentence, paragraph: paragraph, quantities: inside..<quantity)
        result += split(whole, splitsVerbs: splitsVerbs)
      }
      start = position + 1
      if mark != "," { sentence += 1 }
      if mark == "\n" { paragraph += 1 }
    }
    return result
  }

  private func isMark(_ scalar: Unicode.Scalar, at position: Int) -> Bool {
    switch scalar {
    case "\n": true
    case "。", ";", "!": scan.depth[position] == 0
    case ",": scan.depth[position] == 0 && !isInsideNumber(position)
    default: false
    }
  }

  private func isInsideNumber(_ position: Int) -> Bool {
    QuantityScan.isDigit(text[position - 1]) && QuantityScan.isDigit(text[position + 1])
      && QuantityScan.isDigit(text[position + 2]) && QuantityScan.isDigit(text[position + 3])
      && !QuantityScan.isDigit(text[position + 4])
  }

  private func withoutEnumerator(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, " \n".unicodeScalars.contains(text[start]) { start += 1 }
    if "①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars.contains(text[start]) { start += 1 }
    if let length = Self.ordinals.length(in: text.scalars, at: start, before: range.upperBound) {
      // 一、二、三级博物馆 is a list of grades, and 一、三产融合 an enumerator.
      let next = start + length
      let isList =
        text[next - 1] == "、" && ChineseNumeral.begins(text[next])
        && "、级类".unicodeScalars.contains(text[next + 1])
      if !isList { start = next }
    } else if QuantityScan.isDigit(text[start]) || text[start] == "(" {
      var end = start
      while end < range.upperBound, end - start < 5, !"、.)".unicodeScalars.contains(text[end]) {
        end += 1
      }
      let label = text.scalars[start..<end].drop { $0 == "(" }
      // 42815人: a number of five digits is no label, whatever stands behind it.
      let isLabel =
        !label.isEmpty && "、.)".unicodeScalars.contains(text[end])
        && label.allSatisfy { QuantityScan.isDigit($0) || ChineseNumeral.begins($0) }
      if isLabel, end < range.upperBound, !QuantityScan.isDigit(text[end + 1]) { start = end + 1 }
    }
    return min(start, range.upperBound)..<range.upperBound
  }

  private static let ordinals = WordList("一是 二是 三是 四是 五是 六是 七是 一、 二、 三、 四、 五、 六、 七、 八、 九、 十、")

  /// Splits at 、 (and 和, 及 between two quantities) where both sides carry a quantity.
  private func split(_ clause: Clause, splitsVerbs: Bool) -> [Clause] {
    let quantities = scan.quantities[clause.quantities]
    let isDistributive = Self.distributive.isIn(text.scalars, clause.range)
    var cuts: [Int] = []
    if quantities.count > 1, !isDistributive {
      var previous = quantities.startIndex
      for index in quantities.indices.dropFirst() {
        let gap = quantities[previous].range.upperBound..<quantities[index].range.lowerBound
        if let cut = cut(in: gap, clause) { cuts.append(cut) }
        previous = index
      }
    } else if quantities.isEmpty, splitsVerbs {
      for position in clause.range where text[position] == "、" && scan.depth[position] == 0 {
        let begins = cuts.last.map { $0 + 1 } ?? clause.range.lowerBound
        if startsWithVerb(begins, clause.range.upperBound),
          startsWithVerb(position + 1, clause.range.upperBound)
        {
          cuts.append(position)
        }
      }
    }
    guard !cuts.isEmpty else { return [clause] }
    var result: [Clause] = []
    var (start, quantity) = (clause.range.lowerBound, clause.quantities.lowerBound)
    for cut in cuts + [clause.range.upperBound] {
      let first = quantity
      while quantity < clause.quantities.upperBound,
        scan.quantities[quantity].range.lowerBound < cut
      {
        quantity += 1
      }
      let range = text.trimmed(start..<cut)
      if !range.isEmpty {
        result.append(
          Clause(
            range: range, sentence: clause.sentence, paragraph: clause.paragraph,
            quantities: first..<quantity))
      }
      start = cut + (text[cut] == "以" ? 2 : 1)
    }
    return result
  }

  /// The last 、 of a gap outside of brackets, else a joining word right before the right side.
  private func cut(in gap: Range<Int>, _ clause: Clause) -> Int? {
    var joint: Int?
    var mark: Int?
    for position in gap where scan.depth[position] == 0 {
      if text[position] == "、" {
        // 学校、医院等5所: the list belongs to the right side, so its first mark is the cut.
        if mark == nil { mark = position }
      }
      if "和及".unicodeScalars.contains(text[position]), text[position + 1] != "谐" {
        joint =
          text[position] == "及" && text[position - 1] == "以" ? position - 1 : joint ?? position
      }
    }
    return mark ?? joint
  }

  private func startsWithVerb(_ start: Int, _ end: Int) -> Bool {
    var start = start
    while let length = PromiseWords.adverbs.length(in: text.scalars, at: start, before: end) {
      start += length
    }
    return PromiseWords.verbs.length(in: text.scalars, at: start, before: end) != nil
  }

  static let distributive = WordList("分别")
}
