/// The unit that a heading, a column or a caption states for numbers printed without one.
///
/// `目标值（万人）` above `35` means 35万人. Where the unit were left out, 20.1 of 350,000 would be
/// reported; so the number takes the stated unit before anything reads it.
enum StatedUnit {
  /// The unit in the brackets of a heading: `完成投资（万元）`, `目标值(%)`, `完成数（单位：万人）`.
  static func inHeading(_ heading: String) -> String? {
    guard let open = heading.lastIndex(where: { "（(".contains($0) }),
      let close = heading[open...].firstIndex(where: { "）)".contains($0) })
    else { return nil }
    return unit(heading[heading.index(after: open)..<close])
  }

  /// The unit that a line above a table states for all of it: `单位：万元`.
  static func inCaption(_ caption: String) -> String? {
    guard caption.utf8.count < 600, caption.contains("单位") else { return nil }
    for label in ["单位：", "单位:"] {
      guard let found = caption.firstRange(of: label) else { continue }
      // 填报单位：市统计局 is an office.
      let before = caption[..<found.lowerBound].last
      guard before.map({ !$0.isLetter || "计量".contains($0) }) ?? true else { continue }
      return unit(caption[found.upperBound...].prefix { !"）)，, 　\n".contains($0) })
    }
    return nil
  }

  /// The text as a unit, if it is one that the reader counts in.
  static func unit(_ text: some StringProtocol) -> String? {
    var name = String(text.filter { !$0.isWhitespace })
    for label in ["单位：", "单位:"] where name.hasPrefix(label) { name.removeFirst(3) }
    guard !name.isEmpty, name.utf8.count <= 30 else { return nil }
    var scalars = Array(name.unicodeScalars)
    while let first = scalars.first, scalars.count > 1, "万亿千百".unicodeScalars.contains(first),
      UnitLexicon.units.length(in: scalars, at: 0, before: scalars.count) != scalars.count
    {
      scalars.removeFirst()
    }
    let length = UnitLexicon.units.length(in: scalars, at: 0, before: scalars.count)
    return length == scalars.count ? name : nil
  }

  /// The text with the unit behind its number, where it is one number and little else (`35`,
  /// `≥1,200`, `20余`, `5.5左右`); the text as it is otherwise.
  static func applied(_ unit: String, to text: String) -> String {
    guard text.utf8.count <= 40 else { return text }
    let characters = Array(text)
    guard let start = characters.firstIndex(where: { isDigit($0) }) else { return text }
    var end = start
    while end < characters.count, isDigit(characters[end]) || ".,，．".contains(characters[end]) {
      end += 1
    }
    guard isDigit(characters[end - 1]) else { return text }
    if end < characters.count, "余多".contains(characters[end]) { end += 1 }
    guard prefixes.contains(String(characters[..<start])),
      suffixes.contains(String(characters[end...]))
    else { return text }
    return String(characters[..<end]) + unit + String(characters[end...])
  }

  /// A bare growth rate with the words that its heading has for it: `9.8` is 增长9.8%, `-1.2` is 同比-1.2%.
  ///
  /// - Parameter isTarget: Whether a target is meant, of which `-2.8` asks for a fall by 2.8 %.
  static func asGrowth(_ text: String, isTarget: Bool = false) -> String {
    let applied = applied("%", to: text)
    guard applied != text || text.hasSuffix("%"), let first = applied.first else { return text }
    let isSigned = "-+－—".contains(first)
    guard
      isSigned || isDigit(first)
        || prefixes.contains(where: { !$0.isEmpty && applied.hasPrefix($0) })
    else { return text }
    if isSigned, isTarget, first != "+" { return "下降" + applied.dropFirst() }
    return (isSigned ? "同比" : "增长") + applied
  }

  private static func isDigit(_ character: Character) -> Bool {
    "0123456789０１２３４５６７８９".contains(character)
  }

  private static let prefixes: Set<String> = [
    "", "-", "+", "－", "—", "≥", "≤", ">", "<", "≧", "≦", "＞", "＜", "约", "近", "达", "达到", "超", "超过",
    "不低于",
    "不少于", "不超过", "不高于", "大于", "小于", "至少",
  ]
  private static let suffixes: Set<String> = ["", "以上", "以下", "以内", "左右", "及以上", "(含)", "（含）"]
}
