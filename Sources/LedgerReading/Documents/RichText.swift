/// The text of a string item: its runs joined, its phonetic guides left out.
struct RichText {
  private var cell: CellText
  private var textDepth = 0
  private var phoneticDepth = 0

  init(limit: Int) {
    cell = CellText(limit: limit)
  }

  /// Whether text that comes now belongs to it.
  var isOpen: Bool { textDepth > 0 && phoneticDepth == 0 }
  var isCut: Bool { cell.isCut }
  var text: String { cell.text }

  mutating func begin(isText: Bool, isPhonetic: Bool) {
    if isText { textDepth += 1 }
    if isPhonetic { phoneticDepth += 1 }
  }

  mutating func end(isText: Bool, isPhonetic: Bool) {
    if isText { textDepth = max(textDepth - 1, 0) }
    if isPhonetic { phoneticDepth = max(phoneticDepth - 1, 0) }
  }

  /// Appends text; `_x000D_` stands for the character that XML cannot hold.
  mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard let base = utf8.baseAddress else { return }
    var start = 0
    var index = 0
    while index + 7 <= utf8.count {
      if utf8[index] == 0x5F, utf8[index + 1] == 0x78, utf8[index + 6] == 0x5F,
        let code = UInt32(
          String(decoding: utf8[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16),
        let scalar = UnicodeScalar(code)
      {
        cell.append(UnsafeBufferPointer(start: base + start, count: index - start))
        cell.append(String(Character(scalar)))
        index += 7
        start = index
      } else {
        index += 1
      }
    }
    cell.append(UnsafeBufferPointer(start: base + start, count: utf8.count - start))
  }
}
