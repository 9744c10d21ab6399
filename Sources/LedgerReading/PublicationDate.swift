public import Indicators

// The day on which a document says that it was published.
//
// Goals, in order: never a date that means something else (a deadline, the day of a meeting); the
// forms that offices print. So a date counts where a word says what it is (发布日期), or where it
// stands alone on its line, as under a signature.

extension LedgerDocument {
  /// The day of publication that a document states; `nil` where it states none, or several that
  /// disagree.
  ///
  /// ```swift
  /// LedgerDocument.publicationDate(in: ["台账", "发布日期：2024-04-20"])   // 2024-04-20
  /// LedgerDocument.publicationDate(in: ["8月27日－29日举办论坛"])           // nil
  /// ```
  ///
  /// - Parameter lines: The lines of the document outside of its items' cells, or all of them.
  /// - Complexity: linear in the length of the lines.
  public static func publicationDate(in lines: some Sequence<String>) -> Day? {
    var labelled = Set<Day>()
    var alone = Set<Day>()
    for line in lines where line.utf8.count <= 400 {
      for label in labels where line.contains(label) {
        guard let found = line.firstRange(of: label) else { continue }
        let rest = line[found.upperBound...].drop { $0.isWhitespace || "：:为于（(".contains($0) }
        if let (day, _) = leadingDate(rest) { labelled.insert(day) }
      }
      let bare = line.drop { $0.isWhitespace || "（(〔[".contains($0) }
      if let (day, rest) = leadingDate(bare),
        rest.allSatisfy({ $0.isWhitespace || "）)〕]".contains($0) })
      {
        alone.insert(day)
      }
    }
    if !labelled.isEmpty { return labelled.count == 1 ? labelled.first : nil }
    return alone.count == 1 ? alone.first : nil
  }

  private static let labels = [
    "发布日期", "发布时间", "公布日期", "公布时间", "公开日期", "公开时间", "印发日期", "发文日期", "成文日期",
  ]

  /// A date at the beginning of a text, and what follows: 2024-04-20, 2024/4/20, 2024.4.20,
  /// 2024年4月20日; a time of day behind it is skipped.
  private static func leadingDate(_ text: Substring) -> (day: Day, rest: Substring)? {
    var rest = text
    func skipSpace() { rest = rest.drop(while: \.isWhitespace) }
    func number(_ digits: ClosedRange<Int>) -> Int? {
      skipSpace()
      let run = rest.prefix { $0.isASCII && $0.isNumber }
      guard digits.contains(run.count) else { return nil }
      rest = rest.dropFirst(run.count)
      return Int(run)
    }
    func separator(_ choices: String) -> Bool {
      skipSpace()
      guard let first = rest.first, choices.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard let year = number(4...4), separator("年-/.－"), let month = number(1...2),
      separator("月-/.－"), let day = number(1...2),
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    _ = separator("日")
    skipSpace()
    let clock = rest.prefix { ($0.isASCII && $0.isNumber) || $0 == ":" }
    if clock.contains(":") { rest = rest.dropFirst(clock.count) }
    return (date, rest)
  }
}
