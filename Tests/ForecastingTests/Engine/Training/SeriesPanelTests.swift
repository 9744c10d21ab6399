import Testing

@testable import Forecasting

@Suite struct SeriesPanelTests {
  private func panel(_ count: Int) -> SeriesPanel {
    SeriesPanel(
      series: (0..<count).map {
        .init(name: "S\($0)", values: [1, .nan, 3, 4, Double($0)], position: $0)
      })
  }

  @Test("Whole years are counted back from the end")
  func wholeYears() {
    for count in 0...9 {
      let series = SeriesPanel.Series(
        name: "S", values: (0..<count).map(Double.init), position: 0)
      #expect(series.yearCount == count / 4)
      #expect(Array(series.wholeYears) == Array(series.values.suffix(count / 4 * 4)))
    }
  }

  @Test("Gaps are no values")
  func values() {
    #expect(panel(3).valueCount == 12)
    #expect(SeriesPanel(series: []).valueCount == 0)
  }

  @Test("A fold leaves out whole series, by position")
  func folds() throws {
    let fold = try #require(Fold("2/3"))
    #expect(panel(7).only(fold).series.map(\.position) == [1, 4])
    #expect(panel(7).leavingOut(fold).series.map(\.position) == [0, 2, 3, 5, 6])
    // The position stays with its series: a fold of a fold is not renumbered.
    #expect(panel(7).leavingOut(fold).only(fold).series.isEmpty)
  }

  @Test(
    "The folds of a panel are disjoint, and together they are all of it", arguments: [2, 3, 5, 9])
  func partition(count: Int) throws {
    let folds = try (1...count).map { try #require(Fold(index: $0, count: count)) }
    for position in 0..<20 { #expect(folds.count { $0.contains(position) } == 1) }
    let parts = folds.map { panel(20).only($0).series.count }
    #expect(parts.reduce(0, +) == 20)
    for (fold, part) in zip(folds, parts) {
      #expect(panel(20).leavingOut(fold).series.count == 20 - part)
      #expect(Fold(fold.text) == fold)
    }
  }

  @Test(
    "What is no fold",
    arguments: ["0/2", "3/2", "1/1", "1/2/3", "1", "", "/2", "1/", "a/b", "-1/2", "1.0/2"])
  func noFold(_ text: String) {
    #expect(Fold(text) == nil)
  }
}
