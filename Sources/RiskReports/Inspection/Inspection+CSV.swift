import Indicators

extension Inspection {
  /// The contract's `inspect --format csv`: one row an indicator and observation.
  public func csv() -> String {
    var file = DelimitedText(header: [
      "item", "part", "indicator", "kind", "comparator", "target", "target_high", "unit", "quarter",
      "as_of", "value", "stage", "derived", "source",
    ])
    for row in rows {
      let target = row.indicator.target
      let observation = row.observation
      let isDerived = observation?.isDerived == true || target?.isDerived == true
      file.add([
        .text(row.item.number), .integer(row.indicator.part), .text(row.indicator.name),
        .text(row.indicator.kind.rawValue), .text(target?.comparator.rawValue ?? "none"),
        .number(target?.value), .number(target?.upperValue), .text(unit(of: row)),
        .text((observation?.quarter ?? ledger.quarter).description),
        .text(observation?.asOf?.description ?? ""), .number(observation?.value),
        .text(observation?.stage.rawValue ?? "none"), .text(isDerived ? "yes" : "no"),
        .text(
          wording.corrections(of: row.indicator, observation) + (source(of: row)?.text ?? "")),
      ])
    }
    return file.text
  }

  /// What the row was read from; a corrected value has no text of the ledger.
  func source(of row: Row) -> SourceSpan? {
    guard let observation = row.observation else { return row.indicator.source }
    return observation.source ?? (observation.isCorrected ? nil : row.indicator.source)
  }

  /// The target's unit, or the observation's where the target has none.
  func unit(of row: Row) -> String {
    if let unit = row.indicator.target?.unit, !unit.isEmpty { return unit }
    return row.observation?.unit ?? ""
  }
}
