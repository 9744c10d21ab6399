internal import Indicators

/// Reads what a progress says without a number: stages and the office's own verdict.
enum StatusWords {
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
