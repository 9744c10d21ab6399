internal import Indicators

/// Which of several promises the words around a number name, and which of several numbers name a promise.
///
/// Like `Matcher+Preferences`, each rule moves scores or objections of candidates that were scored one by one.
extension Matcher {
  /// 5G基站2315个 names one promise, though it cannot answer it; it answers no other by the words
  /// around it either.
  func leaveNamedNumbers(_ candidates: inout [Candidate]) {
    var named: [Int: (promise: Int, noun: Double)] = [:]
    for candidate in candidates where !contexts[candidate.report].lacksNoun {
      let noun = keys[candidate.promise].found(in: contexts[candidate.report].own)
      if noun > named[candidate.report]?.noun ?? 0.7 {
        named[candidate.report] = (candidate.promise, noun)
      }
    }
    for index in candidates.indices where candidates[index].objection == nil {
      let candidate = candidates[index]
      // Of two promises that a number's words fit, the one that leaves less of them over is meant.
      if let best = named[candidate.report], best.promise != candidate.promise, best.noun >= 0.9,
        leftOver(candidate) > leftOver(best.promise, candidate.report) + 0.25
      {
        candidates[index].score -= 0.1
      }
      guard let best = named[candidate.report], best.promise != candidate.promise,
        (candidate.noun ?? 0) < best.noun - 0.4
      else { continue }
      candidates[index].objection = .otherNoun
    }
  }

  /// 东院区主体施工，完成总工程量的42%: the percentage of a work that another promise names is not this one's.
  func leaveOtherWorks(_ candidates: inout [Candidate]) {
    guard promises.count > 1, promises.count <= Assignment.exactLimit else { return }
    // How well the words of each number's sentence name the promise that they name best.
    var best: [Int: Double] = [:]
    func named(_ promise: Int, _ report: Int) -> Double {
      let context = contexts[report]
      return ([context.own] + context.inherited.map(\.words)).map(keys[promise].found).max() ?? 0
    }
    for index in candidates.indices where promises[candidates[index].promise].kind == .completion {
      let candidate = candidates[index]
      let most =
        best[candidate.report]
        ?? promises.indices.map { named($0, candidate.report) }.max() ?? 0
      best[candidate.report] = most
      if most >= 0.7, most > named(candidate.promise, candidate.report) + 0.3 {
        candidates[index].objection = .otherNoun
      }
    }
  }

  /// 新增备案博物馆23家，总数达到412家；等级博物馆97家: a level is told by the number that names it, and not by one of
  /// another sentence that only carries a like noun on.
  func preferOwnNames(_ candidates: inout [Candidate]) {
    let byPromise = Dictionary(grouping: candidates.indices) { candidates[$0].promise }
    for (promise, members) in byPromise where promises[promise].kind == .level {
      let open = members.filter { candidates[$0].objection == nil }
      let named = open.filter {
        let context = contexts[candidates[$0].report]
        return !context.lacksNoun && keys[promise].found(in: context.own) >= 0.9
      }
      // 农作物机械化率80.7% names more of what is promised than 小麦机械化率99.1%.
      func found(_ index: Int) -> Double {
        keys[promise].found(in: contexts[candidates[index].report].own)
      }
      let own = open.filter { !contexts[candidates[$0].report].lacksNoun }
      if let most = own.map(found).max() {
        for index in own where found(index) < most - 0.15 { candidates[index].score -= 0.12 }
      }
      leaveSteps(&candidates, open)
      for index in open where contexts[candidates[index].report].lacksNoun {
        let sentence = reports[candidates[index].report].sentence
        let isBeside = named.contains { reports[candidates[$0].report].sentence == sentence }
        if !named.isEmpty, !isBeside, candidates[index].noun ?? 0 < 0.9 {
          candidates[index].score -= 0.1
        }
      }
    }
  }

  /// 建成区面积36.9平方公里，新拓展0.8平方公里: beside a number as large as the level, a small one is a step to it.
  private func leaveSteps(_ candidates: inout [Candidate], _ open: [Int]) {
    func share(_ index: Int) -> Double {
      let target = promises[candidates[index].promise].target?.value ?? 0
      return target > 0 ? candidates[index].value / target : 0
    }
    let amounts = open.filter { reports[candidates[$0].report].role == .amount }
    guard amounts.contains(where: { (0.6...1.7).contains(share($0)) }) else { return }
    for index in amounts where share(index) < 0.2 { candidates[index].objection = .otherBasis }
  }

  private func leftOver(_ candidate: Candidate) -> Double {
    leftOver(candidate.promise, candidate.report)
  }

  /// How much of the nouns around a number a promise does not have.
  private func leftOver(_ promise: Int, _ report: Int) -> Double {
    1 - contexts[report].nouns.found(in: keys[promise])
  }
}
