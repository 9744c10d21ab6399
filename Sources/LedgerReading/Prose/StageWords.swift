internal import Indicators

/// Tells the stage of counted things from the words around the number.
///
/// Goals, in order: work not yet done is never called delivered; the head noun beats the verb
/// (完成方案评审 is planned); the nearest verb beats one further off.
enum StageWords {
  static func isDriver(_ verb: String) -> Bool {
    let scalars = Array(verb.unicodeScalars)
    return drivers.length(in: scalars, at: 0, before: scalars.count) == scalars.count
  }

  /// The stage that a promise asks for where it does not ask for the end.
  static func pledged(_ text: ProseText, _ range: Range<Int>) -> Stage? {
    // 棚改安置房开工1.6万套, 新开工改造小区40个: a name or a verb of the same works beside it changes nothing.
    let core = PromiseName.core(text, range, keepsVerb: true)
    let opens =
      opening.length(in: text.scalars, at: core.lowerBound, before: core.upperBound) != nil
    if opens || pledged(behind: range, in: text) != nil || beginnings.isIn(text.scalars, range) {
      return .started
    }
    guard last(delivered, text, range).map({ Self.pledging.contains(text.text($0)) }) ?? true else {
      return nil
    }
    return pledges.first { $0.1.isIn(text.scalars, range) }?.0
  }

  /// 推动82个项目开工建设: the stage that the words behind a number ask for at the end of the clause.
  static func pledged(behind range: Range<Int>, in text: ProseText) -> Stage? {
    openings.length(in: text.scalars, endingAt: range.upperBound, from: range.lowerBound) == nil
      ? nil : .started
  }

  /// The length of the longest word of any stage at a position.
  static func length(in text: [Unicode.Scalar], at start: Int, before end: Int) -> Int? {
    [planned, applied, tendered, started, delivered].compactMap {
      $0.length(in: text, at: start, before: end)
    }.max()
  }

  /// The stage of a quantity and the words that tell it.
  ///
  /// - Parameters:
  ///   - before: the words of the clause before the number.
  ///   - after: the words of the clause behind it.
  ///   - next: the clause that follows in the same sentence, for things whose clause has no verb.
  static func stage(_ text: ProseText, before: Range<Int>, after: Range<Int>, next: Range<Int>?)
    -> (
      stage: Stage, isTold: Bool
    )
  {
    let verb = verb(text, before)
    // 已完成152户施工: the works on them are what is finished.
    if verb == .delivered, Self.bareWorks.contains(text.text(text.trimmed(after))),
      finishes.length(in: text.scalars, endingAt: before.upperBound, from: before.lowerBound) != nil
    {
      return (.delivered, true)
    }
    if let stage = head(text, after) {
      // 报送5个创建名单: a list that is sent in is an application.
      let isSentIn = stage == .planned && (verb == .applied || verb == .tendered)
      return (isSentIn ? verb ?? stage : stage, true)
    }
    if let next, verb == nil || verb == .delivered, !outcome.isIn(text.scalars, before),
      deniesWorks(text, next)
    {
      return (.planned, true)
    }
    if let verb { return (verb, true) }
    if let next, let stage = head(text, next) { return (stage, true) }
    return (.delivered, false)
  }

  /// The stage that a stretch behind a number tells; the earliest of papers and bids wins, since
  /// 完成招标 delivers no building.
  private static func head(_ text: ProseText, _ range: Range<Int>) -> Stage? {
    guard !range.isEmpty else { return nil }
    let places: [(Stage, Range<Int>?)] = [
      (.planned, last(planned, text, range)), (.applied, last(applied, text, range)),
      (.tendered, last(tendered, text, range)),
    ]
    let papers = places.compactMap { stage, place in place.map { (stage, $0) } }
    if let paper = papers.max(by: { $0.1.upperBound < $1.1.upperBound }) {
      // 完成申报 is applied; 申报成功, 通过验收 behind it are more.
      // 招标完成 ends the paper only.
      if isDenied(text, paper.1, range) { return .planned }
      if let done = last(outcome, text, range), done.lowerBound >= paper.1.upperBound,
        !text.text(done).hasSuffix("完成")
      {
        return .delivered
      }
      // 入选国家级…名单: who is on the list has it.
      let isListed =
        papers.count == 1 && text.text(paper.1) == "名单"
        && listed.last(in: text.scalars, range).map { $0.upperBound <= paper.1.lowerBound } == true
      return isListed ? .delivered : paper.0
    }
    if let done = last(outcome, text, range) {
      if last(groundwork, text, range) != nil { return .started }
      if measures.length(in: text.scalars, at: done.upperBound, before: range.upperBound) != nil {
        return .started
      }
      // 主体完工 is work under way: the longer word speaks.
      if let going = last(underWay, text, range), going.upperBound >= done.upperBound {
        return .started
      }
      if isDenied(text, done, range) {
        // 正在施工未完工 is begun, 未完工 alone may not be.
        let going = last(underWay, text, range.lowerBound..<done.lowerBound)
        return going.map { isDenied(text, $0, range) } == false ? .started : .planned
      }
      return isToCome(text, done, range) ? .started : .delivered
    }
    guard let going = last(underWay, text, range) else {
      return ceremony(text, range) == nil ? nil : .planned
    }
    return isDenied(text, going, range) || isToCome(text, going, range) ? .planned : .started
  }

