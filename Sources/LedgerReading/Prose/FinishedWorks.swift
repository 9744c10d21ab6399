internal import Indicators

/// Works that a report calls finished without a number: 已于11月28日正式投入使用 is 100 %.
///
/// Goals, in order: no work is called finished that is not; only the promised end counts, so that
/// 已竣工 does not answer 建成投用; the words are found in one pass over the cell. A clause counts only where
/// nothing is left of it beside its ends, words of time and manner, and a name of the promised work.
struct FinishedWorks {
  private let progress: ProgressReader
  private let dating: Dating
  private let statements: [WorksStatement]

  init(progress: ProgressReader, dating: Dating) {
    self.progress = progress
    self.dating = dating
    statements = progress.clauses.prefix(Self.cap).map { clause in
      WorksStatement(progress.text, clause, periods: progress.scan.periods, quarter: dating.quarter)
    }
  }

  /// More clauses than this are not read for finished works.
  private static let cap = 300

  /// Gives each promised end that the report calls reached its 100 %, where no number says less.
  ///
  /// - Parameter indicators: The item's indicators; the first of them belong to `promises`, in order.
  func addObservations(promises: [Promise], to indicators: inout [Indicator]) {
    let works = promises.map { $0.kind == .completion ? PromisedEnd($0) : nil }
    for (index, work) in works.enumerated() where indicators.indices.contains(index) {
      let hasNumber = indicators[index].observations.contains {
        $0.stage == .delivered
      }
      guard let work, !hasNumber else { continue }
      let others = works.enumerated().compactMap { $0.offset == index ? nil : $0.element }
      let reader = Reader(
        statements: statements, work: work, others: others,
        // The year's investment is the same project's.
        isAlone: promises.count { $0.target?.unit != "元" } == 1)
      guard let place = reader.finish() else { continue }
      let statement = statements[place]
      let source = progress.text.span(statement.clause.range)
      indicators[index].observations.append(
        Observation(
          quarter: dating.quarter, asOf: dating.asOf, value: 100, unit: "%", basis: .stock,
          isDerived: true, score: statement.name.isEmpty ? 0.7 : 0.9, source: source))
    }
  }

  /// Finds the clause that calls one work finished.
  private struct Reader {
    let statements: [WorksStatement]
    let work: PromisedEnd
    let others: [PromisedEnd]
    let isAlone: Bool

    /// The first clause that reaches the end; `nil` where there is none or a clause says otherwise.
    func finish() -> Int? {
      let claims = statements.indices.filter { reaches($0) }
      guard let first = claims.first else { return nil }
      let sentences = Set(claims.map { statements[$0].clause.sentence })
      let isDenied = statements.enumerated().contains { index, statement in
        // 合龙后加快桥面铺装，12月底已建成通车: what follows in the sentence is later.
        if index < first, statement.clause.sentence == statements[first].clause.sentence {
          return false
        }
        let isAbout =
          isAlone || statement.mentions(work) || work.isNamed(by: statement)
          || (sentences.contains(statement.clause.sentence)
            && !others.contains { statement.mentions($0) })
        return isAbout && statement.denies(work)
      }
      return isDenied ? nil : first
    }

    private func reaches(_ index: Int) -> Bool {
      let statement = statements[index]
      guard statement.isDone(for: work), !statement.namesPart(of: work) else { return false }
      if !statement.name.isEmpty {
        return work.isNamed(by: statement) && !others.contains { $0.isNamed(by: statement) }
      }
      // The subject stands further up in the sentence.
      let earlier = statements[..<index].filter { $0.clause.sentence == statement.clause.sentence }
      if earlier.contains(where: { $0.namesSection(of: work) }) { return false }
      if !work.isInUse(statement.rank), earlier.contains(where: { $0.namesPart(of: work) }) {
        return false
      }
      // 已完成 alone may speak of a paper.
      if statement.isPlain, statements.count > 1 || !work.isPlain { return false }
      if isAlone { return true }
      let subject = earlier.first { !$0.name.isEmpty && !$0.isMoney }
      // 完成投资2900万元，于7月完工: money has no end, and the cell names no other work.
      guard let subject else {
        return others.isEmpty
          && statements[..<index].allSatisfy {
            $0.name.isEmpty || $0.isMoney || work.isNamed(by: $0)
          }
      }
      // 博物馆新馆建筑面积3.2万平方米，已通过竣工验收: the subject is described.
      let isDescribed =
        !subject.clause.quantities.isEmpty && work.name.count >= 4
        && subject.name.starts(with: work.name)
      // 东环路沥青面层铺设完成，11月15日正式通车: the subject is a part, the end the whole's.
      let isPartOf =
        work.isInUse(statement.rank) && work.name.count >= 3 && subject.name.starts(with: work.name)
      return (isDescribed || isPartOf || work.isNamed(by: subject))
        && !others.contains { $0.isNamed(by: subject) }
    }
  }
}

/// The end that a promise asks for, and the name of its work.
struct PromisedEnd {
  let name: [Unicode.Scalar]
  let words: String
  /// How far the promised end is: 1 for a milestone of the structure, 2 for built, 3 for in use.
  let rank: Int
  /// Whether it is only 完成.
  let isPlain: Bool

  init(_ promise: Promise) {
    words = promise.source.text
    let noun = FinishedTokens(ProseText(promise.noun, cell: .commitment))
    name = noun.name
    let ends = FinishedTokens(ProseText(words, cell: .commitment)).ends
    rank = ends.max() ?? 2
    isPlain = ends.allSatisfy { $0 == 2 } && words.contains("完成")
  }

  func isInUse(_ rank: Int) -> Bool { rank >= 3 }

  /// Whether a clause names the work: by letters of its name in their order that end as the name does,
  /// or that are almost all of it.
  func isNamed(by statement: WorksStatement) -> Bool {
    var short = statement.name[...]
    while let first = short.first, name.first != first, "我全市县区本该".unicodeScalars.contains(first) {
      short = short.dropFirst()
    }
    // 快速化改造工程主线高架 has the promised 主线 in use.
    if isInUse(statement.rank), name.count >= 4, short.count <= name.count + 3,
      short.starts(with: name)
    {
      return true
    }
    guard short.count >= 2, short.count <= name.count else { return false }
    var rest = name[...]
    for letter in short {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
    }
    return short.suffix(2) == name.suffix(2) || 5 * short.count >= 4 * name.count
  }
}
