internal import Indicators

/// Uses a column of stated shares (完成率).
enum ShareCell {
  /// The stated share in percent; `nil` where the cell is empty or holds several.
  static func share(_ row: LedgerRow) -> (value: Double, source: SourceSpan)? {
    let cell = row[.share]
    guard !cell.isEmpty else { return nil }
    let text = ProseText(cell, cell: .share)
    let scan = QuantityScan(text)
    guard scan.quantities.count == 1, let quantity = scan.quantities.first, quantity.isPercent
    else { return nil }
    return (quantity.value, text.span(quantity.range))
  }

  /// Gives the stated share to the only amount of the progress.
  static func attach(_ row: LedgerRow, to reports: inout [ReportedQuantity], promises: [Promise]) {
    guard let share = share(row) else { return }
    let amounts = reports.indices.filter {
      reports[$0].role == .amount && !reports[$0].isInBrackets
    }
    if amounts.count == 1, promises.count <= 1 {
      reports[amounts[0]].share = reports[amounts[0]].share ?? share.value
    }
  }

  /// Where the only indicator has a target and no number, its value is target × share.
  static func derive(
    _ row: LedgerRow, indicators: inout [Indicator], quarter: Quarter, asOf: Month?
  ) {
    guard let share = share(row), indicators.count == 1, indicators[0].observations.isEmpty,
      let target = indicators[0].target, let goal = target.value
    else { return }
    let value: Double
    switch indicators[0].kind {
    case .cumulative: value = Matcher.tidy(goal * share.value / 100)
    case .completion: value = share.value
    default: return
    }
    indicators[0].observations.append(
      Observation(
        quarter: quarter, asOf: asOf, value: value, unit: target.unit,
        isDerived: indicators[0].kind == .cumulative,
        score: 0.7, source: share.source))
  }
}
