internal import Indicators

/// Promises without a number.
extension CommitmentReader {
  func promiseWithoutNumber(_ clause: Clause) -> Promise? {
    let range = clause.range
    if scan.depth.indices.contains(range.lowerBound), scan.depth[range.lowerBound] > 0,
      text[range.lowerBound] == "("
    {
      return nil
    }
    let name = PromiseName.core(text, range, keepsVerb: true, hasNumber: false)
    guard name.count >= 2 else { return nil }
    if Self.upright.isIn(text.scalars, range),
      let place = Self.upright.first(in: text.scalars, range)
    {
      let subject = text.text(
        PromiseName.core(text, range.lowerBound..<place.lowerBound, keepsVerb: false))
      return Promise(
        name: PromiseName.shown(PromiseName.growth(subject)), noun: subject, kind: .growth,
        target: Target(comparator: .atLeast, value: 0, unit: "%", source: text.span(place)),
        source: text.span(range))
    }
    let shown = PromiseName.shown(text.text(name))
    var core = PromiseName.core(text, range, keepsVerb: false, hasNumber: false)
    while let length = Self.ends.length(
      in: text.scalars, endingAt: core.upperBound, from: core.lowerBound)
    {
      core = core.lowerBound..<core.upperBound - length
    }
    let noun = withoutDeadlines(core.count >= 2 ? core : name)
    guard promisesAnEnd(range) else {
      return Promise(
        name: shown, noun: noun, kind: .qualitative, target: nil,
        source: text.span(range))
    }
    return Promise(
      name: shown, noun: noun, kind: .completion,
      target: Target(comparator: .reach, value: 100, unit: "%", source: text.span(range)),
      source: text.span(range))
  }

  /// 科创中心一期6月底前竣工: when it is to be done is no part of what is to be done.
  private func withoutDeadlines(_ range: Range<Int>) -> String {
    var name = String.UnicodeScalarView()
    var position = range.lowerBound
    while position < range.upperBound {
      if let last = scan.periods.last(before: position + 1),
        scan.periods[last].range.contains(position)
      {
        position = scan.periods[last].range.upperBound
      } else if let length = Self.deadlines.length(
        in: text.scalars, at: position, before: range.upperBound)
      {
        position += length
      } else {
        name.append(text[position])
        position += 1
      }
    }
    return String(name)
  }

  /// 建成全民健身中心、市青少年宫: works in a list are a promise each, where each part names a work.
  func eachWork(of promise: Promise, in clause: Clause) -> [Promise] {
    let core = PromiseName.core(text, clause.range, keepsVerb: false, hasNumber: false)
    let count = text.scalars[core].count { $0 == "、" } + 1
    guard promise.kind == .completion, (2...6).contains(count) else { return [promise] }
    let verb =
      PromiseWords.finishing.length(
        in: text.scalars, at: clause.range.lowerBound, before: core.upperBound) ?? 0
    // 艳阳路西延、英才路南延工程建成通车: the end stands behind the list.
    let named = promise.noun.unicodeScalars.split(separator: "、").map { String($0) }
    let parts = verb > 0 ? CoordinatedNouns.split(text, core, into: count) : named
    let areWorks = parts.allSatisfy { part in
      let scalars = Array(part.unicodeScalars)
      return scalars.count >= 4
        && PromiseWords.buildings.length(in: scalars, endingAt: scalars.count, from: 0) != nil
    }
    guard parts.count == count, areWorks else { return [promise] }
    let head = text.text(clause.range.lowerBound..<clause.range.lowerBound + verb)
    return parts.map { part in
      var single = promise
      single.noun = part
      single.name = PromiseName.shown(head + part)
      return single
    }
  }

  func promisesAnEnd(_ range: Range<Int>) -> Bool {
    guard let verb = PromiseWords.finishing.first(in: text.scalars, range),
      // 创建成果, 创建成功
      text[verb.lowerBound - 1] != "创" || !"果功".unicodeScalars.contains(text[verb.upperBound])
    else { return false }
    if PromiseWords.paperwork.isIn(
      text.scalars, max(range.lowerBound, range.upperBound - 6)..<range.upperBound)
    {
      return false
    }
    let isPlainCompletion = text.text(verb) == "完成"
    if !isPlainCompletion { return true }
    if Self.ending.isIn(text.scalars, range) { return true }
    let tail = max(verb.upperBound, range.upperBound - 6)..<range.upperBound
    return PromiseWords.works.isIn(text.scalars, tail)
  }
}
