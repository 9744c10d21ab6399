/// A set of words that is looked up at a position of a text, the longest word first.
///
/// Looking up costs a table access and the words of one first scalar, so scanning a text is
/// linear in its length.
struct WordList: Sendable {
  private var words: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
  private var endings: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
  private var firsts = ScalarFilter()
  private var lasts = ScalarFilter()

  /// Makes a list of the words in a text, which blanks separate.
  init(_ text: String) {
    for word in text.split(whereSeparator: \.isWhitespace) {
      let scalars = Array(word.unicodeScalars)
      guard let first = scalars.first, let last = scalars.last else { continue }
      firsts.insert(first)
      lasts.insert(last)
      words[first, default: []].append(scalars)
      endings[last, default: []].append(scalars)
    }
    for key in words.keys { words[key]?.sort { $0.count > $1.count } }
    for key in endings.keys { endings[key]?.sort { $0.count > $1.count } }
  }

  /// The length of the longest word that begins at a position and ends by `end`.
  func length(in text: [Unicode.Scalar], at start: Int, before end: Int) -> Int? {
    guard start < end, firsts.mayHold(text[start]), let candidates = words[text[start]] else {
      return nil
    }
    for word in candidates where start + word.count <= end {
      if text[start..<start + word.count].elementsEqual(word) { return word.count }
    }
    return nil
  }

  /// The length of the longest word that ends at a position and begins not before `start`.
  func length(in text: [Unicode.Scalar], endingAt end: Int, from start: Int) -> Int? {
    guard end > start, lasts.mayHold(text[end - 1]), let candidates = endings[text[end - 1]] else {
      return nil
    }
    for word in candidates where end - word.count >= start {
      if text[end - word.count..<end].elementsEqual(word) { return word.count }
    }
    return nil
  }

  /// The first word within a range.
  func first(in text: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? {
    for start in range {
      if let length = length(in: text, at: start, before: range.upperBound) {
        return start..<start + length
      }
    }
    return nil
  }

  /// The last word within a range.
  func last(in text: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? {
    for end in stride(from: range.upperBound, to: range.lowerBound, by: -1) {
      if let length = length(in: text, endingAt: end, from: range.lowerBound) {
        return end - length..<end
      }
    }
    return nil
  }

  /// Whether a range holds one of the words.
  func isIn(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    first(in: text, range) != nil
  }
}

/// Tells most scalars that are not in a set without hashing them.
private struct ScalarFilter: Sendable {
  private var bits = SIMD8<UInt64>()

  mutating func insert(_ scalar: Unicode.Scalar) {
    bits[Int(scalar.value >> 6 & 7)] |= 1 << UInt64(scalar.value & 63)
  }

  /// False where the scalar is surely not in the set.
  func mayHold(_ scalar: Unicode.Scalar) -> Bool {
    bits[Int(scalar.value >> 6 & 7)] & 1 << UInt64(scalar.value & 63) != 0
  }
}
