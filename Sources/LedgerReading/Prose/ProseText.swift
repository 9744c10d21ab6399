internal import Indicators

/// The text of one cell as Unicode scalars, with a normalised twin for reading.
///
/// Normalisation is one-to-one (full-width forms become ASCII), so a position in the twin is a
/// position in the printed text.
struct ProseText: Sendable {
  /// The column that the text stands in.
  let cell: LedgerColumn

  /// The text as printed.
  let original: [Unicode.Scalar]

  /// The text as it is read: full-width letters, digits and marks in ASCII.
  let scalars: [Unicode.Scalar]

  init(_ text: String, cell: LedgerColumn) {
    self.cell = cell
    original = Array(text.unicodeScalars)
    scalars = original.map(Self.normalised)
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
    var view = String.UnicodeScalarView()
    view.append(contentsOf: original[range])
    return SourceSpan(cell: cell, start: range.lowerBound, length: range.count, text: String(view))
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
