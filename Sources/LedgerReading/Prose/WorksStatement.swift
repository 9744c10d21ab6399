internal import Indicators

/// What a clause of a report says of works without a number.
struct WorksStatement {
  let clause: Clause
  private let words: String
  private let tokens: FinishedTokens
  private let isFuture: Bool
  private let isTrial: Bool

  init(_ text: ProseText, _ clause: Clause, periods: [NamedPeriod], quarter: Quarter) {
    self.clause = clause
    // Nobody says so in more words; the cap keeps hostile text linear.
    let range = clause.range.lowerBound..<min(clause.range.upperBound, clause.range.lowerBound + 80)
    words = text.text(range)
    tokens = FinishedTokens(text, range) { position in
      guard let last = periods.last(before: position + 1),
        periods[last].range.lowerBound == position
      else { return nil }
      return periods[last].range.upperBound
    }
    // 试运行以来接待读者87万人次 speaks of what came after.
    isTrial =
      Self.trials.last(in: text.scalars, range).map {
        Self.since.isIn(text.scalars, $0.upperBound..<min(range.upperBound, $0.upperBound + 4))
          == false
      } ?? false
    isFuture = Self.isFuture(text, range)
    isWhole = range == clause.range
    isDated =
      periods.last(before: range.upperBound).map { index in
        let period = periods[index].range
        guard period.lowerBound >= range.lowerBound else { return false }
        // 6月投入使用 in a report of September
        let isPastMonth =
          text[period.upperBound - 1] == "月" && text[period.upperBound] != "前"
          && Int(text.text(period).prefix { $0.isNumber }).map { $0 < 3 * quarter.number } == true
        return isPastMonth || "日号".unicodeScalars.contains(text[period.upperBound - 1])
      } ?? false
    isOfOtherTime = Self.isOfOtherTime(text, range, periods, quarter)
  }

  /// Whether a word says that it is to come or goes on, and is no part of another (接待, 许可).
  private static func isFuture(_ text: ProseText, _ range: Range<Int>) -> Bool {
    var rest = range
    while let word = unfinished.first(in: text.scalars, rest) {
      let isPart = (max(range.lowerBound, word.lowerBound - 1)...word.lowerBound).contains {
        start in
        guard let length = otherWords.length(in: text.scalars, at: start, before: range.upperBound)
        else { return false }
        return start + length >= word.upperBound
      }
      if !isPart { return true }
      rest = word.upperBound..<range.upperBound
    }
    return false
  }

  private let isWhole: Bool

  /// Whether it gives the day (于8月15日建成通车).
  private let isDated: Bool

  /// Whether it names a month after the report (12月正式通车) or another year.
  private let isOfOtherTime: Bool

  private static func isOfOtherTime(
    _ text: ProseText, _ range: Range<Int>, _ periods: [NamedPeriod], _ quarter: Quarter
  ) -> Bool {
    guard var index = periods.last(before: range.upperBound) else { return false }
    while index >= 0, periods[index].range.lowerBound >= range.lowerBound {
      let period = periods[index]
      if period.isEarlierYear || period.year.map({ $0 != quarter.year }) == true { return true }
      if let month = period.range.first(where: { text[$0] == "月" }) {
        var start = month
        while start > period.range.lowerBound, QuantityScan.isDigit(text[start - 1]) { start -= 1 }
        if let number = Int(text.text(start..<month)), number > 3 * quarter.number { return true }
      }
      index -= 1
    }
    return false
  }

  /// What it names; empty where its subject is further up.
  var name: [Unicode.Scalar] { tokens.name }

  /// Whether it only speaks of what was spent (完成项目投资2900万元).
  var isMoney: Bool {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: tokens.name)
    let isAmount =
      !clause.quantities.isEmpty
      && tokens.name.allSatisfy {
        QuantityScan.isDigit($0) || "万亿元".unicodeScalars.contains($0)
      }
    return isAmount || String(view).contains("投资")
  }

  /// How far the furthest end is that it tells; 0 where it tells none.
  var rank: Int { tokens.ends.max() ?? 0 }

  /// Whether 完成 is all that it says.
  var isPlain: Bool { tokens.isPlain }

  /// Whether it says that an end is reached which is as far as the promised one.
  func isDone(for work: PromisedEnd) -> Bool {
    guard isWhole, clause.quantities.isEmpty, tokens.isMarked || isDated, !isFuture, !isOfOtherTime,
      rank >= work.rank, rank > 0
    else { return false }
    if isTrial, !work.words.contains("试") { return false }
    return !words.contains("基本") || work.words.contains("基本")
  }

  /// Whether it says that the work goes on, or that its end is still to come.
  func denies(_ work: PromisedEnd) -> Bool {
    let isAlmost = words.contains("基本") && !work.words.contains("基本")
    guard isFuture || isAlmost || (isTrial && !work.words.contains("试")) else { return false }
    let all = Array(words.unicodeScalars)
    let text = ProseText(words, cell: .progress)
    // 已通过竣工验收，正在布展: what is done in a finished building does not deny it.
    if work.rank <= 2,
      Self.fittingOut.isIn(Array(words.unicodeScalars), 0..<words.unicodeScalars.count)
    {
      return false
    }
    let further = rank > work.rank
    return !further
      && (rank > 0 || FinishedTokens.anyEnd(text) || Self.works.isIn(all, 0..<all.count))
  }

  /// Whether it speaks of a work by its whole name.
  func mentions(_ work: PromisedEnd) -> Bool {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: work.name)
    return work.name.count >= 2 && words.contains(String(view))
  }

  /// Whether it names a part of the work that the promise does not name.
  func namesPart(of work: PromisedEnd) -> Bool {
    names(Answers.partWords, beyond: work) || namesSection(of: work)
  }

  /// Whether it names a section of the work (一期, 部分) that the promise does not name.
  func namesSection(of work: PromisedEnd) -> Bool { names(Self.sections, beyond: work) }

  private func names(_ list: WordList, beyond work: PromisedEnd) -> Bool {
    let scalars = Array(words.unicodeScalars)
    var rest = 0..<scalars.count
    while let word = list.first(in: scalars, rest) {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[word])
      let part = String(view)
      // 主体结构 is the 主体 that is promised.
      if !work.words.contains(part), !(part == "结构" && work.words.contains("主体")) { return true }
      rest = word.upperBound..<scalars.count
    }
    return false
  }
}
