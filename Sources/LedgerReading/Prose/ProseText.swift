internal import Indicators

/// The text of one cell as Unicode scalars, with a normalised twin for reading.
///
/// Normalisation is one-to-one (full-width forms become ASCII), so a position in the twin is a
/// position in the printed text. Where words of other cells are borrowed for reading, positions count
/// them and ``span(_:)`` leaves them out.
struct ProseText: Sendable {
  /// The column that the text stands in.
  let cell: LedgerColumn

  /// The text as printed, without borrowed words.
  let original: [Unicode.Scalar]

  /// Where borrowed words stand among the scalars: before the cell's own, and within them.
  private let borrowed: [Range<Int>]

  /// The text as it is read: full-width letters, digits and marks in ASCII.
  let scalars: [Unicode.Scalar]

  init(_ text: String, cell: LedgerColumn) {
    self.cell = cell
    original = Array(text.unicodeScalars)
    scalars = original.map(Self.normalised)
    borrowed = []
  }

  /// The pairs of neighbouring letters in the nouns that the row promises.
  private var promisedPairs: Set<UInt64> = []

  private var promisedNouns: Set<String> = []

  /// The same text, read in the knowledge of what the row promises.
  func knowing(_ nouns: [String]) -> ProseText {
    var text = self
    for noun in nouns.prefix(CommitmentReader.cap) {
      text.promisedNouns.insert(noun)
      let letters = Array(noun.unicodeScalars.prefix(200))
      for (first, second) in zip(letters, letters.dropFirst()) {
        text.promisedPairs.insert(Self.pair(first, second))
      }
    }
    return text
  }

  /// Whether a word belongs to a noun that is promised (规划 in 村庄规划编制), by the letters in it and
  /// the one before or behind it.
  func isPromised(_ word: Range<Int>) -> Bool {
    guard !promisedPairs.isEmpty else { return false }
    if promisedNouns.contains(text(word)) { return true }
    func has(_ place: Int) -> Bool {
      promisedPairs.contains(Self.pair(self[place], self[place + 1]))
    }
    return (word.lowerBound..<word.upperBound - 1).allSatisfy(has)
      && (has(word.lowerBound - 1) || has(word.upperBound - 1))
  }

  private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  /// A cell that is read with words of other cells: a name before it and a unit behind a number in it.
  ///
  /// - Parameter place: Where the unit goes, as a position in the cell's own text.
  init(_ text: String, cell: LedgerColumn, name: String, unit: String, at place: Int) {
    self.cell = cell
    original = Array(text.unicodeScalars)
    let name = Array(name.unicodeScalars)
    let unit = Array(unit.unicodeScalars)
    let place = min(max(place, 0), original.count)
    scalars = (name + original[..<place] + unit + original[place...]).map(Self.normalised)
    let start = name.count + place
    borrowed = [0..<name.count, start..<start + unit.count]
  }

  /// The number of scalars.
  var count: Int { scalars.count }

  /// The scalar at a position; a line feed outside of the text.
  subscript(position: Int) -> Unicode.Scalar {
    scalars.indices.contains(position) ? scalars[position] : "\n"
  }

  /// The normalised text of a range.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.clamped(to: 0..<count)])
    return String(view)
  }

  /// A range as printed, with its place.
  func span(_ range: Range<Int>) -> SourceSpan {
    let range = range.clamped(to: 0..<count)
    let (start, end) = (ownPosition(range.lowerBound), ownPosition(range.upperBound))
    var view = String.UnicodeScalarView()
    view.append(contentsOf: original[start..<end])
    return SourceSpan(cell: cell, start: start, length: end - start, text: String(view))
  }

  /// A position in the cell's own text.
  private func ownPosition(_ position: Int) -> Int {
    position - borrowed.reduce(0) { $0 + $1.clamped(to: 0..<position).count }
  }

  /// A range without blanks and marks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isMargin(self[start]) { start += 1 }
    while end > start, Self.isMargin(self[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isMargin(_ scalar: Unicode.Scalar) -> Bool {
    " \n\t,;。、:.!?".unicodeScalars.contains(scalar)
  }

  private static func normalised(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    // Full-width forms lie 0xFEE0 above their ASCII twins.
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0: " "
    case 0x2212, 0x2010, 0x2011, 0x2012, 0x2013, 0xFE63: "-"
    case 0x223C, 0x301C: "~"
    case 0xFE6A: "%"
    case 0x2024: "."
    default: scalar
    }
  }
}
