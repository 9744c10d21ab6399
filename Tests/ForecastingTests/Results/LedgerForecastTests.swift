import Forecasting
import Indicators
import Testing

@Suite struct LedgerForecastTests {
  private static func item(_ number: String, parts: Int) -> ItemForecast {
    let indicators = (0..<parts).map { part -> IndicatorForecast in
      var one = Case().forecast
      one.indicator.item = number
      one.indicator.part = part + 1
      return one
    }
    return ItemForecast(
      item: LedgerItem(number: number, commitment: "", progress: "", row: 1),
      indicators: indicators)
  }

  @Test("Indicators stand in the order of the ledger, an item is found by its number")
  func order() {
    let forecast = LedgerForecast(
      title: "", quarter: Case.quarter(1),
      items: [Self.item("2", parts: 2), Self.item("1", parts: 0), Self.item("全市", parts: 1)])
    #expect(
      forecast.indicators.map { $0.indicator.reference.description } == ["2/1", "2/2", "全市/1"])
    #expect(forecast.item("全市")?.indicators.count == 1)
    #expect(forecast.item("1")?.indicators.isEmpty == true)
    #expect(forecast.item("3") == nil)
  }

  @Test("A number that stands twice means its first item")
  func repeated() {
    let forecast = LedgerForecast(
      title: "", quarter: Case.quarter(1),
      items: [Self.item("1", parts: 1), Self.item("1", parts: 2)])
    #expect(forecast.item("1")?.indicators.count == 1)
  }
}
