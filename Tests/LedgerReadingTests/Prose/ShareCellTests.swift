import Indicators
import Testing

@testable import LedgerReading

@Suite("A column of shares, a column of targets") struct ShareCellTests {
  private func read(_ cells: [LedgerColumn: String]) -> [Indicator] {
    let row = LedgerRow(
      number: "1", row: 1,
      cells: cells.mapValues { LedgerCell(text: $0, row: 1, heading: "") })
    return ItemReader(quarter: Prose.quarter, asOf: nil).read(row).indicators
  }

  @Test("Target × share, where the progress has no number")
  func derived() {
    let read = read([.commitment: "新增学位4000个", .progress: "有序推进", .share: "45%"])
    #expect(read.first?.leadingObservation?.value == 1800)
    #expect(read.first?.leadingObservation?.isDerived == true)
  }

  @Test("A printed number is kept")
  func printed() {
    let read = read([.commitment: "新增学位4000个", .progress: "新增学位1750个", .share: "45%"])
    #expect(read.first?.leadingObservation?.value == 1750)
  }

  @Test("Of several numbers the one of which the share is true, as it is printed")
  func borneOut() {
    let read = read([
      .commitment: "扩种油菜3000亩", .progress: "东片1,240亩、西片890亩，合计2,130亩", .share: "71%",
    ])
    #expect(read.first?.leadingObservation?.value == 2130)
    #expect(read.first?.leadingObservation?.isDerived == false)
  }

  @Test("A target in its own column takes its noun from the item and its unit from the unit column")
  func target() {
    let read = read([
      .commitment: "招商引资到位资金", .target: "60", .unit: "亿元", .progress: "到位资金41.3亿元",
    ])
    #expect(read.first?.target?.value == 6_000_000_000)
    #expect(read.first?.leadingObservation?.value == 4_130_000_000)
  }
}
