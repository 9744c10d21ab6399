/// Shares of the target, beside the amounts that they speak of.
extension ProgressReader {
  /// Gives each stated share (占年计划的53%, 完成率56%) to the amount that it speaks of.
  func attachShares(_ reports: inout [ReportedQuantity]) {
    var index = 0
    while index < reports.count {
      defer { index += 1 }
      guard reports[index].quantity.isPercent else { continue }
      // 分别完成82.3%和80.4%: one share for each of the numbers before.
      if reports[index].role == .shareOfTarget || reports[index].role == .completion,
        isRespective(reports[index])
      {
        let last = lastOfRun(reports, from: index)
        let count = last - index + 1
        let hosts = Self.lastAmounts(count, before: index, in: reports)
        if hosts.count == count {
          for (host, share) in zip(hosts, index...last) {
            reports[host].share = reports[share].value
            reports[share].role = .shareOfTarget
            reports[share].sharedUnit = reports[host].quantity.unit
          }
          index = last
          continue
        }
      }
      guard let host = host(of: index, in: reports) else { continue }
      reports[host].share = reports[index].value
      reports[index].role = .shareOfTarget
      reports[index].sharedUnit = reports[host].quantity.unit
      let own = text.text(reports[index].before)
      reports[index].assignedNoun =
        text.text(reports[host].before) + (own.contains("率") ? own : "完成率")
    }
  }

  private func lastOfRun(_ reports: [ReportedQuantity], from index: Int) -> Int {
    var last = index
    while last + 1 < reports.count, reports[last + 1].quantity.isPercent,
      reports[last + 1].sentence == reports[index].sentence
    { last += 1 }
    return last
  }

  /// The amount that a share speaks of: right before its bracket, or the last one of its sentence.
  private func host(of index: Int, in reports: [ReportedQuantity]) -> Int? {
    let report = reports[index]
    guard index > 0 else { return nil }
    // 工程进度60% is the work's, not the money's beside it.
    if Self.works.isIn(text.scalars, report.before) { return nil }
    let isBare = ReportContext.content(progress: self, report.before) < 2
    let fits =
      report.role == .shareOfTarget
      || (report.isInBrackets && report.role != .growth && report.role != .comparison)
      || (isBare && report.role == .other) || (isBare && report.role == .completion)
    guard fits else { return nil }
    var host = index - 1
    while host >= 0, reports[host].sentence == report.sentence {
      if reports[host].role == .amount {
        return reports[host].share == nil ? host : nil
      }
      if reports[host].role != .growth && reports[host].role != .comparison { return nil }
      host -= 1
    }
    return nil
  }
}
