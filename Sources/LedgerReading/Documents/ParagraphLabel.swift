internal import Indicators

/// The labels that divide a paragraph: `进展情况：`, `【责任单位】`.
enum ParagraphLabel {
  case progress, target, responsible
  /// 下一步, 存在问题: what follows is not read.
  case other

  /// The parts of a paragraph, each with its label; the first may have none.
  static func divide(_ text: String) -> [(label: ParagraphLabel?, body: String)] {
    var parts: [(label: ParagraphLabel?, body: String)] = []
    var rest = text[...]
    var label: ParagraphLabel?
    while let found = next(in: rest) {
      let before = trimmed(rest[..<found.range.lowerBound])
      if !before.isEmpty || label != nil { parts.append((label, before)) }
      label = found.label
      rest = rest[found.range.upperBound...]
    }
    let body = trimmed(rest)
    if !body.isEmpty || label != nil || parts.isEmpty { parts.append((label, body)) }
    return parts
  }

  private static func trimmed(_ text: Substring) -> String {
    let ends = " 　（(【[：:"
    var text = text
    while let first = text.first, " 　：:)）】]".contains(first) { text.removeFirst() }
    while let last = text.last, ends.contains(last) { text.removeLast() }
    // （责任单位：市人社局） ends in the bracket that stood before the label.
    let opened = text.count { "（(".contains($0) } - text.count { "）)".contains($0) }
    if opened < 0, let last = text.last, "）)".contains(last) { text.removeLast() }
    return String(text)
  }

  /// The first label in a text: words that stand at its begin or behind a mark, and end in a colon
  /// or a closing bracket.
  private static func next(
    in text: Substring
  ) -> (label: ParagraphLabel, range: Range<Substring.Index>)? {
    var start = text.startIndex
    while start < text.endIndex {
      let word = text[start...].prefix { !marks.contains($0) }
      let end = word.endIndex
      if word.count <= 10, end < text.endIndex, closings.contains(text[end]),
        let label = label(String(word))
      {
        return (label, start..<text.index(after: end))
      }
      guard end < text.endIndex else { return nil }
      start = text.index(after: end)
    }
    return nil
  }

  private static let marks: Set<Character> = [
    "，", "。", "；", "：", ",", ";", ":", "（", "）", "(", ")", "【", "】", "[", "]", "、", " ", "　", "\n",
  ]
  private static let closings: Set<Character> = ["：", ":", "】", "]"]

  /// What a label means, by the rules for headings, if it is one of those words that only labels
  /// are made of.
  private static func label(_ word: String) -> ParagraphLabel? {
    func holds(_ words: [String]) -> Bool { words.contains { word.contains($0) } }
    // 现将具体进展公示如下： opens the list.
    if holds(["如下", "现将"]) { return nil }
    switch LedgerHeading.meaning(of: word) {
    case .column(.progress)? where holds(["进展", "进度", "完成情况", "落实情况", "推进情况", "办理情况", "实施情况"]):
      return .progress
    case .column(.responsible)? where holds(["单位", "部门", "责任"]): return .responsible
    case .column(.target)? where holds(["目标"]), .commitmentOrTarget? where holds(["目标"]):
      return .target
    case .other? where holds(["下一步", "下步", "问题", "备注", "时限", "联系"]): return .other
    default: return nil
    }
  }
}
