/// Builds the text of one cell out of the pieces that a reader finds.
///
/// Goals, in order: the same text from every format; bounded memory; speed. Paragraphs end up
/// separated by one line feed, none of them empty; runs of blanks (space, tab, no-break and
/// ideographic space) become one space and vanish at the ends of a paragraph; control
/// characters, NUL and zero-width marks vanish.
struct CellText {
  /// The cleaned UTF-8 so far.
  private var bytes: [UInt8] = []
  private var pending = Pending.none
  private var lastScalarIsASCII = true
  private var scalars = 0
  private let limit: Int

  /// Whether text was dropped because the cell is longer than the limit.
  private(set) var isCut = false

  /// What stands between the last character and the next, written when there is a next.
  private enum Pending: Comparable {
    case none
    /// A line end of HTML source: nothing between two Chinese characters, else a space.
    case softBreak
    case space
    case paragraph
  }

  init(limit: Int) {
    self.limit = limit
  }

  /// Whether there is no text yet.
  var isEmpty: Bool { bytes.isEmpty }

  /// The text, without blanks at its end.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Ends the paragraph.
  mutating func endParagraph() { wait(.paragraph) }

  /// Appends text that is already clean, as a piece of the current paragraph.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends valid UTF-8; line feeds end paragraphs, or are mere blanks in `flowing` text.
  mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, flowing: Bool = false) {
    var index = 0
    while index < utf8.count, !isCut {
      let byte = utf8[index]
      if byte > 0x20, byte < 0x7F {
        put(utf8, index, 1)
        index += 1
        continue
      }
      let length = Swift.min(Self.length(lead: byte), utf8.count - index)
      switch Self.kind(utf8, index, length) {
      case .visible: put(utf8, index, length)
      case .blank: wait(.space)
      case .lineEnd: wait(flowing ? .softBreak : .paragraph)
      case .nothing: break
      }
      index += length
    }
  }

  private mutating func wait(_ next: Pending) {
    if !bytes.isEmpty, next > pending { pending = next }
  }

  private mutating func put(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) {
    guard scalars < limit else {
      isCut = true
      return
    }
    switch pending {
    case .none: break
    case .softBreak:
      if lastScalarIsASCII || length == 1 { bytes.append(0x20) }
    case .space: bytes.append(0x20)
    case .paragraph: bytes.append(0x0A)
    }
    scalars += pending == .none ? 1 : 2
    pending = .none
    lastScalarIsASCII = length == 1
    for offset in 0..<length { bytes.append(utf8[index + offset]) }
  }

  private enum Kind { case visible, blank, lineEnd, nothing }

  private static func length(lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  private static func kind(
    _ utf8: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int
  ) -> Kind {
    let first = utf8[index]
    switch length {
    case 1:
      switch first {
      case 0x09, 0x20: return .blank
      case 0x0A, 0x0B, 0x0C, 0x0D: return .lineEnd
      case 0..<0x20, 0x7F..<0xC0: return .nothing
      default: return .visible
      }
    case 2:
      // U+0085 next line, U+00A0 no-break space, U+00AD soft hyphen, other C1 controls.
      guard first == 0xC2 else { return .visible }
      let second = utf8[index + 1]
      return second == 0x85
        ? .lineEnd : second == 0xA0 ? .blank : second < 0xA0 || second == 0xAD ? .nothing : .visible
    case 3:
      let rest = (utf8[index + 1], utf8[index + 2])
      switch (first, rest.0, rest.1) {
      case (0xE3, 0x80, 0x80): return .blank  // ideographic space
      case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F): return .blank
      case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE): return .nothing
      case (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return .nothing  // word joiner, byte order mark
      case (0xE2, 0x80, 0xA8...0xA9): return .lineEnd
      default: return .visible
      }
    default: return .visible
    }
  }
}

extension CellText {
  /// The clean form of a whole text.
  static func clean(_ text: String, limit: Int = .max) -> String {
    var cell = CellText(limit: limit)
    cell.append(text)
    return cell.text
  }
}
