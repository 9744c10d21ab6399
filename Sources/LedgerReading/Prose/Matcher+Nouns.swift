internal import Indicators

/// How well the words around a number name what is promised.
extension Matcher {
  /// The first number that names exactly what a promise counts, in a counter that cannot answer it;
  /// `nil` where there is none.
  func numberInOtherUnit(for promise: Int, except claimed: Set<Int>) -> ReportedQuantity? {
    let unit = promises[promise].target?.unit ?? ""
    return reports.prefix(200).enumerated().first { index, report in
      guard report.role == .amount, report.quantity.scale == 1,
        UnitLexicon.isCounter(report.quantity.unit),
        UnitLexicon.agreement(unit, report.quantity.unit) == 0, !claimed.contains(index),
        !report.isPart, !report.isForecast, !report.isEarlierPeriod,
        !touchesOthers(promises[promise], report, 1)
      else { return false }
      let context = contexts[index]
      return !context.lacksNoun && keys[promise].found(in: context.own) >= 0.8
        && context.nouns.found(in: keys[promise]) >= 0.8
    }?.element
  }

  func nounScore(
    _ key: NounKey, _ promise: Promise, _ report: ReportedQuantity, _ context: ReportContext
  ) -> Double? {
    if key.isEmpty { return context.isNameless ? nil : 0.4 }
    if context.isNameless {
      // 培训3000人 promises a verb, and a verb answers it.
      let words = [context.own] + context.inherited.map(\.words)
      let verb = words.map(key.found).max() ?? 0
      if verb >= 0.8 { return 0.9 * verb }
      let heading = key.found(in: context.heading)
      return heading > 0.5 && heading > 0 ? heading : nil
    }
    var score = key.found(in: context.own)
    // What the words say must also be what is asked for.
    let precision =
      context.behind.isEmpty || context.behind.isGeneric ? nil : context.behind.found(in: key)
    if let precision, precision < 0.15 { score *= 0.4 }
    if let precision, precision > 0.6 { score = max(score, 0.35 + 0.4 * precision) }
    // 选派第一书记673名: what is counted has nothing of what the sentence began with.
    let isStrange =
      context.behind.isEmpty && !context.ahead.isGeneric && key.found(in: context.own) == 0
      && context.ahead.found(in: key) == 0
    var factor = context.lacksNoun ? 0.97 : isStrange ? 0.45 : 0.72
    for inherited in context.inherited {
      let nouns = inherited.nouns.isGeneric ? 0 : inherited.nouns.found(in: key)
      let reverse = max(inherited.words.found(in: key), nouns)
      // 3A级景区授牌1个，另1个正在公示 are no 4A级.
      let isOther = key.contradicts(inherited.words)
      let carried = isOther ? 0 : max(key.found(in: inherited.words), 0.85 * reverse) * factor
      if precision == nil || precision ?? 0 >= 0.15 { score = max(score, carried) }
      factor *= 0.9
    }
    if !context.lacksNoun {
      // A short name of the report (失业率) may be all of what a long one says.
      score = max(score, min(0.9, 0.9 * context.own.found(in: key)))
      if !context.nouns.isGeneric { score = max(score, 0.85 * context.nouns.found(in: key)) }
    }
    // A sentence with a subject of its own leaves the heading's.
    let hasSubject = context.inherited.contains { !$0.nouns.isGeneric }
    let isTitled =
      context.hasTitle && !isStrange && report.quantity.unit == promise.target?.unit
    if isTitled || (context.lacksNoun && !hasSubject) || precision ?? 0 > 0.5 {
      score = max(score, 0.75 * key.found(in: context.heading))
    } else if precision == nil || precision ?? 0 >= 0.15 {
      score = max(score, (hasSubject ? 0.3 : 0.5) * key.found(in: context.heading))
    }
    if key.isAbbreviated(by: context.nouns) { score = max(score, 0.55) }
    // 垃圾分类：建成厢房41个 counts no 垃圾分类达标小区.
    if context.isHeaded, context.behind.isEmpty, !context.ahead.isGeneric,
      context.ahead.lettersFound(in: key) == 0
    {
      score *= 0.4
    }
    if !context.lacksNoun,
      key.contradicts(context.own) || lacksAverage(key, promise, report, context)
    {
      score *= 0.35
    }
    return score
  }

  /// 生产总值638.5亿元 is no 人均生产总值; 补差水平612元 may be 人均补差水平, as its size tells.
  private func lacksAverage(
    _ key: NounKey, _ promise: Promise, _ report: ReportedQuantity, _ context: ReportContext
  ) -> Bool {
    guard key.hasAverage, !context.own.hasAverage else { return false }
    guard report.role == .amount, let target = promise.target?.value, target > 0 else {
      return true
    }
    return !(0.3...3 ~= report.value / target)
  }

  /// Whether a number counts people or places that the work touches, where the promise does not
  /// count them itself (惠及1.2万户).
  func touchesOthers(_ promise: Promise, _ report: ReportedQuantity, _ noun: Double?) -> Bool {
    let promised = promise.source.text
    if report.isAudience {
      // 为1万名妇女开展检查 promises what others are only visited for.
      let word = StageWords.attending.first(in: progress.text.scalars, report.after)
      return !(word.map { promised.contains(progress.text.text($0)) } ?? false)
    }
    guard let verb = report.touching, !promised.contains(verb) else { return false }
    // 受益人口4.1万人 answers a promise that counts the 人口 itself.
    if promise.noun.contains("人口"), progress.text.text(report.before).contains("人口") {
      return false
    }
    // 现有里程6318公里 is what a level asks for.
    if promise.kind == .level, Self.standing.contains(verb) { return false }
    return (noun ?? 0) < 0.8 || Self.contacts.contains(verb)
      || StageWords.isDriver(verb)
  }
}