  /// The last word of a list in a stretch that is no part of a name.
  static func last(_ words: WordList, _ text: ProseText, _ range: Range<Int>) -> Range<Int>? {
    var rest = range
    while let word = words.last(in: text.scalars, rest) {
      let from = max(range.lowerBound, word.lowerBound - 4)
      let isMasked = (from...word.lowerBound).contains { start in
        guard let length = masks.length(in: text.scalars, at: start, before: text.count) else {
          return false
        }
        return start + length >= word.upperBound
      }
      // 村庄规划编制已完成: papers that are themselves promised tell no stage.
      let isPromised = words.isOfPapers && text.isPromised(word)
      if !isMasked, !isPromised, !beginsNoWork(text, word) { return word }
      rest = range.lowerBound..<word.lowerBound
    }
    return nil
  }

  /// The stage of the nearest verb before a number.
  private static func verb(_ text: ProseText, _ range: Range<Int>) -> Stage? {
    let places: [(Stage, Range<Int>?)] = [
      (.planned, last(planned, text, range)), (.applied, last(applied, text, range)),
      (.tendered, last(tendered, text, range)), (.started, last(started, text, range)),
      (.delivered, last(delivered, text, range)),
    ]
    var best: (stage: Stage, place: Range<Int>)?
    for (stage, place) in places {
      guard let place else { continue }
      if let current = best?.place {
        // The longer of two words at one place (获批立项 and 立项) speaks.
        let isLater =
          (place.upperBound, -place.lowerBound) > (current.upperBound, -current.lowerBound)
        if isLater { best = (stage, place) }
      } else {
        best = (stage, place)
      }
    }
    if let best, isDenied(text, best.place, range) { return .planned }
    if let ceremony = ceremony(text, range),
      best.map({ $0.place.upperBound <= ceremony.lowerBound }) ?? true
    {
      return .planned
    }
    if let best, best.stage == .delivered, isPooled(best.place, text, range) { return .planned }
    if let best, best.stage == .delivered, last(groundwork, text, range) != nil { return .started }
    if let best, best.stage == .delivered, let paper = paper(before: best.place, text, range) {
      return paper
    }
    return best?.stage
  }

  /// 入库技改项目74个: projects in the library are still to be begun, unless it is that which is promised.
  private static func isPooled(_ verb: Range<Int>, _ text: ProseText, _ range: Range<Int>) -> Bool {
    guard pools.contains(text.text(verb)), !text.isPromised(verb) else { return false }
    return text.text(range.lowerBound..<verb.lowerBound).hasSuffix("项目")
      || text.text(verb.upperBound..<range.upperBound).hasSuffix("项目")
  }

  /// 选址完成45处, 立项通过12个: the noun right before the verb says what is finished.
  private static func paper(before verb: Range<Int>, _ text: ProseText, _ range: Range<Int>)
    -> Stage?
  {
    guard finishes.length(in: text.scalars, endingAt: verb.upperBound, from: verb.lowerBound) != nil
    else { return nil }
    return [(Stage.planned, planned), (.applied, applied), (.tendered, tendered)].first {
      guard
        let length = $0.1.length(
          in: text.scalars, endingAt: verb.lowerBound, from: range.lowerBound)
      else { return false }
      // 森林乡村评审通过12个: there are no papers that were judged.
      let paper = verb.lowerBound - length..<verb.lowerBound
      return
        !(text.text(verb) == "通过" && judgements.contains(text.text(paper))
        && last(planned, text, range.lowerBound..<paper.lowerBound) == nil)
    }?.0
  }

  /// The highest stage that a stretch without numbers tells; `nil` where it tells none.
  static func told(_ text: ProseText, _ range: Range<Int>) -> Stage? {
    head(text, range) ?? verb(text, range)
  }
}
