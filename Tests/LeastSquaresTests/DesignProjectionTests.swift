import LeastSquares
import Testing
import _TestSupport

@Suite struct DesignProjectionTests {
  /// Trend and seasonal dummies over 16 quarters, and the year end after them.
  private func seasonal(_ columns: Int = 4) throws -> DesignProjection {
    func row(_ quarter: Int) -> [Double] {
      let all =
        [1, Double(quarter)] + (1..<4).map { quarter % 4 == $0 ? 1.0 : 0 } + [
          Double(quarter * quarter) / 100
        ]
      return Array(all.prefix(columns))
    }
    return try DesignProjection(design: Matrix(rows: (0..<16).map(row)), at: row(19))
  }

  private func panel(
    _ series: Int, quarters: Int = 16, gaps: Double, seed: UInt64
  ) -> (panel: Matrix, thresholds: [Double]) {
    var random = SplitMix64(seed: seed)
    var panel = Matrix(rowCount: series, columnCount: quarters)
    for s in 0..<series {
      let slope = random.normal()
      for q in 0..<quarters {
        let isMissing = random.uniform() < gaps
        panel[s, q] = isMissing ? .nan : 100 + slope * Double(q) + random.normal()
      }
    }
    return (panel, (0..<series).map { _ in 100 + 10 * random.normal() })
  }

  /// Bit for bit, so that NaN is like NaN.
  private func bits(_ values: [Double]) -> [UInt64] { values.map(\.bitPattern) }

  @Test(arguments: [1, 2, 4, 5, 6], [0, 0.2])
  func agreesWithFittingOneByOne(columns: Int, gaps: Double) throws {
    let projection = try seasonal(columns)
    let (panel, thresholds) = panel(75, gaps: gaps, seed: 5)
    let result = try projection.apply(to: panel, thresholds: thresholds)
    for s in 0..<panel.rowCount {
      guard let fit = try? projection.fit(panel.row(s)) else {
        // All quarters of a season are missing.
        #expect(gaps > 0 && result[s, .mean].isNaN)
        continue
      }
      // P y and the QR solution round differently: some 1e-14 of the level of the series.
      #expect(relativeError(result.coefficients(of: s), fit.coefficients) < 1e-10)
      let variance = try #require(fit.residualVariance)
      #expect(relativeError(result[s, .residualVariance], variance) < 1e-9)
      let next = try fit.prediction(at: projection.regressors)
      #expect(relativeError(result[s, .mean], next.mean) < 1e-12)
      #expect(relativeError(result[s, .predictionVariance], next.variance) < 1e-9)
      let interval = next.interval(level: 0.95)
      #expect(relativeError(result[s, .lower], interval.lower) < 1e-10)
      #expect(relativeError(result[s, .upper], interval.upper) < 1e-10)
      let probability = next.probability(atLeast: thresholds[s])
      #expect(relativeError(result[s, .probability], probability) < 1e-9)
    }
  }

  @Test func resultsDoNotDependOnCompany() throws {
    let projection = try seasonal()
    for gaps in [0, 0.01] {
      let (panel, thresholds) = panel(17_001, gaps: gaps, seed: 6)
      let together = try projection.apply(to: panel, thresholds: thresholds, workerCount: 2)
      let alone = try projection.apply(to: panel, thresholds: thresholds, workerCount: 1)
      let isSame = bits(together.values.elements) == bits(alone.values.elements)
      #expect(isSame)
      for s in stride(from: 0, to: panel.rowCount, by: 997) {
        let single = try projection.apply(
          to: Matrix(rows: [panel.row(s)]), thresholds: [thresholds[s]])
        #expect(bits(single.values.row(0)) == bits(together.values.row(s)))
      }
      let order = Array((0..<panel.rowCount).reversed())
      let reversed = try projection.apply(
        to: Matrix(columns: panel.columns.map { $0.reversed() }),
        thresholds: thresholds.reversed())
      for s in stride(from: 0, to: panel.rowCount, by: 97) {
        #expect(bits(reversed.values.row(order[s])) == bits(together.values.row(s)))
      }
    }
  }

