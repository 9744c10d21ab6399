internal import Indicators

/// Tells growth, stock and flow apart by the words around a number.
enum PromiseKind {
  /// The kind of a promise with a number.
  static func of(
    _ quantity: Quantity, comparison: TargetComparison, text: ProseText, clause: Range<Int>,
    subject: Range<Int>? = nil
  ) -> IndicatorKind {
    let scalars = text.scalars
    let before = clause.lowerBound..<quantity.range.lowerBound
    let around = clause
    if quantity.isPercent {
      if completion.isIn(scalars, before) { return .completion }
      if comparison.comparator == .decrease { return .growth }
      let near = max(before.lowerBound, before.upperBound - 12)..<before.upperBound
      if let word = growth.last(in: scalars, near) {
        // 增长率达到7% grows; 增长到20% and 失业率控制在…以内 are levels.
        let tail = text[word.upperBound]
        let isLevel =
          tail == "到" || tail == "至" || PercentageRole.isValueAdded(text, word)
          || toLevel.isIn(scalars, word.upperBound..<near.upperBound)
            && rate.isIn(scalars, word.upperBound..<near.upperBound)
        if !isLevel { return .growth }
      }
      if quantity.isSigned { return .growth }
      if rising.length(in: scalars, endingAt: before.upperBound, from: before.lowerBound) != nil {
        return .growth
      }
      return .level
    }
    if quantity.unit == "个百分点" { return .cumulative }
    // A multiple of something else stands at a level.
    if quantity.unit == "倍" { return .level }
    if adding.isIn(scalars, around) { return .cumulative }
    // A ceiling or a floor on an average (PM2.5, 水耗) is a level as well.
    let near = max(before.lowerBound, before.upperBound - 8)..<before.upperBound
    if durations.contains(quantity.unit), comparison.comparator == .atMost { return .level }
    let noun = PromiseName.core(text, before, keepsVerb: true)
    let head = max(noun.lowerBound, noun.upperBound - 6)..<noun.upperBound
    if standing.isIn(scalars, before) { return .level }
    // 人均补助标准提高到89元
    let isStandard =
      quantity.unit == "元"
      && "准".unicodeScalars.contains(text[noun.upperBound - 1]) && text[noun.upperBound - 2] == "标"
    if isStandard { return .level }
    if clearing.length(in: scalars, at: noun.lowerBound, before: noun.upperBound) != nil {
      return .cumulative
    }
    if !UnitLexicon.isCounter(quantity.unit), rate.isIn(scalars, head) { return .level }
    if comparison.comparator == .atMost, addsUp(quantity, text, before, noun) { return .cumulative }
    if numbers.length(in: scalars, endingAt: before.upperBound, from: before.lowerBound) != nil,
      PromiseWords.verbs.length(in: scalars, at: noun.lowerBound, before: noun.upperBound) == nil
    {
      return .level
    }
    if let word = stock.last(in: scalars, near),
      PromiseName.core(text, word.upperBound..<near.upperBound, keepsVerb: false).isEmpty
    {
      return .level
    }
    // 村集体经济收入10万元以上的村达到14个 counts villages.
    let last = UnitLexicon.isCounter(quantity.unit) ? text.scalars[before].lastIndex(of: "的") : nil
    let named = last.map { $0 + 1..<before.upperBound } ?? before
    let isFlow =
      flow.isIn(scalars, named) || "额量".unicodeScalars.contains(text[noun.upperBound - 1])
    if averages.isIn(scalars, noun), !isFlow || !quantity.unit.hasSuffix("元") { return .level }
    // 每人每月138元 is a standard.
    if quantity.unit == "元",
      perHead.length(
        in: scalars,
        endingAt: comparison.range.lowerBound == quantity.range.lowerBound
          ? before.upperBound : comparison.range.lowerBound, from: before.lowerBound) != nil
        || perHead.length(in: scalars, endingAt: before.upperBound, from: before.lowerBound) != nil
    {
      return .level
    }
    if events.contains(quantity.unit) { return .cumulative }
    // Nobody counts 0.02 people: it is a rate.
    if comparison.comparator == .atMost, UnitLexicon.isCounter(quantity.unit),
      quantity.value != quantity.value.rounded()
    {
      return .level
    }
    if reachesLevel(text, near) || comparison.comparator == .atMost {
      // 到位资金增长10%，达到55亿元: the clause before names what flows.
      let flowsOn =
        noun.isEmpty && UnitLexicon.isMeasure(quantity.unit)
        && subject.map { flow.isIn(scalars, $0) && !stock.isIn(scalars, $0) } ?? false
      return isFlow || flowsOn ? .cumulative : .level
    }
    if quantity.unit.contains("/") { return .level }
    return .cumulative
  }

  /// Whether a ceiling is one on accidents, petitions or deaths of the year, which add up; what is there
  /// at a time (存量) and what is counted for each of something (亿元GDP死亡0.02人) does not.
  private static func addsUp(
    _ quantity: Quantity, _ text: ProseText, _ before: Range<Int>, _ noun: Range<Int>
  ) -> Bool {
    guard quantity.value == quantity.value.rounded(), text[noun.upperBound - 1] != "率",
      !averages.isIn(text.scalars, before), !kept.isIn(text.scalars, before)
    else { return false }
    return incidents.contains(quantity.unit)
      || (quantity.unit == "人" && casualties.isIn(text.scalars, before))
  }

  /// Whether 达到 or its like stands before the number itself (达到12家, 提高到每人每月820元), and not before
  /// what is counted (达到二甲水平3家).
  private static func reachesLevel(_ text: ProseText, _ near: Range<Int>) -> Bool {
    guard let word = toLevel.last(in: text.scalars, near) else { return false }
    let gap = word.upperBound..<near.upperBound
    return gap.isEmpty || text[gap.lowerBound] == "每"
      || PromiseName.core(text, gap, keepsVerb: false).isEmpty
  }

  /// Whether the promise asks for the year's additions.
  static func asksForNew(_ text: ProseText, clause: Range<Int>) -> Bool {
    adding.isIn(text.scalars, clause)
  }
}
