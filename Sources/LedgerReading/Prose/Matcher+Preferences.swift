internal import Indicators

/// Which of several numbers of one promise answers: the furthest stage, the promise's own unit, the
/// later window, the whole or the part that is promised.
///
/// Each rule moves scores or objections of candidates that were scored one by one; none of them looks
/// further than one promise.
extension Matcher {
  /// 35个小区已全部开工，其中完工19个; 在建92部，完工61部: where numbers of one sentence count the same
  /// things, the one at the furthest stage takes the best score of them.
  ///
  /// A number counts the same things where its own words name nothing else, or where they name what
  /// the promise asks for.
  func preferFurtherStages(_ candidates: inout [Candidate]) {
    // Where the item promises one thing, all its sentences count that.
    for (group, members) in groups(candidates, joinsSentences: promises.count == 1)
    where promises[group.promise].kind == .cumulative {
      let same = members.filter { countsTheSame(candidates[$0], contexts[candidates[$0].report]) }
      let hosts = members.filter { isHost(candidates[$0]) }
      let told = same.filter { reports[candidates[$0].report].stageIsTold }
      guard let goal = told.map({ stage(candidates[$0]) }).max(),
        let best = hosts.map({ candidates[$0].score }).max(),
        let chosen = told.filter({ stage(candidates[$0]) == goal })
          .min(by: { candidates[$0].report < candidates[$1].report }),
        hosts.contains(where: { $0 != chosen && precedes(candidates[$0], goal) })
      else { continue }
      candidates[chosen].objection = nil
      candidates[chosen].noun = max(candidates[chosen].noun ?? 0, 0.5)
      candidates[chosen].score = max(candidates[chosen].score, best + 0.001)
      for index in same where index != chosen && stage(candidates[index]) < goal {
        candidates[index].score -= 0.04
      }
    }
  }

  /// Whether a number shows what its sentence counts, though it may not be progress itself.
  private func isHost(_ candidate: Candidate) -> Bool {
    switch candidate.objection {
    case nil: true
    case .forecast, .echoOfTarget: (candidate.noun ?? 0.5) >= 0.45
    default: false
    }
  }

  private func precedes(_ candidate: Candidate, _ goal: Stage) -> Bool {
    // 有112家，其中31家已完成: a number without a verb tells less than one with it.
    candidate.objection != nil || stage(candidate) < goal
      || (goal == .delivered && onlyExists(reports[candidate.report]))
  }

  /// 有112家 tells that things are there, and nothing of how far they are.
  private func onlyExists(_ report: ReportedQuantity) -> Bool {
    !report.stageIsTold && !report.before.isEmpty
      && progress.text[report.before.upperBound - 1] == "有"
  }

  /// 其中企业职工培训8140人次 answers a promise of just that part: where the part's own words name what is
  /// promised and no whole beside it does, it is not held against it that it is a part.
  func acceptPromisedParts(_ candidates: inout [Candidate]) {
    // What is the stated share of the target is the whole of it, and no part is.
    let confirmed = Set(
      candidates.filter {
        $0.objection == nil && confirmsShare(promises[$0.promise], reports[$0.report], $0.value)
      }.map(\.promise))
    for members in groups(candidates).values {
      // How well the wholes so far name what is promised.
      var (whole, wholeOwn, wholeScore) = (0.0, 0.0, 0.0)
      for index in members.sorted(by: { candidates[$0].report < candidates[$1].report }) {
        let part = candidates[index]
        let own = keys[part.promise].found(in: contexts[part.report].own)
        if part.objection == nil {
          (whole, wholeOwn) = (max(whole, part.noun ?? 0), max(wholeOwn, own))
          wholeScore = max(wholeScore, part.score)
        }
        let isPromised = promises[part.promise].isPart
        guard part.objection == .partOfWhole, isPromised || !reports[part.report].isInBrackets,
          isPromised || !confirmed.contains(part.promise)
        else { continue }
        let noun = ownNoun(part.promise, contexts[part.report])
        if doesMore(part) {
          candidates[index].objection = nil
          candidates[index].score = max(part.score, wholeScore + 0.01, Self.threshold)
          candidates[index].noun = max(part.noun ?? 0, 0.5)
          continue
        }
        guard noun >= 0.4 || (isPromised && (part.noun ?? 0) >= 0.45) else { continue }
        // 新引进项目46个，其中5亿元以上制造业项目6个
        if isPromised || whole < min(noun - 0.15, 0.5) || (own >= 0.6 && wholeOwn < own - 0.2) {
          candidates[index].objection = nil
        }
      }
    }
  }

