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
      // 开工改造小区2.6万户、背街小巷90条: the verb stands once for the list.
      if text[clause.range.lowerBound - 1] == "、", found.count == 1, found[0].stage == nil,
        let last = numbered.last?.1.last, last.stage == .started, found[0].name == found[0].noun
      {
        found[0].stage = .started
      }
      numbered.append((clause, found))
      let core = withoutDeed(PromiseName.core(text, head(of: clause), keepsVerb: false))
      if core.count >= 2 { subject = core }
    }
    let hasNumbers = numbered.contains { $0.1.contains { $0.isNumeric || $0.kind == .growth } }
    var result: [Promise] = []
    var known = 0
    for (clause, found) in numbered {
      if !found.isEmpty {
        result += found
      } else if let promise = promiseWithoutNumber(clause),
        !hasNumbers || promise.kind == .completion || promise.kind == .growth
      {
        result += eachWork(of: promise, in: clause)
      }
      for index in known..<result.count { result[index].paragraph = clause.paragraph }
      known = result.count
    }
    return Array(withoutLabel(result, numbered.first?.0).prefix(Self.cap))
  }

  /// 国省道改造 above 建成通车…: the name of a task, in a paragraph of its own, promises nothing.
  private func withoutLabel(_ promises: [Promise], _ first: Clause?) -> [Promise] {
    guard promises.count > 1, let label = promises.first, label.kind == .qualitative,
      let first, first.range.count <= 16, text[first.range.upperBound] == "\n",
      label.source == text.span(first.range),
      PromiseWords.verbs.length(
        in: text.scalars, at: first.range.lowerBound, before: first.range.upperBound) == nil
    else { return promises }
    return Array(promises.dropFirst())
  }

  /// What a clause promises in the light of the one before it in the sentence: a second, bolder
  /// number (力争增长8%) and the rate of its own completion are no indicators of their own; an
  /// attribute (总长210公里, 涉及1.2万户) is the earlier noun's.
  private func depending(_ found: [Promise], on host: Promise, in clause: Clause) -> [Promise] {
    guard found.count == 1, var promise = found.first, promise.isNumeric else { return found }
    let own = text.text(PromiseName.core(text, head(of: clause), keepsVerb: false))
    let isSame = promise.kind == host.kind && promise.target?.unit == host.target?.unit
    if own.isEmpty, promise.target?.isAspirational == true,
      promise.target?.unit == host.target?.unit
    {
      return []
    }
    if Self.ownRates.contains(own), promise.target?.value == 100 { return [] }
    let attribute = text.text(PromiseName.core(text, head(of: clause), keepsVerb: true))
    if own.isEmpty, !attribute.isEmpty, !isSame, promise.kind == .cumulative,
      PromiseName.behind(text, tail(of: clause)).isEmpty
    {
      // 新建公厕60座，培训3000人: another verb with another unit has another object.
      promise.noun = attribute
      promise.name = PromiseName.shown(attribute)
      return [promise]
    }
    guard Self.dependents.contains(own), host.isNumeric else { return found }
    promise.noun = host.noun + promise.noun
    promise.name = PromiseName.shown(host.name + attribute)
    promise.asksForNew = host.asksForNew
    if host.kind == .cumulative, promise.kind == .level { promise.kind = .cumulative }
    return [promise]
  }

  private func tail(of clause: Clause) -> Range<Int> {
    let last = clause.quantities.last.map { scan.quantities[$0].range.upperBound }
    return (last ?? clause.range.upperBound)..<clause.range.upperBound
  }

  func head(of clause: Clause) -> Range<Int> {
    let first = clause.quantities.first.map { scan.quantities[$0].range.lowerBound }
    return clause.range.lowerBound..<(first ?? clause.range.upperBound)
  }

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
    if let both = adjacent(usable, clause) { return both }
    guard let quantity = main(of: usable, clause) else { return [] }
    if quantity.isPercent, let each = coordinated(quantity, clause) { return each }
    if let each = eachOf(quantity, clause) { return each }
    return [promise(quantity, clause: clause.range, name: nil, subject: subject)]
  }

  func promise(
    _ quantity: Quantity, clause: Range<Int>, name given: String?, subject: Range<Int>?
  ) -> Promise {
    let comparison = TargetComparison.read(quantity, in: text, clause: clause)
    let kind = PromiseKind.of(
      quantity, comparison: comparison, text: text, clause: clause, subject: subject)
    let before = behindColon(
      clause.lowerBound..<max(clause.lowerBound, comparison.range.lowerBound))
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
      stage: StageWords.pledged(text, before)
        ?? StageWords.pledged(behind: comparison.range.upperBound..<clause.upperBound, in: text),
      isPart: Self.parts.isIn(text.scalars, before),
      isSecondMeasure: subject != nil && before.isEmpty && after.isEmpty)
  }
}
