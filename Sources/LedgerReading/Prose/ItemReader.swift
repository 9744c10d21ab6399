internal import Indicators

/// Reads one row of a ledger: what it promises and what it reports.
struct ItemReader {
  /// The quarter that the row reports on.
  let quarter: Quarter

  /// The month that the document names where it does not end the quarter.
  let asOf: Month?

  /// How wide the area is that the ledger reports on, as ``ProgressReader/width(ofTitle:)`` tells.
  var area = 0

  /// The indicators of a row and what was doubtful in it.
  func read(_ row: LedgerRow) -> (indicators: [Indicator], problems: [RowProblem]) {
    let commitment = CommitmentReader(ProseText(row[.commitment], cell: .commitment))
    var promises = commitment.promises()
    var problems = commitment.scan.defects.map { RowProblem($0, commitment.text) }
    let bare = BareNumbers(row, promises: promises)
    let plain = { (column: LedgerColumn) in ProseText(row[column], cell: column) }
    if !row[.target].isEmpty {
      let cell = TargetCell.read(
        row, bare?.text(row, .target) ?? plain(.target), promises: promises)
      promises = cell.promises
      problems += cell.problems
    }
    let progress = ProgressReader(
      (bare?.text(row, .progress) ?? plain(.progress)).knowing(promises.map(\.noun)), area: area,
      isOfYear: quarter.number == 4 && asOf == nil)
    problems += progress.scan.defects.map { RowProblem($0, progress.text) }
    var reports = progress.reports()
    ShareCell.attach(row, to: &reports, promises: promises)
    let expanded = CollectivePromises.expand(promises, progress: progress, reports: reports)
    let dating = Dating(quarter: quarter, asOf: asOf)
    let matcher = Matcher(
      promises: expanded, progress: progress, reports: reports, dating: dating,
      rowCount: row.rowCount)
    var answers = Answers(matcher: matcher, candidates: matcher.candidates(), dating: dating)
    var indicators = answers.indicators(item: row.number)
    indicators += ImpliedTargets.indicators(
      item: row.number, promises: expanded, matcher: matcher, claimed: answers.claimed,
      firstPart: indicators.count + 1, dating: answers.dating)
    ShareCell.derive(row, indicators: &indicators, quarter: quarter, asOf: asOf)
    FinishedWorks(progress: progress, dating: dating)
      .addObservations(promises: expanded, to: &indicators)
    StatusWords.addEvidence(row, progress: progress, promises: expanded, to: &indicators)
    problems += answers.problems
    return (indicators, problems)
  }
}

/// A problem within a row: the cell, the excerpt, the reason.
struct RowProblem: Hashable, Sendable {
  var column: LedgerColumn
  var excerpt: String
  var reason: LedgerProblem.Reason

  init(column: LedgerColumn, excerpt: String, reason: LedgerProblem.Reason) {
    self.column = column
    self.excerpt = excerpt
    self.reason = reason
  }

  /// A defect of a number with a few letters around it.
  init(_ defect: NumberDefect, _ text: ProseText) {
    // From the mark before it, so that no word is cut (上半年…), as far as that is near.
    var start = defect.range.lowerBound
    while start > 0, defect.range.lowerBound - start < 16,
      !",;。:\n".unicodeScalars.contains(text[start - 1])
    { start -= 1 }
    let end = min(text.count, min(defect.range.upperBound, defect.range.lowerBound + 40) + 6)
    self.init(column: text.cell, excerpt: text.span(start..<end).text, reason: defect.reason)
  }
}
