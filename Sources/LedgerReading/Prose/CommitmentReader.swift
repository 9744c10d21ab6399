internal import Indicators

/// Reads what a commitment (or a target cell) promises.
struct CommitmentReader {
  let text: ProseText
  let scan: QuantityScan
  private let clauses: [Clause]

  /// More promises than this in one cell are left unread.
  static let cap = 200

  init(_ text: ProseText) {
    self.text = text
    scan = QuantityScan(text)
    clauses = ClauseSplitter(text: text, scan: scan).clauses(splitsVerbs: true)
  }

  /// The promises in the order of the text.
  func promises() -> [Promise] {
    var numbered: [(Clause, [Promise])] = []
    var subject: Range<Int>?
    for clause in clauses.prefix(5000) {
      var found = promises(in: clause, subject: subject)
      if let last = numbered.last(where: { !$0.1.isEmpty }), last.0.sentence == clause.sentence,
        let host = last.1.last
      {
        found = depending(found, on: host, in: clause)
      }
      numbered.append((clause, found))
      let core = PromiseName.core(text, head(of: clause), keepsVerb: false)
      if core.count >= 2 { subject = core }
    }
    let hasNumbers = numbered.contains { $0.1.contains { $0.isNumeric || $0.kind == .growth } }
    var result: [Promise] = []
    for (clause, found) in numbered {
      if !found.isEmpty {
        result += found
      } else if let promise = promiseWithoutNumber(clause),
        !hasNumbers || promise.kind == .completion
      {
        result += eachWork(of: promise, in: clause)
      }
    }
    return Array(result.prefix(Self.cap))
  }

  /// What a clause promises in the light of the one before it in the sentence: a second, bolder
  /// number (力争增长8%) and the rate of its own completion are no indicators of their own; an
  /// attribute (总长210公里, 涉及1.2万户) is the earlier noun's.
  private func depending(_ found: [Promise], on host: Promise, in clause: Clause) -> [Promise] {
    guard found.count == 1, var promise = found.first, promise.isNumeric else { return found }
    let own = text.text(PromiseName.core(text, head(of: clause), keepsVerb: false))
    let isSame = promise.kind == host.kind && promise.target?.unit == host.target?.unit
    if own.isEmpty, isSame, promise.target?.isAspirational == true { return [] }
    if Self.ownRates.contains(own), promise.target?.value == 100 { return [] }
    guard Self.dependents.contains(own), host.isNumeric else { return found }
    let attribute = text.text(PromiseName.core(text, head(of: clause), keepsVerb: true))
    promise.noun = host.noun + promise.noun
    promise.name = PromiseName.shown(host.name + attribute)
    promise.asksForNew = host.asksForNew
    if host.kind == .cumulative, promise.kind == .level { promise.kind = .cumulative }
    return [promise]
  }
  private static let ownRates: Set<String> = ["完成率", "开工率", "竣工率", "完工率", "实施率", "建成率"]
  private static let dependents: Set<String> = [
    "总长", "总长度", "长度", "全长", "面积", "总面积", "建筑面积", "总规模", "规模", "涉及", "里程", "总里程", "总户数", "户数", "总装机", "装机",
    "总容量", "容量",
  ]

  private func head(of clause: Clause) -> Range<Int> {
    let first = clause.quantities.first.map { scan.quantities[$0].range.lowerBound }
    return clause.range.lowerBound..<(first ?? clause.range.upperBound)
  }

  // MARK: With a number

  private func promises(in clause: Clause, subject: Range<Int>?) -> [Promise] {
    if let relative = RelativePromise.read(
      text, clause.range, scan: scan, quantities: clause.quantities)
    {
      return [relative]
    }
    let usable = clause.quantities.filter { !isClass($0, in: clause) }
      .map { scan.quantities[$0] }.filter { isUsable($0, in: clause) }
    guard !usable.isEmpty else { return [] }
    if usable.count > 1,
      let word = ClauseSplitter.distributive.first(in: text.scalars, clause.range)
    {
      return distributed(usable, at: word, clause)
    }
    if let shared = shared(usable, clause) { return [shared] }
    guard let quantity = main(of: usable, clause) else { return [] }
    if quantity.isPercent, let each = coordinated(quantity, clause) { return each }
    if let each = eachOf(quantity, clause) { return each }
    return [promise(quantity, clause: clause.range, name: nil, subject: subject)]
  }

  private static let parts = WordList("其中")
  private static let spending = WordList("完成投资 完成年度投资 完成固定资产投资 完成总投资 完成投资额")
  private static let bases = WordList("基础上 基数上")
  private static let contextHeads = WordList("为 对 面向 覆盖 惠及 依托 从 由 围绕 针对 投资 总投资 用 占地 第")
  private static let attributes = WordList(
    "总投资 投资 总长 总长度 总里程 面积 建筑面积 总面积 占地 长度 里程 容量 总规模 总计 计划投资 概算")

