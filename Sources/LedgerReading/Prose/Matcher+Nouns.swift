internal import Indicators

/// How well the words around a number name what is promised.
extension Matcher {
  func nounScore(
    _ key: NounKey, _ promise: Promise, _ report: ReportedQuantity, _ context: ReportContext
  ) -> Double? {
    if key.isEmpty { return context.isNameless ? nil : 0.4 }
    if context.isNameless {
      let heading = key.found(in: context.heading)
      return heading > 0.5 && heading > 0 ? heading : nil
    }
    var score = key.found(in: context.own)
    // What the words say must also be what is asked for.
    let precision =
      context.behind.isEmpty || context.behind.isGeneric ? nil : context.behind.found(in: key)
    if let precision, precision < 0.15 { score *= 0.4 }
    if let precision, precision > 0.6 { score = max(score, 0.35 + 0.4 * precision) }
    var factor = context.lacksNoun ? 0.97 : 0.72
    for inherited in context.inherited {
      let nouns = inherited.nouns.isGeneric ? 0 : inherited.nouns.found(in: key)
      let reverse = max(inherited.words.found(in: key), nouns)
      let carried = max(key.found(in: inherited.words), 0.85 * reverse) * factor
      if precision == nil || precision ?? 0 >= 0.15 { score = max(score, carried) }
      factor *= 0.9
    }
    if !context.lacksNoun {
      // A short name of the report (失业率) may be all of what a long one says.
      score = max(score, min(0.9, 0.9 * context.own.found(in: key)))
      if !context.nouns.isGeneric { score = max(score, 0.85 * context.nouns.found(in: key)) }
    }
    if context.lacksNoun || precision ?? 0 > 0.5 {
      score = max(score, 0.75 * key.found(in: context.heading))
    } else if precision == nil || precision ?? 0 >= 0.15 {
      score = max(score, 0.5 * key.found(in: context.heading))
    }
    if key.isAbbreviated(by: context.nouns) { score = max(score, 0.55) }
    if !context.lacksNoun, key.contradicts(context.own) { score *= 0.35 }
    return score
  }

  /// Whether a number counts people or places that the work touches, where the promise does not
  /// count them itself (惠及1.2万户).
  func touchesOthers(_ promise: Promise, _ report: ReportedQuantity, _ noun: Double?) -> Bool {
    let promised = promise.source.text
    if report.isAudience { return true }
    guard let verb = report.touching, !promised.contains(verb) else { return false }
    return (noun ?? 0) < 0.8 || Self.contacts.contains(verb)
      || StageWords.isDriver(verb)
  }
}
