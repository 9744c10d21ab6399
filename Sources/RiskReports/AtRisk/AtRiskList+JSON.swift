import Forecasting
import Indicators

extension AtRiskList {
  /// The list as data: the entries, worst first, and the indicators without a number, which are
  /// counted and named in any case.
  public func json() -> String {
    JSONValue.object([
      .init("ledger", .ledger(title: forecast.title, quarter: forecast.quarter)),
      .init("threshold", .optional(threshold)),
      .init("indicators", .integer(forecast.indicators.count)),
      .init(
        "atRisk",
        .array(entries.enumerated().map { value($0.element, rank: $0.offset + 1) })),
      .init(
        "withoutNumber",
        .array(
          withoutNumber.map { entry in
            includesNoData ? value(entry, rank: nil) : name(of: entry)
          })),
      .init(
        "withoutIndicator",
        .array(
          withoutIndicator.map { item in
            .object([
              .init("item", .string(item.number)), .init("text", .string(item.commitment)),
            ])
          })),
    ]).text + "\n"
  }

  private func value(_ entry: Entry, rank: Int?) -> JSONValue {
    let forecast = entry.forecast
    let pace = forecast.requiredPace
    return .object([
      .init("rank", rank.map(JSONValue.integer) ?? .null),
      .init("item", .string(entry.item.number)),
      .init("part", .integer(forecast.indicator.part)),
      .init("name", .string(forecast.indicator.name)),
      .init("kind", .string(forecast.indicator.kind.rawValue)),
      .init("comparator", .string(forecast.indicator.target?.comparator.rawValue ?? "none")),
      .init("target", .optional(forecast.indicator.target?.value)),
      .init("targetHigh", .optional(forecast.indicator.target?.upperValue)),
      .init("targetCorrected", .bool(forecast.indicator.target?.isCorrected ?? false)),
      .init("unit", .string(forecast.unit)),
      .init("latestQuarter", .optional(forecast.latest?.quarter.description)),
      .init("latestValue", .optional(forecast.latest?.value)),
      .init("latestStage", .optional(forecast.latest?.stage.rawValue)),
      .init("latestCorrected", .bool(forecast.latest?.isCorrected ?? false)),
      .init("shareOfTarget", .optional(forecast.shareOfTarget)),
      .init("projection", .optional(forecast.projection?.median)),
      .init("interval80", forecast.projection.map { .interval($0.interval80) } ?? .null),
      .init("interval95", forecast.projection.map { .interval($0.interval95) } ?? .null),
      .init("probability", .optional(forecast.probability)),
      .init("probabilityWithinTolerance", .optional(forecast.probabilityWithinTolerance)),
      .init("status", .string(forecast.status.rawValue)),
      .init("evidence", .string(forecast.evidence.rawValue)),
      .init("requiredPace", .optional(pace?.value)),
      .init("requiredPer", .optional(pace?.per.rawValue)),
      .init("bestPace", .optional(pace?.best?.value)),
      .init("bestQuarter", .optional(pace?.best?.quarter.description)),
      .init("responsible", .optional(entry.item.responsible)),
      .init("sourceText", .array(entry.quotations.map { .string($0.sentence) })),
    ])
  }

  private func name(of entry: Entry) -> JSONValue {
    let stages = entry.forecast.indicator.evidence.compactMap(\.stage)
    return .object([
      .init("item", .string(entry.item.number)),
      .init("part", .integer(entry.forecast.indicator.part)),
      .init("name", .string(entry.forecast.indicator.name)),
      .init("stage", .optional(stages.max()?.rawValue)),
      .init("method", .string(entry.forecast.method.name)),
      .init("sourceText", .array(entry.quotations.map { .string($0.sentence) })),
    ])
  }
}