  /// 10亿元以上项目20个: a number that says which things are counted, before the one that counts them.
  private func isClass(_ number: Int, in clause: Clause) -> Bool {
    guard number + 1 < clause.quantities.upperBound else { return false }
    let (start, end) = (
      scan.quantities[number].range.upperBound, scan.quantities[number + 1].range.lowerBound
    )
    guard let length = Self.classEnds.length(in: text.scalars, at: start, before: end) else {
      // 过10亿元项目5个
      let first = scan.quantities[number].range.lowerBound
      let isPassed =
        Self.classHeads.length(
          in: text.scalars, endingAt: first, from: clause.range.lowerBound) != nil
      return isPassed && isNoun(start..<end)
    }
    return isNoun(start + length..<end)
  }
  /// Whether a stretch between two numbers names what the second one counts.
  private func isNoun(_ range: Range<Int>) -> Bool {
    guard let first = range.first, !"、,和及或至到(".unicodeScalars.contains(text[first]) else { return false }
    return !text.scalars[range].contains { "、,".unicodeScalars.contains($0) }
      && StageWords.touching.length(in: text.scalars, at: first, before: range.upperBound) == nil
  }
  private static let classHeads = WordList("过 超 超过 满 达")
  private static let classEnds = WordList("以上 以下 及以上 以内 以上的 级以上 级")

  private func isUsable(_ quantity: Quantity, in clause: Clause) -> Bool {
    if scan.depth[quantity.range.lowerBound] > 0 { return false }
    // 投资12亿元的物流园: the amount describes the project.
    let isCount = UnitLexicon.isCounter(quantity.unit) || quantity.isPercent
    if !isCount, text[quantity.range.upperBound] == "的" { return false }
    // 在2023年完成6万套的基础上: what is already there.
    if Self.bases.isIn(text.scalars, quantity.range.upperBound..<clause.range.upperBound) {
      return false
    }
    if quantity.unit.isEmpty, quantity.scale == 1 {
      // A bare number counts only at the end of its clause (东坡8000), never inside of a name.
      let tail = quantity.range.upperBound
      let isLast = tail >= clause.range.upperBound || "(以左、".unicodeScalars.contains(text[tail])
      let isFirst = quantity.range.lowerBound <= clause.range.lowerBound
      return isLast && (!isFirst || clause.range.count == quantity.range.count)
    }
    return true
  }

  /// The number that the clause promises, where it has several: not a base (由45元提高到50元), not an
  /// attribute (总投资20亿元) or a beneficiary (为200所学校).
  private func main(of quantities: [Quantity], _ clause: Clause) -> Quantity? {
    guard quantities.count > 1 else { return quantities.first }
    // 102项工程完成年度投资240亿元 promises the money.
    if let spent = quantities.last, spent.unit == "元", quantities.count == 2,
      Self.spending.length(
        in: text.scalars, endingAt: spent.range.lowerBound, from: clause.range.lowerBound) != nil
    {
      return spent
    }
    let candidates = quantities.filter { quantity in
      let start = quantity.range.lowerBound
      let isContext =
        Self.contextHeads.length(in: text.scalars, endingAt: start, from: clause.range.lowerBound)
        != nil
        || Self.attributes.isIn(text.scalars, max(clause.range.lowerBound, start - 6)..<start)
      let raised = "提增升扩降减".unicodeScalars.contains(text[quantity.range.upperBound])
      return !isContext && !raised
    }
    return candidates.first ?? quantities.last
  }

  private func promise(
    _ quantity: Quantity, clause: Range<Int>, name given: String?, subject: Range<Int>?
  ) -> Promise {
    let comparison = TargetComparison.read(quantity, in: text, clause: clause)
    let kind = PromiseKind.of(quantity, comparison: comparison, text: text, clause: clause)
    let before = behindColon(clause.lowerBound..<max(clause.lowerBound, comparison.range.lowerBound))
    let after = PromiseName.behind(
      text, min(comparison.range.upperBound, clause.upperBound)..<clause.upperBound)
    let (name, noun) = names(kind: kind, quantity, before: before, after: after, subject: subject)
    var target = Target(
      comparator: comparison.comparator, value: quantity.value, upperValue: quantity.upper,
      unit: quantity.unit, isAspirational: comparison.isAspirational,
      source: text.span(comparison.range))
    if comparison.comparator == .decrease { target.value = abs(quantity.value) }
    return Promise(
      name: PromiseName.shown(given ?? name), noun: given ?? noun, kind: kind, target: target,
      source: text.span(clause), asksForNew: PromiseKind.asksForNew(text, clause: clause),
      stage: StageWords.pledged(text, before),
      isPart: Self.parts.isIn(text.scalars, before))
  }

  /// 工业强县：新增规上企业25家: what stands before a colon is a heading where a noun follows it.
  private func behindColon(_ range: Range<Int>) -> Range<Int> {
    guard let colon = range.last(where: { text[$0] == ":" }) else { return range }
    let rest = colon + 1..<range.upperBound
    return PromiseName.core(text, rest, keepsVerb: false).count >= 2 ? rest : range
  }

