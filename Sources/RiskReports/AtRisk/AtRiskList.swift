import Forecasting
import Indicators

/// The indicators that may miss their targets, worst first, and those that no number speaks for.
///
/// The list is a value; each format is an extension in a file of its own: ``text(colored:width:)``,
/// ``csv()``, ``markdown()``, ``json()``, ``html()`` and ``writeXLSX(to:)``.
///
/// ```swift
/// let list = AtRiskList(forecast, language: .zh)
/// list.entries.first?.forecast.indicator.name   // the worst
/// list.withoutNumber.count                      // never hidden
/// ```
///
/// Order and threshold go by the probability of the target itself, which every form has. Where a target
/// says 左右, the one within its tolerance decides the status, and stands beside it in what people read.
public struct AtRiskList: Sendable {
  /// One indicator with the item that it belongs to.
  public struct Entry: Hashable, Sendable {
    /// The item.
    public var item: LedgerItem
    /// The forecast.
    public var forecast: IndicatorForecast

    /// The sentences that speak for the value or the stage.
    public var quotations: [Quotation] { Quotation.quotations(of: forecast, in: item) }
  }

  /// The forecast that the list is drawn from.
  public let forecast: LedgerForecast
  /// The indicators at risk, worst first; of equals the ledger's order decides.
  public let entries: [Entry]
  /// The indicators without a probability, in the order of the ledger.
  public let withoutNumber: [Entry]
  /// The items from which no indicator was read, in the order of the ledger.
  public let withoutIndicator: [LedgerItem]
  /// The probability below which an indicator is listed; `nil` where the status decides.
  public let threshold: Double?
  /// Whether data formats append the indicators without a number.
  public let includesNoData: Bool
  /// The words that the list is written in.
  let document: ForecastDocument

  var wording: Wording { document.wording }

  /// Draws the list from a forecast.
  ///
  /// - Parameters:
  ///   - forecast: The ledger's forecast.
  ///   - threshold: Lists every indicator whose probability is below it; without it, those whose
  ///     status is watch, at risk or off track.
  ///   - includesNoData: Whether csv and json append the indicators without a number; what people
  ///     read names them in any case.
  ///   - language: The language that it is written in.
  /// - Complexity: O(*n* log *n*) in the number of indicators.
  public init(
    _ forecast: LedgerForecast, threshold: Double? = nil, includesNoData: Bool = false,
    language: Language
  ) {
    self.forecast = forecast
    self.threshold = threshold
    self.includesNoData = includesNoData
    document = ForecastDocument(forecast, language: language)
    let all = forecast.items.flatMap { item in
      item.indicators.map { Entry(item: item.item, forecast: $0) }
    }
    let isListed = { (entry: Entry) -> Bool in
      if let threshold { return (entry.forecast.probability ?? .infinity) < threshold }
      return [.watch, .atRisk, .offTrack].contains(entry.forecast.status)
    }
    let worstFirst = all.enumerated().filter { isListed($0.element) }.sorted { left, right in
      let probabilities = (
        left.element.forecast.probability ?? 0,
        right.element.forecast.probability ?? 0
      )
      return probabilities.0 == probabilities.1
        ? left.offset < right.offset : probabilities.0 < probabilities.1
    }
    entries = worstFirst.map(\.element)
    withoutNumber = all.filter {
      $0.forecast.probability == nil && $0.forecast.status == .noData && !isListed($0)
    }
    withoutIndicator = forecast.items.filter(\.indicators.isEmpty).map(\.item)
  }
}
