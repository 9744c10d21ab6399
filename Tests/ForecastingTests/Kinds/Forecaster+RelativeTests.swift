import Forecasting
import Indicators
import Testing

@Suite("Targets that are measured against another growth rate")
struct ForecasterRelativeTests {
  static func forecast(
    income: Double, economy: Double, words: String = "与经济增长同步", quarter: Int = 2
  ) -> IndicatorForecast {
    func growth(_ item: String, _ name: String, _ target: Target, _ value: Double) -> LedgerItem {
      LedgerItem(
        number: item, commitment: name, progress: "", row: 2,
        indicators: [
          Indicator(
            item: item, part: 1, name: name, kind: .growth, target: target,
            observations: [
              Observation(quarter: Case.quarter(quarter), value: value, unit: "%")
            ])
        ])
    }
    let ledger = Ledger(
      title: "", quarter: Case.quarter(quarter),
      items: [
        growth("1", "全市生产总值增速", Target(comparator: .about, value: 5.5, unit: "%"), economy),
        growth(
          "2", "居民人均可支配收入增速",
          Target(comparator: .relative, unit: "%", reference: words), income),
      ])
    let forecast = Forecaster().forecast(ledger)
    return forecast.items[1].indicators[0]
  }

  @Test("In step is more than an even chance, ahead likely, behind unlikely")
  func order() throws {
    let inStep = try #require(Self.forecast(income: 5, economy: 5).probability)
    let ahead = try #require(Self.forecast(income: 7, economy: 5).probability)
    let behind = try #require(Self.forecast(income: 3, economy: 5).probability)
    #expect(inStep > 0.5 && inStep < 0.8)
    #expect(ahead > 0.9)
    #expect(behind < 0.1)
    #expect(Self.forecast(income: 5, economy: 5).evidence == .direct)
  }

  @Test("What it was measured against is named with its numbers and the tolerance")
  func referenceRate() throws {
    let rate = try #require(Self.forecast(income: 5, economy: 5.4).referenceRate)
    #expect(rate.indicator == IndicatorReference(item: "1", part: 1))
    #expect(rate.name == "全市生产总值增速" && rate.latest == 5.4 && rate.tolerance == 0.3)
    let above = Self.forecast(income: 5, economy: 5, words: "高于经济增长").referenceRate
    #expect(above?.tolerance == 0)
    #expect(Self.forecast(income: 5, economy: 5, words: "低于经济增长").referenceRate == nil)
  }

  @Test("Above has no tolerance")
  func above() throws {
    let forecast = Self.forecast(income: 5, economy: 5, words: "高于经济增长")
    #expect(abs(try #require(forecast.probability) - 0.5) < 1e-9)
  }

  @Test("Below is not taken for above")
  func below() {
    #expect(Self.forecast(income: 5, economy: 5, words: "低于经济增长").probability == nil)
    #expect(Self.forecast(income: 5, economy: 5, words: "不低于经济增长").probability != nil)
  }

  @Test("The year end decides")
  func yearEnd() {
    #expect(Self.forecast(income: 4.8, economy: 5, quarter: 4).status == .met)
    #expect(Self.forecast(income: 4.6, economy: 5, quarter: 4).status == .missed)
  }

  @Test("A reference that the ledger does not have gives no probability")
  func unknown() {
    let forecast = Self.forecast(income: 5, economy: 5, words: "与全国平均水平同步")
    #expect(forecast.method == .unavailable(.relativeTarget))
    #expect(forecast.probability == nil)
  }
}
