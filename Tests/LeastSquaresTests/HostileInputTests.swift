import LeastSquares
import Testing
import _TestSupport

/// Nothing that comes from outside traps: each fit is made, with finite coefficients, or says why not.
@Suite struct HostileInputTests {
  private static let numbers: [Double] = [
    0, -0.0, 1, -1, 2, 3, 1e-3, 100, 1e15, 1e150, 1e-150, 1e300, -1e308, .greatestFiniteMagnitude,
    .leastNonzeroMagnitude, .leastNormalMagnitude, 1 + .ulpOfOne, .nan, .infinity, -.infinity,
  ]

  private struct Source {
    var random: SplitMix64

    /// Mostly ordinary numbers, some of the hostile ones.
    mutating func number(hostility: Double) -> Double {
      guard random.uniform() < hostility else { return random.normal() }
      return HostileInputTests.numbers[
        Int(random.uniform() * Double(HostileInputTests.numbers.count))]
    }

    mutating func numbers(_ count: Int, _ hostility: Double) -> [Double] {
      (0..<count).map { _ in number(hostility: hostility) }
    }

    mutating func count(_ limit: Int) -> Int { Int(random.uniform() * Double(limit + 1)) }

    mutating func matrix(_ rows: Int, _ columns: Int, _ hostility: Double) throws -> Matrix {
      try Matrix(
        rowCount: rows, columnCount: columns, columnMajor: numbers(rows * columns, hostility))
    }
  }

  @Test(arguments: [0.02, 0.1, 0.5, 1], [21, 22] as [UInt64])
  func everyFitReturnsOrThrows(hostility: Double, seed: UInt64) throws {
    var source = Source(random: SplitMix64(seed: seed))
    var made = 0
    for _ in 0..<400 {
      let rows = source.count(7)
      let columns = source.count(4)
      let design = try source.matrix(rows, columns, hostility)
      let response = source.numbers(source.random.uniform() < 0.9 ? rows : rows + 1, hostility)
      let weights =
        source.random.uniform() < 0.5
        ? nil : source.numbers(rows, hostility).map(\.magnitude)
      let at = source.numbers(columns, hostility)
      let constraints = try source.matrix(source.count(2), columns, hostility)
      let values = source.numbers(constraints.rowCount, hostility)
      let covariance = try source.matrix(rows, rows, hostility)
      let variances = source.numbers(columns, hostility).map(\.magnitude)
      let means = source.numbers(columns, hostility)
      let noise = source.number(hostility: hostility)

      let attempts: [() throws -> LeastSquaresFit] = [
        { try LeastSquaresFit(design: design, response: response, weights: weights) },
        {
          try LeastSquaresFit(
            design: design, response: response, weights: weights,
            rank: .minimumNorm(tolerance: 1e-12))
        },
        {
          try LeastSquaresFit(
            refining: ExtendedMatrix(design), response: response, weights: weights)
        },
        {
          try LeastSquaresFit(
            design: design, response: response, weights: weights,
            constraints: EqualityConstraints(matrix: constraints, values: values))
        },
        {
          try LeastSquaresFit(
            design: design, response: response, weights: weights,
            priors: [
              PriorRows(design: .identity(columns), values: means, variances: variances)
            ], noiseVariance: .known(noise))
        },
        {
          try LeastSquaresFit(
            design: design, response: response, weights: weights,
            priors: [PriorRows.ridge(penalty: noise, columnCount: columns)],
            noiseVariance: .fromAllRows)
        },
        { try RobustFit(design: design, response: response, weights: weights).fit },
      ]
      for attempt in attempts {
        do {
          let fit = try attempt()
          made += 1
          #expect(fit.coefficients.allSatisfy { $0.isFinite })
          try ask(fit, at)
        } catch is LeastSquaresError {}
      }
      do {
        let fit = try GeneralizedFit(design: design, response: response, covariance: covariance)
        #expect(fit.coefficients.allSatisfy { $0.isFinite })
        _ = try fit.prediction(at: at)
      } catch {}
      do {
        let projection = try DesignProjection(design: design, at: at)
        _ = try projection.apply(
          to: source.matrix(9, rows, hostility), thresholds: source.numbers(9, hostility))
      } catch is LeastSquaresError {}
    }
    // Hostile input must not be so hostile that nothing is tested.
    #expect(made > 0)
  }

  private func ask(_ fit: LeastSquaresFit, _ at: [Double]) throws {
    _ = try? fit.prediction(at: at).interval(level: 0.95)
    _ = try? fit.prediction(at: at).probability(atLeast: 1)
    _ = try? fit.shares(at: at)
    _ = try fit.leaveOneOutResiduals()
    _ = try fit.leaveOneOutVariances()
    _ = try fit.predictedResidualSumOfSquares()
    _ = try fit.rSquared()
    _ = fit.covariance
    _ = fit.standardErrors
    _ = try? fit.priorCompatibility()
  }

  @Test func studentsTAnswersEverything() {
    for degreesOfFreedom in Self.numbers {
      let t = StudentT(degreesOfFreedom: degreesOfFreedom)
      for x in Self.numbers {
        let survival = t.survival(x)
        #expect(survival.isNaN || (0...1).contains(survival), "\(degreesOfFreedom) \(x)")
        #expect(survival.isNaN == !(degreesOfFreedom > 0 && !x.isNaN), "\(degreesOfFreedom) \(x)")
        _ = t.density(x)
        _ = t.quantile(x)
        _ = t.centralProbability(x)
      }
      for tail in [0, 1e-308, 1e-100, 0.1, 0.3, 0.5, 0.9, 1] {
        _ = t.quantile(tail)
      }
    }
  }
}
