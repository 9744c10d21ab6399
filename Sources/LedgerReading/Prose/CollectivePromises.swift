internal import Indicators

/// Makes one promise for each of the indicators that share a target, named by the report.
///
/// "4个结构性指标均10%以上" does not say which four; a progress that lists four growth rates which no
/// other promise of the item names does.
enum CollectivePromises {
  static func expand(
    _ promises: [Promise], progress: ProgressReader, reports: [ReportedQuantity]
  ) -> [Promise] {
    guard promises.contains(where: { $0.sharedBy > 1 }) else { return promises }
    var result: [Promise] = []
    for promise in promises {
      guard promise.sharedBy > 1 else {
        result.append(promise)
        continue
      }
      let others = promises.filter { $0.sharedBy == 1 }.map { NounKey($0.noun) }
      var names: [String] = []
      var isGrowth = false
      for report in reports
      where report.role == .growth || (promise.kind == .level && report.role == .rate) {
        let name = progress.text.text(
          PromiseName.core(progress.text, withoutPeriod(report, progress), keepsVerb: false))
        let key = NounKey(name)
        guard !key.isEmpty,
          !others.contains(where: { $0.found(in: key) > 0.5 || key.found(in: $0) > 0.6 })
        else { continue }
        names.append(name)
        if report.role == .growth { isGrowth = true }
      }
      guard names.count == promise.sharedBy else {
        result.append(promise)
        continue
      }
      for name in names {
        var single = promise
        single.kind = isGrowth ? .growth : promise.kind
        single.noun = name
        single.name = PromiseName.shown(isGrowth ? name + "增速" : name)
        single.sharedBy = 1
        result.append(single)
      }
    }
    return result
  }

  private static func withoutPeriod(_ report: ReportedQuantity, _ progress: ProgressReader)
    -> Range<Int>
  {
    var start = report.before.lowerBound
    for period in progress.scan.periods where report.before.contains(period.range.lowerBound) {
      start = max(start, min(period.range.upperBound, report.before.upperBound))
    }
    return start..<report.before.upperBound
  }
}