  @Test func aFewGapsAmongCompleteSeries() throws {
    let projection = try seasonal()
    var (panel, thresholds) = panel(5000, gaps: 0, seed: 7)
    panel[17, 3] = .nan
    panel[4999, 0] = .nan
    for q in 2..<16 { panel[3000, q] = .nan }
    thresholds[5] = .nan
    let result = try projection.apply(to: panel, thresholds: thresholds)
    for s in [0, 16, 17, 18, 4998, 4999] {
      let next = try projection.fit(panel.row(s)).prediction(at: projection.regressors)
      #expect(relativeError(result[s, .mean], next.mean) < 1e-12)
    }
    // Two quarters do not determine four coefficients; the fit says so.
    #expect(result.values.row(3000).allSatisfy { $0.isNaN })
    #expect(throws: LeastSquaresError.tooFewObservations(found: 2, required: 4)) {
      try projection.fit(panel.row(3000))
    }
    #expect(result[5, .probability].isNaN)
    #expect(result[5, .mean].isFinite)
  }

  @Test func noDegreesOfFreedom() throws {
    let projection = try DesignProjection(
      design: Matrix(rows: [[1, 1], [1, 2], [1, 3]]), at: [1, 4])
    let panel = try Matrix(rows: [[1, 2, .nan], [5, 5, 5], [.nan, .nan, .nan], [1, 2, 4]])
    let result = try projection.apply(to: panel, thresholds: [3, 5, 1, 5])
    #expect(relativeError(result[0, .mean], 4) < 1e-14)
    #expect(result[0, .residualVariance].isNaN)
    #expect(result[0, .probability].isNaN)
    // A perfect fit to rounding.
    #expect((result[1, .mean] - 5).magnitude < 1e-14)
    #expect(result.values.row(2).allSatisfy { $0.isNaN })
    #expect(relativeError(result.coefficients(of: 3), [-2.0 / 3, 1.5]) < 1e-14)
  }

  @Test func aPerfectFitIsCertain() throws {
    let projection = try DesignProjection(
      design: Matrix(rows: [[1], [1], [1], [1]]), at: [1])
    let panel = try Matrix(rows: [[2, 2, 2, 2], [2, 2, 2, 2]])
    let result = try projection.apply(to: panel, thresholds: [2, 2.5])
    #expect(result.column(.residualVariance) == [0, 0])
    #expect(result.column(.probability) == [1, 0])
  }

  @Test func moreThanSixtyFourQuarters() throws {
    let design = try Matrix(rows: (0..<150).map { [1, Double($0)] })
    let projection = try DesignProjection(design: design, at: [1, 150])
    let (panel, thresholds) = panel(60, quarters: 150, gaps: 0.3, seed: 8)
    let result = try projection.apply(to: panel, thresholds: thresholds)
    for s in 0..<60 {
      let next = try projection.fit(panel.row(s)).prediction(at: [1, 150])
      #expect(relativeError(result[s, .mean], next.mean) < 1e-12)
      #expect(relativeError(result[s, .predictionVariance], next.variance) < 1e-9)
    }
  }

  @Test func manyPatterns() throws {
    let projection = try seasonal(2)
    let (panel, thresholds) = panel(2500, gaps: 0.5, seed: 9)
    let result = try projection.apply(to: panel, thresholds: thresholds, workerCount: 1)
    for s in stride(from: 0, to: 2500, by: 7) {
      guard let fit = try? projection.fit(panel.row(s)) else {
        #expect(result[s, .mean].isNaN)
        continue
      }
      let mean = try fit.mean(at: projection.regressors)
      #expect(relativeError(result[s, .mean], mean) < 1e-12)
    }
  }

  @Test func errors() throws {
    let projection = try seasonal()
    let (panel, thresholds) = panel(50, gaps: 0.1, seed: 10)
    #expect(throws: LeastSquaresError.shapeMismatch(.columns, expected: 16, found: 15)) {
      try projection.apply(
        to: Matrix(rowCount: 50, columnCount: 15), thresholds: thresholds)
    }
    #expect(throws: LeastSquaresError.shapeMismatch(.thresholds, expected: 50, found: 1)) {
      try projection.apply(to: panel, thresholds: [1])
    }
    for place in [(3, 2), (49, 15), (8, 0)] {
      var infinite = panel
      infinite[place.0, place.1] = -.infinity
      #expect(throws: LeastSquaresError.notFinite(.response, row: place.0, column: place.1)) {
        try projection.apply(to: infinite, thresholds: thresholds)
      }
    }
    #expect(throws: LeastSquaresError.outOfRange(.parameter, row: 0, value: 1)) {
      try DesignProjection(design: .identity(2), at: [1, 1], level: 1)
    }
    #expect(throws: LeastSquaresError.shapeMismatch(.columns, expected: 2, found: 1)) {
      try DesignProjection(design: .identity(2), at: [1])
    }
    let empty = try projection.apply(
      to: Matrix(rowCount: 0, columnCount: 16), thresholds: [])
    #expect(empty.seriesCount == 0)
    // A deficient design: every series has no fit, and the reason can be asked for.
    let deficient = try DesignProjection(
      design: Matrix(rows: [[1, 2], [1, 2], [1, 2]]), at: [1, 2])
    let result = try deficient.apply(to: Matrix(rows: [[1, 2, 3]]), thresholds: [1])
    #expect(result[0, .mean].isNaN)
    #expect(throws: LeastSquaresError.self) { try deficient.fit([1, 2, 3]) }
  }
}

extension Matrix {
  fileprivate var columns: [[Double]] { (0..<columnCount).map { column($0) } }
}
