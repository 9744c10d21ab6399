import Forecasting
import Indicators

extension ForecastDocument {
  /// The contract's JSON; numbers in base units and full precision, `null` where absent.
  public func json() -> String {
    JSONValue.object([
      .init("ledger", .ledger(title: forecast.title, quarter: forecast.quarter)),
      .init("problems", .problems(forecast.problems, language: wording.language)),
      .init("items", .array(forecast.items.map(value))),
    ]).text + "\n"
  }

  private func value(_ item: ItemForecast) -> JSONValue {
    .object([
      .init("item", .string(item.item.number)),
      .init("text", .string(item.item.commitment)),
      .init("responsible", .optional(item.item.responsible)),
      .init("indicators", .array(item.indicators.map(value))),
    ])
  }

  private func value(_ forecast: IndicatorForecast) -> JSONValue {
    let indicator = forecast.indicator
    let comparator = indicator.target?.comparator
    return .object([
      .init("part", .integer(indicator.part)),
      .init("name", .string(indicator.name)),
      .init("kind", .string(indicator.kind.rawValue)),
      .init("comparator", .string(comparator?.rawValue ?? "none")),
      .init("target", .optional(indicator.target?.value)),
      .init("targetHigh", .optional(indicator.target?.upperValue)),
      .init("targetCorrected", .bool(indicator.target?.isCorrected ?? false)),
      .init("unit", .string(forecast.unit)),
      .init("observations", .array(indicator.observations.map { .observation($0) })),
      .init("projection", forecast.projection.map(Self.value) ?? .null),
      .init("probability", .optional(forecast.probability)),
      .init("probabilityWithinTolerance", .optional(forecast.probabilityWithinTolerance)),
      .init("status", .string(forecast.status.rawValue)),
      .init("evidence", .string(forecast.evidence.rawValue)),
      .init(
        "requiredPace",
        forecast.requiredPace.map { value($0, comparator: indicator.decidingComparator ?? .reach) }
          ?? .null),
      .init("timeProportional", forecast.timeProportional.map(Self.value) ?? .null),
      .init("method", .string(forecast.method.name)),
      .init(
        "explanation",
        .array(
          forecast.explanation.map { part in
            .object([
              .init("source", .string(part.source.name)),
              .init("weight", .number(part.weight)),
              .init("value", .optional(part.value)),
            ])
          })),
      .init(
        "accidentalQuarters",
        .array(
          forecast.accidentalQuarters.map { accident in
            .object([
              .init("quarter", .string(String(describing: accident.quarter))),
              .init("value", .number(accident.value)),
              .init("readAs", .number(accident.readAs)),
            ])
          })),
    ])
  }

  private func value(_ pace: RequiredPace, comparator: Comparator) -> JSONValue {
    .object([
      .init("value", .number(pace.value)),
      .init("unit", .string(pace.unit)),
      .init("per", .string(pace.per.rawValue)),
      .init("approximate", .bool(pace.isApproximate)),
      .init("text", .string(wording.sentence(pace, comparator: comparator))),
    ])
  }

  private static func value(_ projection: Projection) -> JSONValue {
    .object([
      .init("median", .number(projection.median)),
      .init("interval80", .interval(projection.interval80)),
      .init("interval95", .interval(projection.interval95)),
    ])
  }

  private static func value(_ progress: TimeProportionalProgress) -> JSONValue {
    .object([
      .init("share", .number(progress.share)),
      .init("elapsed", .number(progress.elapsed)),
      .init("behind", .bool(progress.isBehind)),
    ])
  }
}