  /// 住房项目19个、5130套: of two numbers of one sentence the one in the promise's own unit answers.
  func preferExactUnits(_ candidates: inout [Candidate]) {
    for (group, members) in groups(candidates) where promises[group.promise].kind == .cumulative {
      let unit = promises[group.promise].target?.unit ?? ""
      acceptExactParts(&candidates, members, unit)
      let open = members.filter { candidates[$0].objection == nil && !candidates[$0].isDerived }
      let others = open.filter { reports[candidates[$0].report].quantity.unit != unit }
      guard let best = others.map({ candidates[$0].score }).max(),
        let exact = members.first(where: { index in
          let report = reports[candidates[index].report]
          let isOpen =
            candidates[index].objection == nil
            || (candidates[index].objection == .otherNoun
              && contexts[candidates[index].report].lacksNoun
              && report.touching == nil && !report.isAudience)
          let isWhole = !report.isPart || candidates[index].objection == nil
          return isOpen && report.quantity.unit == unit && isWhole
        }), (candidates[exact].noun ?? 0) >= 0.4 || contexts[candidates[exact].report].lacksNoun
      else { continue }
      candidates[exact].objection = nil
      candidates[exact].score = max(candidates[exact].score, best)
      for index in others { candidates[index].objection = .otherUnit }
    }
  }

  /// 项目共11个，已开工4320套，其中竣工960套: where no number in the promise's own unit is a whole, the part at
  /// the furthest stage stands for it.
  private func acceptExactParts(_ candidates: inout [Candidate], _ members: [Int], _ unit: String) {
    let exact = members.filter { reports[candidates[$0].report].quantity.unit == unit }
    let parts = exact.filter {
      let report = reports[candidates[$0].report]
      return candidates[$0].objection == .partOfWhole && report.role == .amount
        && report.stageIsTold && !report.isInBrackets
        && (contexts[candidates[$0].report].lacksNoun || (candidates[$0].noun ?? 0) >= 0.5)
    }
    guard parts.count == exact.count, members.count > exact.count,
      let goal = parts.map({ reports[candidates[$0].report].stage }).max(),
      let chosen = parts.first(where: { reports[candidates[$0].report].stage == goal })
    else { return }
    candidates[chosen].objection = nil
  }

  /// 一季度新增6318户；1-4月新增8303户: of two windows the later answers.
  ///
  /// A later window whose name is not repeated (上半年增长5.6%，前三季度增长6.3%) measures the same as the
  /// number before it.
  func preferLaterWindows(_ candidates: inout [Candidate]) {
    func month(_ index: Int) -> Int { reports[candidates[index].report].period?.endMonth ?? 0 }
    let groups = Dictionary(grouping: candidates.indices) { candidates[$0].promise }
    for members in groups.values {
      let places = members.sorted { candidates[$0].report < candidates[$1].report }
      for (earlier, later) in zip(places, places.dropFirst()) {
        let (first, second) = (candidates[earlier], candidates[later])
        guard second.report == first.report + 1, first.objection == nil,
          second.objection == nil || second.objection == .otherNoun,
          contexts[second.report].lacksNoun, 0 < month(earlier), month(earlier) < month(later),
          reports[first.report].sentence == reports[second.report].sentence,
          reports[first.report].role == reports[second.report].role,
          reports[first.report].quantity.unit == reports[second.report].quantity.unit,
          !reports[second.report].isPart
        else { continue }
        candidates[later].objection = nil
        candidates[later].score = max(first.score, second.score)
        if let noun = first.noun { candidates[later].noun = max(noun, second.noun ?? 0) }
      }
      let open = members.filter {
        candidates[$0].objection == nil && (candidates[$0].noun ?? 0.5) >= 0.5 && month($0) > 0
      }
      guard let latest = open.map(month).max() else { continue }
      for index in open where month(index) < latest { candidates[index].score -= 0.12 }
    }
  }

  /// How well the number's own words name what is promised, without those that it inherits.
  private func ownNoun(_ promise: Int, _ context: ReportContext) -> Double {
    let own = max(
      keys[promise].found(in: context.own), 0.9 * context.nouns.found(in: keys[promise]))
    // 其中民间投资增长7.5%，占比57.3%: the clause before names whose share it is.
    guard context.lacksNoun, let last = context.inherited.first else { return own }
    return max(own, keys[promise].found(in: last.words), 0.9 * last.nouns.found(in: keys[promise]))
  }

  /// The candidates of each promise, sentence by sentence.
  private func groups(_ candidates: [Candidate], joinsSentences: Bool = false) -> [Group: [Int]] {
    Dictionary(grouping: candidates.indices) { index in
      Group(
        promise: candidates[index].promise,
        sentence: joinsSentences ? 0 : reports[candidates[index].report].sentence)
    }
  }

  private struct Group: Hashable {
    var promise: Int
    var sentence: Int
  }

  /// The stage of a number; the end, where it is the stage that is promised.
  private func stage(_ candidate: Candidate) -> Stage {
    let stage = reports[candidate.report].stage
    return promises[candidate.promise].stage == stage ? .delivered : stage
  }

  private func countsTheSame(_ candidate: Candidate, _ context: ReportContext) -> Bool {
    let report = reports[candidate.report]
    guard report.role == .amount, !candidate.isDerived, !report.isInBrackets,
      report.touching == nil,
      !report.isAudience
    else { return false }
    switch candidate.objection {
    case nil: return true
    case .partOfWhole, .otherNoun:
      // 已动工49个行政村，其中18个行政村已完成
      let repeatsWhole =
        candidate.objection == .partOfWhole
        && report.whole.map { context.nouns.found(in: contexts[$0].nouns) >= 0.8 } ?? false
      return report.stageIsTold && (context.lacksNoun || repeatsWhole)
    default: return false
    }
  }
}
