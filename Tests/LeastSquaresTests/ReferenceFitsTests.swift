import Testing
import _TestSupport

@testable import LeastSquares

/// Fits of `reference-data.csv` against R and scipy (`Tests/Fixtures/LeastSquares/reference-fits*`).
@Suite struct ReferenceFitsTests {
  private let data: ReferenceData
  private let expected: [String: [Double]]

  init() throws {
    data = try ReferenceData()
    var values: [String: [Double]] = [:]
    for file in ["reference-fits-r", "reference-fits-scipy"] {
      for row in try Fixture.table("LeastSquares/\(file).csv").dropFirst() {
        values["\(row[0]) \(row[1])", default: []].append(try #require(Double(row[3])))
      }
    }
    expected = values
  }

  private func reference(_ name: String) throws -> [Double] { try #require(expected[name]) }

  private func compare(
    _ values: [Double], _ name: String, tolerance: Double = 1e-12,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let error = relativeError(values, try reference(name))
    #expect(error < tolerance, "\(name): \(error)", sourceLocation: location)
  }

  @Test(arguments: ["plain", "weighted", "origin"])
  func agreesWithLm(name: String) throws {
    let fit = try LeastSquaresFit(
      design: name == "origin" ? data.throughOrigin : data.design, response: data.response,
      weights: name == "plain" ? nil : data.weights)
    try compare(fit.coefficients, "\(name) coefficients")
    try compare(try #require(fit.standardErrors), "\(name) standardErrors")
    try compare(try #require(fit.covariance).elements, "\(name) covariance")
    try compare([try #require(fit.residualVariance)], "\(name) residualVariance")
    try compare([try #require(try fit.rSquared())], "\(name) rSquared")
    try compare(try fit.leverages(), "\(name) leverages")
    try compare(
      try fit.leaveOneOutResiduals().map { try #require($0) }, "\(name) leaveOneOutResiduals",
      tolerance: 1e-11)
    try compare(
      try fit.leaveOneOutVariances().map { try #require($0) }, "\(name) leaveOneOutVariances")
    try compare([try #require(try fit.predictedResidualSumOfSquares())], "\(name) press")
    let regressors = name == "origin" ? [21, 0.5] : [1, 21, 0.5, -0.25]
    let prediction = try fit.prediction(at: regressors)
    try compare([prediction.mean], "\(name) predictionMean")
    try compare([prediction.meanVariance], "\(name) predictionMeanVariance")
  }

  @Test func refinedAgreesWithLm() throws {
    let fit = try LeastSquaresFit(
      refining: ExtendedMatrix(data.design), response: data.response, weights: data.weights)
    try compare(fit.coefficients, "weighted coefficients")
    try compare(try #require(fit.covariance).elements, "weighted covariance")
    try compare(try fit.leverages(), "weighted leverages")
  }

  @Test func mixedEstimation() throws {
    let prior = try PriorRows(
      design: Matrix(rows: [[0, 1, 0, 0], [0, 0, 1, 1]]), values: [0.25, -0.5],
      covariance: Matrix(rows: [[0.01, 0.002], [0.002, 0.04]]))
    let fit = try LeastSquaresFit(
      design: data.design, response: data.response, priors: [prior], noiseVariance: .known(0.64))
    try compare(fit.coefficients, "mixed coefficients")
    try compare(try #require(fit.covariance).elements, "mixed covariance")
    let compatibility = try #require(try fit.priorCompatibility())
    try compare([compatibility.statistic], "mixed compatibility")
    try compare([compatibility.probability], "mixed compatibilityProbability")
  }

  @Test func ridge() throws {
    let fit = try LeastSquaresFit(
      design: data.design, response: data.response,
      priors: [.ridge(penalty: 3.5, columnCount: 4, unpenalized: [0])],
      noiseVariance: .fromAllRows)
    try compare(fit.coefficients, "ridge coefficients")
    try compare([try fit.effectiveParameterCount()], "ridge effectiveParameterCount")
  }

  @Test func huber() throws {
    let fit = try RobustFit(design: data.design, response: data.outliers, tolerance: 1e-14)
    try compare(fit.coefficients, "huber coefficients", tolerance: 1e-11)
    try compare([fit.scale], "huber scale", tolerance: 1e-11)
    try compare(fit.robustnessWeights, "huber weights", tolerance: 1e-11)
    try compare(try #require(fit.covariance).elements, "huber covariance", tolerance: 1e-10)
  }

  @Test func constrained() throws {
    let fit = try LeastSquaresFit(
      design: data.design, response: data.response, weights: data.weights,
      constraints: EqualityConstraints(
        matrix: Matrix(rows: [[0, 1, 1, 0], [0, 0, 1, 2]]), values: [-1, 0.25]))
    try compare(fit.coefficients, "constrained coefficients")
    try compare([try #require(fit.residualVariance)], "constrained residualVariance")
    try compare(try #require(fit.covariance).elements, "constrained covariance")
  }

  @Test func generalized() throws {
    var covariance = Matrix(rowCount: 20, columnCount: 20)
    for i in 0..<20 {
      for j in 0..<20 {
        covariance[i, j] = (0..<abs(i - j)).reduce(1) { power, _ in power * 0.6 }
      }
    }
    let fit = try GeneralizedFit(
      design: data.design, response: data.response, covariance: covariance)
    try compare(fit.coefficients, "generalized coefficients")
    try compare([try #require(fit.residualVariance)], "generalized residualVariance")
    try compare(try #require(fit.covariance).elements, "generalized covariance")
  }

  @Test(arguments: [(0.5, 1), (3, 2), (40, 3), (7, 7), (200, 10), (30, 25)])
  func chiSquared(x: Double, degreesOfFreedom: Int) throws {
    let text = x == 0.5 ? "0.5" : "\(Int(x))"
    try compare(
      [chiSquaredSurvival(x, degreesOfFreedom: degreesOfFreedom)],
      "chiSquared:\(text):\(degreesOfFreedom) survival", tolerance: 1e-13)
  }
}

/// The 20 observations of `reference-data.csv`.
struct ReferenceData {
  let design: Matrix
  let throughOrigin: Matrix
  let response: [Double]
  let weights: [Double]
  let outliers: [Double]

  init() throws {
    let rows = try Fixture.table("LeastSquares/reference-data.csv").dropFirst().map { row in
      try row.map { try #require(Double($0)) }
    }
    design = try Matrix(rows: rows.map { [1, $0[0], $0[1], $0[2]] })
    throughOrigin = try Matrix(rows: rows.map { [$0[0], $0[1]] })
    response = rows.map { $0[3] }
    weights = rows.map { $0[4] }
    outliers = rows.map { $0[5] }
  }
}
