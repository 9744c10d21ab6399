import Indicators

extension Inspection {
  /// Everything that was read, with spans, scores, runners-up, corrections and problems.
  public func json() -> String {
    JSONValue.object([
      .init("ledger", .ledger(title: ledger.title, quarter: ledger.quarter)),
      .init("problems", .problems(ledger.problems, language: wording.language)),
      .init("items", .array(ledger.items.map(value))),
    ]).text + "\n"
  }

  private func value(_ item: LedgerItem) -> JSONValue {
    .object([
      .init("item", .string(item.number)),
      .init("row", .integer(item.row)),
      .init("text", .string(item.commitment)),
      .init("progress", .string(item.progress)),
      .init("responsible", .optional(item.responsible)),
      .init("indicators", .array(item.indicators.map(value))),
    ])
  }

  private func value(_ indicator: Indicator) -> JSONValue {
    .object([
      .init("part", .integer(indicator.part)),
      .init("name", .string(indicator.name)),
      .init("kind", .string(indicator.kind.rawValue)),
      .init("corrected", .bool(indicator.isCorrected)),
      .init("source", .source(indicator.source)),
      .init("target", indicator.target.map(value) ?? .null),
      .init(
        "observations", .array(indicator.observations.map { .observation($0, score: true) })),
      .init("amounts", .array(indicator.amounts.map { .observation($0, score: true) })),
      .init("evidence", .array(indicator.evidence.map(value))),
      .init("runnersUp", .array(indicator.alternatives.map(value))),
    ])
  }

  private func value(_ target: Target) -> JSONValue {
    .object([
      .init("comparator", .string(target.comparator.rawValue)),
      .init("value", .optional(target.value)),
      .init("valueHigh", .optional(target.upperValue)),
      .init("unit", .string(target.unit)),
      .init("reference", .optional(target.reference)),
      .init("aspirational", .bool(target.isAspirational)),
      .init("derived", .bool(target.isDerived)),
      .init("corrected", .bool(target.isCorrected)),
      .init("source", .source(target.source)),
    ])
  }

  private func value(_ evidence: QualitativeEvidence) -> JSONValue {
    .object([
      .init("stage", .optional(evidence.stage?.rawValue)),
      .init("claimsOnSchedule", evidence.claimsOnSchedule.map(JSONValue.bool) ?? .null),
      .init("source", .source(evidence.source)),
    ])
  }

  private func value(_ reading: AlternativeReading) -> JSONValue {
    .object([
      .init("value", .number(reading.value)),
      .init("unit", .string(reading.unit)),
      .init("stage", .string(reading.stage.rawValue)),
      .init("score", .number(reading.score)),
      .init("reason", .string(reading.reason.rawValue)),
      .init("source", .source(reading.source)),
    ])
  }
}
