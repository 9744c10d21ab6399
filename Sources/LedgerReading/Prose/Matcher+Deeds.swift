internal import Indicators

/// Which of several numbers of one promise answers, by the deed that is promised.
extension Matcher {
  /// 培训职业农民1.26万人，认定8640人 of 培育认定职业农民: a number that has nothing before it but a verb of the
  /// promise answers, and not the numbers before it in the sentence without that verb.
  func preferPromisedDeeds(_ candidates: inout [Candidate]) {
    let byPromise = Dictionary(grouping: candidates.indices) { candidates[$0].promise }
    for (promise, members) in byPromise where promises[promise].kind == .cumulative {
      let unit = promises[promise].target?.unit
      let open = members.filter {
        candidates[$0].objection == nil && reports[candidates[$0].report].quantity.unit == unit
      }
      guard open.count > 1,
        let chosen = open.first(where: { tellsDeed(of: promise, candidates[$0].report) })
      else { continue }
      let report = reports[candidates[chosen].report]
      let deed = lastWord(report.before)
      let rivals = open.filter {
        $0 != chosen && reports[candidates[$0].report].sentence == report.sentence
      }
      guard let best = rivals.map({ candidates[$0].score }).max(),
        rivals.allSatisfy({
          let rival = reports[candidates[$0].report]
          return candidates[$0].report < candidates[chosen].report
            && !progress.text.text(rival.before).contains(deed) && rival.stage <= report.stage
            // 新增储能64万千瓦，累计建成643万千瓦: the stock leaves the year's addition.
            && !(rival.isNew && report.isCumulative && !report.accumulatesYear)
        })
      else { continue }
      candidates[chosen].score = max(candidates[chosen].score, best + 0.01)
    }
  }

  /// 扶持创业2315人 of 扶持创业4000人: whether the verb of the promise stands before a number.
  func repeatsDeed(_ index: Int, _ place: Int) -> Bool {
    let promise = promises[index]
    guard promise.kind == .cumulative, reports[place].role == .amount, promise.name != promise.noun,
      promise.name.hasSuffix(promise.noun)
    else { return false }
    let deed = String(promise.name.dropLast(promise.noun.count))
    return deed.count >= 2 && progress.text.text(reports[place].before).contains(deed)
  }

  /// Whether both the promise and the number count what comes less what goes (净增7家).
  func isNet(_ promise: Int, _ place: Int) -> Bool {
    promises[promise].source.text.contains("净增")
      && progress.text.text(reports[place].before).hasSuffix("净增")
  }

  /// 报批1238亩，其中获批912亩 of 获批1500亩: whether a part is told by the verb that is promised, and its whole
  /// is not.
  func doesMore(_ part: Candidate) -> Bool {
    let (promise, report) = (promises[part.promise], reports[part.report])
    guard promise.kind == .cumulative, report.role == .amount, !report.isInBrackets,
      report.quantity.unit == promise.target?.unit, contexts[part.report].lacksNoun,
      let whole = report.whole.map({ reports[$0] }), whole.quantity.unit == report.quantity.unit
    else { return false }
    let deed = lastWord(report.before)
    return deed.count == 2 && !Self.emptyDeeds.contains(deed) && promise.source.text.contains(deed)
      && !progress.text.text(whole.before).contains(deed) && whole.stage <= report.stage
  }

  /// Whether a number has nothing before it but a verb of the promise.
  private func tellsDeed(of promise: Int, _ place: Int) -> Bool {
    let report = reports[place]
    // 利用 also makes helpers of what it counts, but not where it is promised.
    let isBare = contexts[place].lacksNoun || report.before.count == 2
    let isDeed = report.touching.map { promises[promise].source.text.contains($0) } ?? true
    guard isBare, isDeed, !report.isPart else { return false }
    let deed = lastWord(report.before)
    return deed.count == 2 && !Self.emptyDeeds.contains(deed)
      && promises[promise].source.text.contains(deed)
  }

  /// The two letters right before a number.
  private func lastWord(_ range: Range<Int>) -> String {
    progress.text.text(max(range.lowerBound, range.upperBound - 2)..<range.upperBound)
  }
}
