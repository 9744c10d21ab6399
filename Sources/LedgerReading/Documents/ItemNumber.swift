/// The number of an item as ledgers write it: `3`, `3.1`, `（三）`, `六、`, `第2项`, `1-2`, `A1`.
struct ItemNumber: Hashable, Sendable {
  /// The number without brackets and full stops, its digits in ASCII.
  let text: String

  /// Whether it is a Chinese numeral, which ledgers often give to sections.
  let isChinese: Bool

  /// Reads a number; `nil` for text that is not one.
  init?(_ cell: String) {
    guard cell.utf8.count <= 30, !cell.isEmpty else { return nil }
    let text = Self.normalised(cell)
    guard !text.isEmpty else { return nil }
    let digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }.count
    let chinese = text.unicodeScalars.filter { Self.numerals.contains($0) }.count
    let joints = text.unicodeScalars.filter { Self.joints.contains($0) }.count
    let letters = text.unicodeScalars.filter { ("A"..."Z").contains($0) }.count
    let circled = text.unicodeScalars.filter { ("①"..."⑳").contains($0) }.count
    guard digits + chinese + joints + letters + circled == text.unicodeScalars.count,
      digits + chinese + circled > 0, letters <= 1, digits <= 8
    else { return nil }
    self.text = text
    isChinese = chinese > 0 && digits == 0
  }

  private static let numerals = Set("一二三四五六七八九十百〇零".unicodeScalars)
  private static let joints = Set(".-–—_".unicodeScalars)

  /// A label without brackets, full stops and blanks at its ends, full-width characters in ASCII;
  /// also for labels that are not numbers (全市).
  static func normalised(_ label: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in label.unicodeScalars {
      // Full-width forms lie 0xFEE0 above their ASCII twins.
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      scalars.append(isWide ? UnicodeScalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    var text = Substring(String(scalars))
    let ends: Set<Character> = [
      "(", ")", ".", "、", ",", ":", "[", "]", "。", " ", "\n", "．", "〔", "〕",
    ]
    while let first = text.first, ends.contains(first) { text.removeFirst() }
    while let last = text.last, ends.contains(last) { text.removeLast() }
    if text.hasPrefix("第"), let last = text.last, "项条件".contains(last) {
      text = text.dropFirst().dropLast()
    }
    return String(text).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// The number that a text begins with; `nil` where it begins with something else.
  ///
  /// `3.1 实施…`, `（二）推进…` and `六、…` begin with one; `3.1万套` is a quantity.
  static func leading(_ text: String) -> String? {
    let head = text.prefix(12)
    guard let end = head.firstIndex(where: { "、．.）) \t".contains($0) }) else { return nil }
    var stop = end
    // 3.1: a full stop before a digit is part of the number.
    if head[stop] == "." || head[stop] == "．" {
      let rest = head[head.index(after: stop)...]
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      if !digits.isEmpty {
        stop = digits.endIndex
        guard stop < head.endIndex, "、．.）) \t".contains(head[stop]) else { return nil }
      }
    }
    return ItemNumber(String(head[..<stop]))?.text
  }
}
