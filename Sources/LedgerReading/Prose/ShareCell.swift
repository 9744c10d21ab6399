internal import Indicators

/// The share of the target that a column states, in percent.
struct StatedShare {
  var value: Double
  /// The decimal places that it is printed with.
  var decimals: Int
  var source: SourceSpan

  /// Whether a share in percent is printed so.
  func isShare(_ percent: Double) -> Bool {
    var unit = 1.0
    for _ in 0..<decimals { unit /= 10 }
    return abs(percent - value) <= 0.51 * unit
  }
}

/// Uses a column of stated shares (完成率).
enum ShareCell {
  /// The stated share in percent; `nil` where the cell is empty or holds several.
  static func share(_ row: LedgerRow) -> StatedShare? {
    let cell = row[.share]
    guard !cell.isEmpty else { return nil }
    let text = ProseText(cell, cell: .share)
    let scan = QuantityScan(text)
    guard scan.quantities.count == 1, let quantity = scan.quantities.first, quantity.isPercent
    else { return nil }
    let digits = text.text(quantity.range).split(separator: ".").dropFirst().first ?? ""
    return StatedShare(
      value: quantity.value, decimals: digits.prefix { $0.isNumber }.count,
      source: text.span(quantity.range))
  }

  /// Gives the stated share to the only amount of the progress.
  static func attach(_ row: LedgerRow, to reports: inout [ReportedQuantity], promises: [Promise]) {
    guard let share = share(row) else { return }
    let amounts = reports.indices.filter {
      reports[$0].role == .amount && !reports[$0].isInBrackets
    }
    guard promises.count <= 1 else { return }
    if amounts.count == 1 {
      reports[amounts[0]].share = reports[amounts[0]].share ?? share.value
      return
    }
    // 日光温室1180亩、大棚960亩，合计2140亩 beside 71.3%: the only one of which the share is true, as printed.
    guard let target = promises.first?.target, let goal = target.value, goal > 0 else { return }
    let borneOut = amounts.filter {
      reports[$0].quantity.unit == target.unit && share.isShare(reports[$0].value / goal * 100)
    }
    if borneOut.count == 1 {
      reports[borneOut[0]].share = reports[borneOut[0]].share ?? share.value
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
