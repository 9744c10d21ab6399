import Foundation
import Testing
import _TestSupport

@testable import Forecasting

/// Rows of a known relation: response = 0.1 + 0.5 a − 0.2 b + e^(−2 + 0.5 v) · error.
@Suite struct RegressionFitTests {
  private static let key = RegressionKey(
    form: .unanchored, variant: .flow, earlierYears: 0, quarter: 2)

  private static func rows(
    count: Int = 400, error: (inout _TestSupport.SplitMix64) -> Double = { $0.normal() },
    seed: UInt64 = 21
  ) -> TrainingRows {
    var random = _TestSupport.SplitMix64(seed: seed)
    var rows = TrainingRows(key)
    for place in 0..<count {
      let (a, b, v) = (random.normal(), 3 + 2 * random.normal(), random.normal())
      rows.location += [a, b]
      rows.spread += [v]
      rows.responses.append(0.1 + 0.5 * a - 0.2 * b + exp(-2 + 0.5 * v) * error(&random))
      rows.weights.append(1)
      rows.positions.append(place)
      rows.yearsBack.append(place % 9)
    }
    return rows
  }

  private func cell(
    _ rows: TrainingRows, options: TrainingOptions = TrainingOptions()
  ) throws -> RegressionCell {
    try RegressionFit(rows, options: options).cell()
  }

  @Test("A known relation is found again, centre and spread")
  func recovery() throws {
    let cell = try cell(Self.rows())
    // The relation on regressors as they come; some 400 errors of about 0.15 settle two digits.
    for (found, expected) in zip(cell.rawLocation, [0.1, 0.5, -0.2]) {
      #expect(abs(found - expected) < 0.025)
    }
    // E|error| of the normal is √(2/π).
    #expect(abs(cell.rawSpread[0] - (-2 + log((2 / Double.pi).squareRoot()))) < 0.15)
    #expect(abs(cell.rawSpread[1] - 0.5) < 0.15)
    #expect(cell.rowCount == 400 && cell.key == Self.key)
    #expect(cell.location.map(\.name) == ["step4", "step15"])
    #expect(cell.covariance.count == 6)
  }

  @Test("The shape is that of the errors, in units of their mean size")
  func shape() throws {
    let unit = (2 / Double.pi).squareRoot()
    let normal = try cell(Self.rows(count: 1200)).shape
    for (level, expected) in [(0.1, -1.2816), (0.5, 0), (0.8, 0.8416), (0.95, 1.6449)] {
      #expect(abs(normal.quantile(level) - expected / unit) < 0.2, "\(level)")
    }
    // Uniform errors end where they end: at twice their mean size.
    let uniform = try cell(Self.rows(count: 1200, error: { $0.uniform(in: -1..<1) })).shape
    #expect(abs(uniform.quantile(0.99) - 1.96) < 0.25)
    #expect(uniform.quantile(0.99) < normal.quantile(0.99) - 0.5)
  }

  @Test("A tenth of wild rows, all on one side, hardly moves the centre")
  func robust() throws {
    var wild = Self.rows()
    for place in stride(from: 0, to: 400, by: 10) { wild.responses[place] += 2 }
    let (one, other) = (try cell(Self.rows()), try cell(wild))
    // The mean would move by 0.2.
    #expect(abs(other.locationConstant - one.locationConstant) < 0.1)
    #expect(zip(one.rawLocation, other.rawLocation).dropFirst().allSatisfy { abs($0 - $1) < 0.05 })
  }

  @Test("The order of the rows does not matter, nor does a shift or scale of a regressor")
  func invariance() throws {
    let rows = Self.rows()
    let one = try cell(rows)
    var (reversed, scaled) = (rows, rows)
    let pairs = stride(from: 0, to: 800, by: 2).map { Array(rows.location[$0..<($0 + 2)]) }
    reversed.location = pairs.reversed().flatMap { $0 }
    reversed.spread.reverse()
    reversed.responses.reverse()
    reversed.positions.reverse()
    reversed.yearsBack.reverse()
    scaled.location = rows.location.enumerated().map { $0 % 2 == 1 ? 1000 * $1 - 7 : $1 }
    for other in [try cell(reversed), try cell(scaled)] {
      #expect(abs(other.locationConstant - one.locationConstant) < 1e-7)
      #expect(abs(other.spreadConstant - one.spreadConstant) < 1e-7)
      for (a, b) in zip(other.location, one.location) {
        #expect(abs(a.coefficient - b.coefficient) < 1e-7)
      }
      #expect(zip(other.shape.quantiles, one.shape.quantiles).allSatisfy { abs($0 - $1) < 1e-6 })
    }
    #expect(try cell(rows) == one)
  }

  @Test("Ridge draws coefficients of standardised regressors towards 0, the constant not")
  func ridge() throws {
    let (weak, strong) = (
      try cell(Self.rows(), options: TrainingOptions(ridge: 1e-6)),
      try cell(Self.rows(), options: TrainingOptions(ridge: 10))
    )
    for (a, b) in zip(weak.location, strong.location) {
      #expect(b.coefficient.magnitude < 0.2 * a.coefficient.magnitude)
    }
    #expect(abs(strong.locationConstant - weak.locationConstant) < 0.05)
  }

  @Test("Residuals that the fit has not seen are larger: with few rows the spread is wider")
  func crossFit() throws {
    let rows = Self.rows(count: 24, seed: 5)
    let crossed = try cell(rows, options: TrainingOptions(crossFits: 12))
    // One part: there is nothing to fit on but all rows.
    let seen = try cell(rows, options: TrainingOptions(crossFits: 1))
    #expect(crossed.spreadConstant > seen.spreadConstant)
    #expect(crossed.locationConstant == seen.locationConstant)
  }
}
