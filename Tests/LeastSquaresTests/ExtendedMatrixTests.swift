import Testing
import _TestSupport

@testable import LeastSquares

@Suite struct ExtendedMatrixTests {
  // Origin: Python 3, `fractions.Fraction(x) ** k`: rounded to a double and what that leaves.
  private static let powers: [Double: [(Double, Double)]] = [
    1.1: [
      (1.0, 0.0), (1.1, 0.0), (1.2100000000000002, 8.88178419700126e-18),
      (1.3310000000000004, -8.260059303211162e-17), (1.4641000000000004, 7.176481631177018e-17),
      (1.6105100000000006, 9.795719790872692e-17), (1.7715610000000008, 2.875033544569323e-17),
      (1.9487171000000012, -9.968639247404072e-17),
    ],
    -0.7: [
      (1.0, 0.0), (-0.7, 0.0), (0.48999999999999994, 2.220446049250315e-18),
      (-0.3429999999999999, -1.8651746813702634e-17),
      (0.24009999999999995, -1.3278267374516866e-17),
      (-0.16806999999999994, -5.022648963404215e-18),
      (0.11764899999999996, -6.7235106371299406e-18),
      (-0.08235429999999996, 2.1667112548583859e-19),
    ],
  ]

  @Test("Powers have some 31 digits", arguments: [1.1, -0.7])
  func powers(_ x: Double) throws {
    let expected = try #require(Self.powers[x])
    let design = ExtendedMatrix.polynomial([x, 2], degree: 7)
    #expect(design.rowCount == 2 && design.columnCount == 8)
    for (k, power) in expected.enumerated() {
      let difference = design[0, k] - DoubleDouble(high: power.0, low: power.1)
      #expect(difference.high.magnitude < 2e-31 * power.0.magnitude, "\(k)")
      #expect(design[1, k] == DoubleDouble(Double(1 << k)))
    }
  }

  @Test("A matrix of exact numbers has nothing to add; an element keeps both its parts")
  func parts() throws {
    let matrix = try Matrix(rows: [[1, 2], [3, 0.1]])
    var extended = ExtendedMatrix(matrix)
    #expect(extended.high == matrix && extended.low == Matrix(rowCount: 2, columnCount: 2))
    let third = DoubleDouble(high: 1.0 / 3, low: 1.85e-17)
    extended[1, 0] = third
    #expect(extended[1, 0] == third)
    #expect(extended.high[1, 0] == 1.0 / 3 && extended.low[1, 0] == 1.85e-17)
    #expect(extended[0, 1] == DoubleDouble(2))
  }

  @Test("A polynomial of degree 0 is a constant")
  func constant() {
    #expect(
      ExtendedMatrix.polynomial([5, .nan], degree: 0).high
        == Matrix(rowCount: 2, columnCount: 1, repeating: 1)
    )
  }
}
