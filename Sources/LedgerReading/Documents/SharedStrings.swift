/// Reads the table of strings that the cells of a workbook share.
enum SharedStrings {
  /// The strings in order; a cell names them by their position.
  static func read(
    xml source: @escaping (UnsafeMutableRawBufferPointer) -> Int, part: String, file: String,
    limits: DocumentLimits
  ) throws(DocumentError) -> [String] {
    var reader = XMLPullReader(xml: source, names: ["si", "t", "rPh"], limits: limits)
    var strings: [String] = []
    var text = RichText(limit: limits.cellLength)
    while let event = reader.next() {
      switch event {
      case .start(let name) where name.index == 0: text = RichText(limit: limits.cellLength)
      case .end(let name) where name.index == 0:
        // Every sheet has at most this many cells, so no more strings can be of use.
        guard strings.count < limits.cells else { return strings }
        strings.append(text.text)
      case .start(let name): text.begin(isText: name.index == 1, isPhonetic: name.index == 2)
      case .end(let name): text.end(isText: name.index == 1, isPhonetic: name.index == 2)
      case .text: if text.isOpen { reader.withText { text.append($0) } }
      }
    }
    try OfficePackage.check(reader, part: part, file: file, limits: limits)
    return strings
  }
}
