import Testing

@testable import LeastSquares

@Suite struct PanelProjectionsTests {
  @Test func numbersStandBehindTheCoefficientsInTheirOrder() {
    var result = PanelProjections(seriesCount: 3, coefficientCount: 2)
    #expect(result.seriesCount == 3 && result.values.columnCount == 8)
    for series in 0..<3 {
      for column in 0..<8 { result.values[series, column] = Double(10 * series + column) }
    }
    #expect(result.coefficients(of: 1) == [10, 11])
    #expect(
      PanelProjections.Column.allCases.map { result[2, $0] } == [22, 23, 24, 25, 26, 27])
    #expect(result[0, .mean] == 2 && result[0, .probability] == 7)
    #expect(result.column(.upper) == [6, 16, 26])
  }

  @Test func aPanelOfNothing() {
    let none = PanelProjections(seriesCount: 0, coefficientCount: 4)
    #expect(none.seriesCount == 0 && none.column(.mean).isEmpty)
  }
}
