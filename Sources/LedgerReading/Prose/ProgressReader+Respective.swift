/// 分别: one noun for each of several numbers.
extension ProgressReader {
  /// Gives each number behind 分别 its own of the nouns before it: 游客3860万人次，收入412亿元，分别增长
  /// 11.2%和13.7% (each rate speaks of its own amount), 化学需氧量、氨氮分别减排716吨、52吨.
  func distribute(_ reports: inout [ReportedQuantity]) {
    var index = 0
    while index < reports.count {
      defer { index += 1 }
      let clause = clauses[reports[index].clause]
      let head =
        window(clause, reports[index].quantity)
        .lowerBound..<reports[index].quantity.range.lowerBound
      guard let word = Self.respectively.first(in: text.scalars, head) else { continue }
      let last = lastAlike(reports, from: index)
      let count = last - index + 1
      guard count > 1 else { continue }
      if reports[index].quantity.isPercent {
        shareSign(&reports, index...last)
        guard [.growth, .rate, .other].contains(reports[index].role) else { continue }
      } else {
        shareStage(&reports, index...last)
      }
      let nouns = nouns(clause.range.lowerBound, word, reports[index], count)
      let hosts = Self.lastAmounts(count, before: index, in: reports).filter {
        reports[$0].sentence == reports[index].sentence
      }
      for place in index...last {
        if nouns.count == count {
          reports[place].assignedNoun = nouns[place - index]
        } else if hosts.count == count, reports[index].quantity.isPercent {
          // 城镇和农村居民收入28870元、17034元，分别增长3.2%、6.1%
          if let noun = sharedNoun(hosts.map { reports[$0] }, at: place - index) {
            reports[place].assignedNoun = noun
            reports[hosts[place - index]].assignedNoun = noun
            continue
          }
          let host = reports[hosts[place - index]]
          reports[place].assignedNoun =
            host.assignedNoun ?? text.text(host.before) + text.text(host.after)
        }
      }
      index = last
    }
  }

  /// One of the nouns that stand before the first of several amounts, where the others have none of
  /// their own.
  private func sharedNoun(_ hosts: [ReportedQuantity], at place: Int) -> String? {
    guard let first = hosts.first,
      hosts.dropFirst().allSatisfy({ ReportContext.content(progress: self, $0.before) < 2 })
    else { return nil }
    var core = PromiseName.core(text, first.before, keepsVerb: false)
    while let length = StageWords.delivered.length(
      in: text.scalars, endingAt: core.upperBound, from: core.lowerBound)
    { core = core.lowerBound..<core.upperBound - length }
    let nouns = CoordinatedNouns.split(text, core, into: hosts.count)
    return nouns.count == hosts.count ? nouns[place] : nil
  }

  /// The nouns before 分别; where there are none, those between it and the first number.
  private func nouns(_ start: Int, _ word: Range<Int>, _ first: ReportedQuantity, _ count: Int)
    -> [String]
  {
    let before = PromiseName.core(text, start..<word.lowerBound, keepsVerb: false)
    let nouns = CoordinatedNouns.each(text, before, count: count)
    if nouns.count == count { return nouns }
    let behind = PromiseName.core(
      text, word.upperBound..<first.quantity.range.lowerBound, keepsVerb: false)
    return CoordinatedNouns.split(text, behind, into: count)
  }

  /// The last of the numbers of one clause that are measured like the first.
  private func lastAlike(_ reports: [ReportedQuantity], from index: Int) -> Int {
    var last = index
    while last + 1 < reports.count, reports[last + 1].clause == reports[index].clause,
      reports[last + 1].quantity.unit == reports[index].quantity.unit
    { last += 1 }
    return last
  }

  /// 分别下降4.4%和3.5%: the later numbers share the verb of the first.
  private func shareSign(_ reports: inout [ReportedQuantity], _ run: ClosedRange<Int>) {
    let first = reports[run.lowerBound]
    guard first.role == .growth else { return }
    let sign: Double = first.value < 0 && !first.quantity.isSigned ? -1 : 1
    for place in run where !reports[place].quantity.isSigned && reports[place].role != .growth {
      reports[place].role = .growth
      reports[place].value = sign * reports[place].quantity.value
    }
  }

  /// 分别开工2所、4所: so do counts.
  private func shareStage(_ reports: inout [ReportedQuantity], _ run: ClosedRange<Int>) {
    let first = reports[run.lowerBound]
    guard first.stageIsTold else { return }
    for place in run where !reports[place].stageIsTold {
      (reports[place].stage, reports[place].stageIsTold) = (first.stage, true)
    }
  }

  /// The last `count` amounts before a number, in the order of the text.
  static func lastAmounts(
    _ count: Int, before index: Int, in reports: [ReportedQuantity]
  ) -> [Int] {
    var places: [Int] = []
    var place = index - 1
    while place >= 0, places.count < count, index - place <= 2 * count + 4 {
      if reports[place].role == .amount { places.append(place) }
      place -= 1
    }
    return places.reversed()
  }

  /// Whether 分别 stands before a number in its clause.
  func isRespective(_ report: ReportedQuantity) -> Bool {
    let start = window(clauses[report.clause], report.quantity).lowerBound
    return Self.respectively.isIn(text.scalars, start..<report.quantity.range.lowerBound)
  }
}