  private func names(
    kind: IndicatorKind, _ quantity: Quantity, before: Range<Int>, after: Range<Int>,
    subject: Range<Int>?
  ) -> (name: String, noun: String) {
    let isPercent = quantity.isPercent || quantity.unit == "个百分点"
    let core = PromiseName.core(text, before, keepsVerb: !isPercent)
    let bare = PromiseName.core(text, before, keepsVerb: false)
    let inherited = subject.map { text.text($0) } ?? ""
    if kind == .growth {
      let noun = bare.isEmpty ? (after.isEmpty ? inherited : text.text(after)) : text.text(bare)
      return (noun + "增速", noun)
    }
    if isPercent {
      let noun = (bare.isEmpty ? inherited : text.text(bare)) + text.text(after)
      return (noun, noun)
    }
    let behind = text.text(after)
    if after.count >= 2 {
      let verb =
        PromiseWords.verbs.length(in: text.scalars, at: core.lowerBound, before: core.upperBound)
        ?? 0
      let prefix = text.text(core.lowerBound..<core.lowerBound + verb)
      return (prefix + behind, behind)
    }
    if bare.isEmpty { return (text.text(core) + inherited + behind, inherited + behind) }
    return (text.text(core) + behind, text.text(bare) + behind)
  }

  // MARK: Several indicators in one clause

  /// 城镇和农村居民收入分别增长7.5%和8%: a noun for each number.
  private func distributed(_ quantities: [Quantity], at word: Range<Int>, _ clause: Clause)
    -> [Promise]
  {
    let subject = PromiseName.core(
      text, clause.range.lowerBound..<word.lowerBound, keepsVerb: false)
    let nouns = CoordinatedNouns.split(text, subject, into: quantities.count)
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
      single.name = PromiseName.shown(kind == .growth ? noun + "增速" : noun)
      if index > 0, single.target?.comparator == .reach || single.target?.comparator == .about {
        let first = TargetComparison.read(quantities[0], in: text, clause: clause.range)
        if first.comparator == .decrease { single.target?.comparator = .decrease }
      }
      single.source = text.span(clause.range)
      return single
    }
  }

  private static let collective = WordList("均 各 都 皆")
  private static let collectiveNouns = WordList("指标 行业 产业 领域 县 区 市 城市 镇 单位 投资")

  /// 4个结构性指标均10%以上, 5大结构性指标增长10%: one target that several indicators share.
  private func shared(_ quantities: [Quantity], _ clause: Clause) -> Promise? {
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

  /// COD、氨氮下降2%: each of the nouns before a percentage.
  private func coordinated(_ quantity: Quantity, _ clause: Clause) -> [Promise]? {
    let single = promise(quantity, clause: clause.range, name: nil, subject: nil)
    let isAll = Self.all.isIn(
      text.scalars, max(clause.range.lowerBound, quantity.range.lowerBound - 6)..<quantity.range.lowerBound)
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
      promise.name = PromiseName.shown(single.kind == .growth ? noun + "增速" : noun)
      return promise
    }
  }
  private static let all = WordList("均 都 皆 双双")

  /// 新建、改造菜市场各3个, 图书馆分馆、文化馆分馆各12个: the number for each of the nouns or verbs.
  private func eachOf(_ quantity: Quantity, _ clause: Clause) -> [Promise]? {
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

  // MARK: Without a number

  private static let upright = WordList("正增长")
  private static let ending = WordList("通车 运营 投用 完工 竣工 建成 投产 交付 开园 开馆 贯通 投运 封顶 投入使用")

  private func promiseWithoutNumber(_ clause: Clause) -> Promise? {
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
        name: PromiseName.shown(subject + "增速"), noun: subject, kind: .growth,
        target: Target(comparator: .atLeast, value: 0, unit: "%", source: text.span(place)),
        source: text.span(range))
    }
    let shown = PromiseName.shown(text.text(name))
    var core = PromiseName.core(text, range, keepsVerb: false, hasNumber: false)
    while let length = PromiseWords.finishing.length(
      in: text.scalars, endingAt: core.upperBound, from: core.lowerBound)
    {
      core = core.lowerBound..<core.upperBound - length
    }
    let noun = text.text(core.count >= 2 ? core : name)
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

  /// 建成全民健身中心、市青少年宫: works in a list are a promise each, where each part names a work.
  private func eachWork(of promise: Promise, in clause: Clause) -> [Promise] {
    let core = PromiseName.core(text, clause.range, keepsVerb: false, hasNumber: false)
    let count = text.scalars[core].count { $0 == "、" } + 1
    guard promise.kind == .completion, (2...6).contains(count),
      let verb = PromiseWords.finishing.length(
        in: text.scalars, at: clause.range.lowerBound, before: core.upperBound)
    else { return [promise] }
    let parts = CoordinatedNouns.split(text, core, into: count)
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

  private func promisesAnEnd(_ range: Range<Int>) -> Bool {
    guard let verb = PromiseWords.finishing.first(in: text.scalars, range) else { return false }
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
