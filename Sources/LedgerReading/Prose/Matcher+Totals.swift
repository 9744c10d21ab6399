internal import Indicators

/// Totals that a report adds up itself.
extension Matcher {
  /// 新建完成5.3万亩；改造提升完成2.1万亩；合计完成7.4万亩: the total of the numbers before it answers, and none of
  /// them.
  func preferTotals(_ candidates: inout [Candidate]) {
    let byPromise = Dictionary(grouping: candidates.indices) { candidates[$0].promise }
    for (promise, members) in byPromise where promises[promise].kind == .cumulative {
      let unit = promises[promise].target?.unit
      let open = members.filter {
        let report = reports[candidates[$0].report]
        return candidates[$0].objection == nil && report.role == .amount
          && report.quantity.unit == unit
      }.sorted { candidates[$0].report < candidates[$1].report }
      guard open.count > 2, let best = open.map({ candidates[$0].score }).max() else { continue }
      for (place, index) in open.enumerated() where place > 1 && isTotal(candidates[index]) {
        // No office adds up more; the cap keeps hostile rows linear.
        let parts = open[max(0, place - 12)..<place].filter {
          reports[candidates[$0].report].stage == reports[candidates[index].report].stage
        }
        guard addsUp(parts.map { candidates[$0].value }, to: candidates[index].value) else {
          continue
        }
        candidates[index].score = max(candidates[index].score, best + 0.01)
      }
    }
  }

  private func isTotal(_ candidate: Candidate) -> Bool {
    ProgressReader.totals.isIn(progress.text.scalars, reports[candidate.report].before)
  }

  /// Whether the last two or more of some numbers add up to another.
  private func addsUp(_ parts: [Double], to total: Double) -> Bool {
    var sum = 0.0
    for (count, part) in parts.reversed().enumerated() {
      sum += part
      if count > 0, abs(sum - total) <= 1e-6 * abs(total) { return true }
    }
    return false
  }
}
