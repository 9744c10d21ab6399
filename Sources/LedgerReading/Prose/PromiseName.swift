/// Makes short names of promises.
enum PromiseName {
  /// The words of a range without adverbs and empty verbs before, and without the words of the
  /// comparison behind.
  static func core(_ text: ProseText, _ range: Range<Int>, keepsVerb: Bool, hasNumber: Bool = true)
    -> Range<Int>
  {
    var (start, end) = (range.lowerBound, range.upperBound)
    let scalars = text.scalars
    while start < end {
      if " 、,:;。≥≤><".unicodeScalars.contains(text[start]) {
        start += 1
      } else if PromiseWords.nounsLikeVerbs.length(in: scalars, at: start, before: end) != nil {
        break
      } else if let length = PromiseWords.adverbs.length(in: scalars, at: start, before: end) {
        start += length
      } else if !keepsVerb,
        let length = PromiseWords.verbs.length(in: scalars, at: start, before: end),
        start + length >= end || !"率量额度数值比".unicodeScalars.contains(text[start + length])
      {
        start += length
      } else if let length = PromiseWords.empty.length(in: scalars, at: start, before: end),
        PromiseWords.verbs.length(in: scalars, at: start, before: end) ?? 0 <= length,
        start + length >= end || !"率量额度数值比".unicodeScalars.contains(text[start + length])
      {
        start += length
      } else {
        break
      }
    }
    while end > start {
      if " 、,:;。-≥≤><".unicodeScalars.contains(text[end - 1]) {
        end -= 1
      } else if hasNumber, let length = tails.length(in: scalars, endingAt: end, from: start) {
        end -= length
      } else {
        break
      }
    }
    return start..<end
  }

  /// The words behind a number: from its begin to a mark.
  static func behind(_ text: ProseText, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.lowerBound)
    while let length = heads.length(in: text.scalars, at: start, before: range.upperBound) {
      if text[start] == "新" { break }
      start += length
    }
    end = start
    while end < range.upperBound,
      !",;。(、".unicodeScalars.contains(text[end]) || isListMark(text, end, range)
    {
      end += 1
    }
    while end > start, " 的、".unicodeScalars.contains(text[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isListMark(_ text: ProseText, _ position: Int, _ range: Range<Int>) -> Bool {
    text[position] == "、"
  }

  /// The name of a growth; a noun that names a growth itself (能耗下降率) is left as it is.
  static func growth(_ noun: String) -> String {
    let scalars = Array(noun.unicodeScalars)
    let isGrowth =
      changeEnds.length(in: scalars, endingAt: scalars.count, from: 0) != nil
      && changes.isIn(scalars, 0..<scalars.count)
    return isGrowth ? noun : noun + "增速"
  }

  /// A name as it is shown: without quotes and blanks.
  static func shown(_ name: String) -> String {
    let dropped = "“”\"'‘’《》「」 \n".unicodeScalars
    var view = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !dropped.contains(scalar) {
      view.append(scalar)
      if view.count >= 40 { break }
    }
    return String(view)
  }
}
