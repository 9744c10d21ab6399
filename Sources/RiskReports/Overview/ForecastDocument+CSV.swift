import Forecasting
import Indicators

extension ForecastDocument {
  /// One row an indicator, numbers in base units and full precision; an empty cell is absent.
  ///
  /// `corrected` names what a planner's correction set, with a space between: `indicator` (its name or
  /// kind), `target`, `latest_value`.
  public func csv() -> String {
    var file = DelimitedText(header: [
      "item", "part", "indicator", "kind", "comparator", "target", "target_high", "unit",
      "latest_quarter", "as_of", "latest_value", "stage", "share_of_target", "projection", "low80",
      "high80", "low95", "high95", "probability", "probability_within_tolerance", "status",
      "evidence", "required_pace", "required_per", "method", "responsible", "source_text",
      "corrected",
    ])
    for item in forecast.items {
      for forecast in item.indicators {
        let indicator = forecast.indicator
        let target = indicator.target
        let source = forecast.latest?.source ?? indicator.source
        file.add([
          .text(indicator.item), .integer(indicator.part), .text(indicator.name),
          .text(indicator.kind.rawValue), .text(target?.comparator.rawValue ?? "none"),
          .number(target?.value), .number(target?.upperValue), .text(forecast.unit),
          .text(forecast.latest?.quarter.description ?? ""),
          .text(forecast.latest?.asOf?.description ?? ""), .number(forecast.latest?.value),
          .text(forecast.latest?.stage.rawValue ?? "none"), .number(forecast.shareOfTarget),
          .number(forecast.projection?.median), .number(forecast.projection?.interval80.lowerBound),
          .number(forecast.projection?.interval80.upperBound),
          .number(forecast.projection?.interval95.lowerBound),
          .number(forecast.projection?.interval95.upperBound), .number(forecast.probability),
          .number(forecast.probabilityWithinTolerance), .text(forecast.status.rawValue),
          .text(forecast.evidence.rawValue), .number(forecast.requiredPace?.value),
          .text(forecast.requiredPace?.per.rawValue ?? ""), .text(forecast.method.name),
          .text(item.item.responsible ?? ""), .text(source?.text ?? ""),
          .text(forecast.corrected.joined(separator: " ")),
        ])
      }
    }
    return file.text
  }
}
