/// A set of words that is looked up at a position of a text, the longest word first.
///
/// Looking up costs a table access and the words of a few first scalars, so scanning a text is
/// linear in its length. The table is an array and no dictionary: hashing each scalar of each
/// text took a fifth of the reading.
struct WordList: Sendable {
  /// The words by the last bits of their first scalar and of their last one, the longest first.
  private var words = [[[Unicode.Scalar]]](repeating: [], count: slots)
  private var endings = [[[Unicode.Scalar]]](repeating: [], count: slots)

  private static let slots = 256
  private static func slot(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value) & (slots - 1) }

  /// Whether the words are of papers, which can be promised themselves.
  private(set) var isOfPapers = false

  /// A list of words of papers.
  init(papers text: String) {
    self.init(text)
    isOfPapers = true
  }

  /// Makes a list of the words in a text, which blanks separate.
  init(_ text: String) {
    for word in text.split(whereSeparator: \.isWhitespace) {
      let scalars = Array(word.unicodeScalars)
      guard let first = scalars.first, let last = scalars.last else { continue }
      words[Self.slot(first)].append(scalars)
      endings[Self.slot(last)].append(scalars)
    }
    for slot in words.indices {
      words[slot].sort { $0.count > $1.count }
      endings[slot].sort { $0.count > $1.count }
    }
  }

  /// The length of the longest word that begins at a position and ends by `end`.
  func length(in text: [Unicode.Scalar], at start: Int, before end: Int) -> Int? {
    guard start < end else { return nil }
    for word in words[Self.slot(text[start])] where start + word.count <= end {
      if text[start..<start + word.count].elementsEqual(word) { return word.count }
    }
    return nil
  }

  /// The length of the longest word that ends at a position and begins not before `start`.
  func length(in text: [Unicode.Scalar], endingAt end: Int, from start: Int) -> Int? {
    guard end > start else { return nil }
    for word in endings[Self.slot(text[end - 1])] where end - word.count >= start {
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
