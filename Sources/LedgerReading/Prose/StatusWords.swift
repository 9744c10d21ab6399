internal import Indicators

/// Reads what a progress says without a number: stages and the office's own verdict.
enum StatusWords {
  private static let behind = WordList("未达序时 未达到序时 滞后 慢于序时 落后于序时 未完成序时 未达进度 未按期 未达时序 进度偏慢 低于序时")
  private static let onSchedule = WordList(
    "达到序时进度 达序时进度 达序时 完成序时 超序时 快于序时 时间过半任务过半 时间过半、任务过半 时间过半,任务过半 完成半年度目标 完成阶段性目标 按序时进度 符合序时 按计划推进 超前 提前完成 完成季度目标 序时进度完成 达到时序进度 快于时序"
  )

  /// At most this many pieces of evidence an indicator.
  private static let cap = 6

  static func addEvidence(
    _ row: LedgerRow, progress: ProgressReader, promises: [Promise],
    to indicators: inout [Indicator]
  ) {
    guard !indicators.isEmpty else { return }
    if let verdict = verdict(row) {
      for index in indicators.indices { indicators[index].evidence.append(verdict) }
    }
    let keys = indicators.map { NounKey($0.name) }
    let text = progress.text
    for clause in progress.clauses.prefix(300) {
      let verdict =
        behind.first(in: text.scalars, clause.range).map { (false, $0) }
        ?? onSchedule.first(in: text.scalars, clause.range).map { (true, $0) }
      let stage = clause.quantities.isEmpty ? StageWords.told(text, clause.range) : nil
      guard verdict != nil || stage != nil else { continue }
      // Keys cost more than all the rest here, and a lone indicator needs none.
      lazy var words = NounKey(text.text(clause.range))
      lazy var heading = progress.heading(of: clause.paragraph).map { NounKey(text.text($0)) }
      for index in indicators.indices where indicators[index].evidence.count < cap {
        let isAbout =
          indicators.count == 1 || keys[index].found(in: words) >= 0.5
          || (heading.map { keys[index].found(in: $0) >= 0.5 } ?? false)
        guard isAbout else { continue }
        indicators[index].evidence.append(
          QualitativeEvidence(
            stage: verdict == nil ? stage : nil, claimsOnSchedule: verdict?.0,
            source: text.span(clause.range)))
      }
    }
  }

  private static let yes: Set<String> = [
    "是", "达到", "达序时", "已达", "√", "Y", "达到序时进度", "已完成", "完成", "正常", "绿灯", "按期",
  ]
  private static let no: Set<String> = [
    "否", "未达", "未达到", "未达序时", "×", "N", "滞后", "红灯", "黄灯", "未完成",
  ]

  /// The office's verdict in a column of its own.
  private static func verdict(_ row: LedgerRow) -> QualitativeEvidence? {
    let text = ProseText(row[.schedule], cell: .schedule)
    guard text.count > 0 else { return nil }
    let words = text.text(text.trimmed(0..<text.count))
    let claim = no.contains(words) ? false : yes.contains(words) ? true : nil
    guard let claim else { return nil }
    return QualitativeEvidence(
      stage: nil, claimsOnSchedule: claim, source: text.span(0..<text.count))
  }
}
