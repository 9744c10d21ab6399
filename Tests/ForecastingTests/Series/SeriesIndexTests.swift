import Forecasting
import Indicators
import Testing

@Suite("Series by name and kind")
struct SeriesIndexTests {
  private func indicator(
    _ kind: IndicatorKind, unit: String = "家", name: String = "高新技术企业"
  ) -> Indicator {
    Indicator(
      item: "1", part: 1, name: name, kind: kind,
      target: Target(comparator: .reach, value: 100, unit: unit))
  }

  private func series(_ kind: IndicatorKind, unit: String = "家") -> IndicatorSeries {
    let values = (0..<4).map {
      Observation(quarter: Quarter(ordinal: 2023 * 4 + $0), value: Double(90 + $0), unit: unit)
    }
    return kind == .growth
      ? IndicatorSeries(
        name: "高新技术企业", kind: kind, unit: "%", observations: [], amounts: values)
      : IndicatorSeries(name: "高新技术企业", kind: kind, unit: unit, observations: values)
  }

  @Test("An amount of a table is what the ledger says: of the year, or a stock")
  func amounts() throws {
    for known in [IndicatorKind.cumulative, .level, .growth] {
      let index = SeriesIndex([series(known)])
      for kind in [IndicatorKind.cumulative, .level] {
        let found = try #require(index(indicator(kind)))
        #expect(found.kind == kind && found.unit == "家")
        #expect(found.observations.map(\.value) == [90, 91, 92, 93])
        if kind != known {
          #expect(found.observations.allSatisfy { ($0.basis == .stock) == (kind == .level) })
        }
      }
    }
  }

  @Test("Another unit, another name and another sort of number are another indicator's")
  func others() {
    let index = SeriesIndex([series(.cumulative)])
    #expect(index(indicator(.level, unit: "户")) == nil)
    #expect(index(indicator(.level, name: "科技型中小企业")) == nil)
    for kind in [IndicatorKind.growth, .completion, .qualitative] {
      #expect(index(indicator(kind)) == nil)
    }
  }

  @Test("The series of its own kind goes before any other, which fills the quarters that it lacks")
  func ownKind() throws {
    let third = Quarter(ordinal: 2023 * 4 + 2)
    let stock = IndicatorSeries(
      name: "高新技术企业", kind: .level, unit: "家",
      observations: [Observation(quarter: third, value: 77, unit: "家", basis: .stock)])
    let index = SeriesIndex([series(.cumulative), series(.growth), stock])
    #expect(try #require(index(indicator(.level))).observations.map(\.value) == [90, 91, 77, 93])
  }

  @Test("What no indicator takes is named, once")
  func unused() {
    let ledger = Ledger(
      title: "", quarter: Quarter(ordinal: 2024 * 4),
      items: [
        LedgerItem(
          number: "1", commitment: "", progress: "", row: 2, indicators: [indicator(.level)])
      ])
    let index = SeriesIndex([series(.cumulative), renamed("充电桩"), renamed("充电桩")])
    #expect(index.unused(by: ledger) == ["充电桩"])
  }

  private func renamed(_ name: String) -> IndicatorSeries {
    IndicatorSeries(name: name, kind: .cumulative, unit: "个", observations: [])
  }
}
