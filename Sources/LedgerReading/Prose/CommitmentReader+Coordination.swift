internal import Indicators

/// Several indicators in one clause.
extension CommitmentReader {
  /// 城镇和农村居民收入分别增长7.5%和8%: a noun for each number.
  func distributed(_ quantities: [Quantity], at word: Range<Int>, _ clause: Clause)
    -> [Promise]
  {
    let subject = PromiseName.core(
      text, clause.range.lowerBound..<word.lowerBound, keepsVerb: false)
    let nouns = CoordinatedNouns.each(text, withoutLead(subject), count: quantities.count)
    return quantities.enumerated().map { index, quantity in
      let start = index == 0 ? word.upperBound : quantities[index - 1].range.upperBound
      let end =
        index + 1 < quantities.count
        ? quantities[index + 1].range.lowerBound : clause.range.upperBound
      let comparison = TargetComparison.read(quantity, in: text, clause: clause.range)
      // The verb stands once, before the first number.
      let kind = PromiseKind.of(
        quantities[0], comparison: comparison, text: text,
        clause: clause.range.lowerBound..<end)
      var single = promise(quantity, clause: start..<end, name: nil, subject: nil)
      let noun = nouns.indices.contains(index) ? nouns[index] : text.text(subject)
      single.kind = kind
      single.noun = noun
      single.name = PromiseName.shown(kind == .growth ? PromiseName.growth(noun) : noun)
      if index > 0, single.target?.comparator == .reach || single.target?.comparator == .about {
        let first = TargetComparison.read(quantities[0], in: text, clause: clause.range)
        if first.comparator == .decrease || stands(first, before: quantities[0]) {
          single.target?.comparator = first.comparator
        }
      }
      single.source = text.span(clause.range)
      return single
    }
  }

  /// 分别不低于99%和97%: the comparison stands once, before the first number.
  private func stands(_ comparison: TargetComparison, before quantity: Quantity) -> Bool {
    comparison.range.lowerBound < quantity.range.lowerBound
      && comparison.range.upperBound == quantity.range.upperBound
      && [.atLeast, .atMost, .about].contains(comparison.comparator)
  }

  /// 将城镇、农村低保标准分别提高到…: 将 is no part of the first noun.
  private func withoutLead(_ subject: Range<Int>) -> Range<Int> {
    let isLead = subject.count > 2 && "将把使".unicodeScalars.contains(text[subject.lowerBound])
    return isLead ? subject.lowerBound + 1..<subject.upperBound : subject
  }

  /// 4个结构性指标均10%以上, 5大结构性指标增长10%: one target that several indicators share.
  func shared(_ quantities: [Quantity], _ clause: Clause) -> Promise? {
    guard let quantity = quantities.last, quantity.isPercent,
      let count = clause.quantities.first.map({ scan.quantities[$0] }), count != quantity,
      (2...20).contains(count.value), count.scale == 1,
      count.unit == "个" || count.unit == "项"
        || (count.unit.isEmpty && text[count.range.upperBound] == "大")
    else { return nil }
    let between = count.range.upperBound..<quantity.range.lowerBound
    let isShared =
      Self.collective.isIn(text.scalars, between)
      || Self.collectiveNouns.isIn(text.scalars, between)
    guard isShared else { return nil }
    var promise = promise(quantity, clause: clause.range, name: nil, subject: nil)
    promise.sharedBy = Int(count.value)
    return promise
  }

  /// 改造老旧小区12个1568户: two measures of the same things, without a mark between them.
  func adjacent(_ quantities: [Quantity], _ clause: Clause) -> [Promise]? {
    guard quantities.count == 2, quantities[0].range.upperBound == quantities[1].range.lowerBound,
      UnitLexicon.isCounter(quantities[0].unit), quantities[0].unit != quantities[1].unit
    else { return nil }
    let first = promise(
      quantities[0], clause: clause.range.lowerBound..<quantities[0].range.upperBound, name: nil,
      subject: nil)
    var second = promise(
      quantities[1], clause: quantities[1].range.lowerBound..<clause.range.upperBound,
      name: first.noun, subject: nil)
    second.kind = first.kind
    second.asksForNew = first.asksForNew
    second.isSecondMeasure = true
    return first.noun.isEmpty ? nil : [first, second]
  }

  /// COD、氨氮下降2%: each of the nouns before a percentage.
  func coordinated(_ quantity: Quantity, _ clause: Clause) -> [Promise]? {
    let single = promise(quantity, clause: clause.range, name: nil, subject: nil)
    let near =
      max(clause.range.lowerBound, quantity.range.lowerBound - 6)..<quantity.range.lowerBound
    let isAll =
      Self.all.last(in: text.scalars, near).map {
        Self.averages.length(
          in: text.scalars, endingAt: $0.upperBound, from: clause.range.lowerBound)
          == nil
      } ?? false
    guard single.kind == .growth || (single.kind == .level && isAll) else { return nil }
    let before = PromiseName.core(
      text, clause.range.lowerBound..<quantity.range.lowerBound, keepsVerb: false)
    let marks: Set<Unicode.Scalar> = isAll ? ["、", "和", "及", "与"] : ["、"]
    guard text.scalars[before].contains(where: marks.contains), !text.scalars[before].contains("等")
    else { return nil }
    let count = text.scalars[before].count(where: marks.contains) + 1
    guard count <= 6 else { return nil }
    let nouns = CoordinatedNouns.split(text, before, into: count)
    guard nouns.count == count, nouns.allSatisfy({ $0.unicodeScalars.count <= 16 }) else {
      return nil
    }
    return nouns.map { noun in
      var promise = single
      promise.noun = noun
      promise.name = PromiseName.shown(single.kind == .growth ? PromiseName.growth(noun) : noun)
      return promise
    }
  }

  /// 新建、改造菜市场各3个, 图书馆分馆、文化馆分馆各12个: the number for each of the nouns or verbs.
  func eachOf(_ quantity: Quantity, _ clause: Clause) -> [Promise]? {
    let start = quantity.range.lowerBound
    guard text[start - 1] == "各", start - 1 > clause.range.lowerBound else { return nil }
    let whole = PromiseName.core(text, clause.range.lowerBound..<start - 1, keepsVerb: true)
    let count = text.scalars[whole].count { "、和".unicodeScalars.contains($0) } + 1
    let parts = CoordinatedNouns.split(text, whole, into: count)
    guard (2...6).contains(count), let last = parts.last else { return nil }
    let single = promise(quantity, clause: clause.range, name: nil, subject: nil)
    let scalars = Array(last.unicodeScalars)
    let verb = PromiseWords.verbs.length(in: scalars, at: 0, before: scalars.count) ?? 0
    return parts.map { part in
      // A part that is all verb borrows the noun of the last.
      let letters = Array(part.unicodeScalars)
      let isVerb =
        PromiseWords.verbs.length(in: letters, at: 0, before: letters.count) == letters.count
      var promise = single
      promise.noun = isVerb ? part + String(last.unicodeScalars.dropFirst(verb)) : part
      promise.name = PromiseName.shown(promise.noun)
      return promise
    }
  }
}
