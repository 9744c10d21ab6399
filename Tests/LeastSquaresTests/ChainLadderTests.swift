import LeastSquares
import Testing
import _TestSupport

/// Mack's chain ladder (1993, ASTIN Bulletin 23, 213–225) is a weighted fit through the origin for each
/// step of development; its published figures test the weighted fit, its variance and its standard error.
@Suite struct ChainLadderTests {
  @Test func taylorAshe() throws {
    let rows = try Fixture.table("LeastSquares/taylor-ashe.csv").dropFirst()
    let chain = try MackChainLadder(Triangle(rows))
    // R ChainLadder (design/methods.md 7.3), ten or more digits.
    #expect(
      relativeError(
        chain.factors,
        [
          3.49060654793, 1.7473326421, 1.45741283602, 1.1738517094, 1.10382353224, 1.08626936444,
          1.0538743555, 1.07655517835, 1.01772472522,
        ]) < 1e-10)
    #expect(
      relativeError(
        chain.variances,
        [
          160280.32748, 37736.855048, 41965.2130174, 15182.902681, 13731.323892, 8185.77162001,
          446.616550105, 1147.36596843, 446.616550105,
        ]) < 1e-9)
    #expect(
      relativeError(
        chain.standardErrors,
        [
          0, 75535.0407575, 121698.561645, 133548.853012, 261406.449343, 411009.703881,
          558316.858071, 875327.511911, 971257.80647, 1363154.91173,
        ]) < 1e-10)
    #expect(relativeError(chain.totalStandardError, 2447094.86083) < 1e-9)
    // Mack's own print: reserves in thousands, total 18,681, standard error 13 %.
    let latest = (0..<10).map { chain.ultimates[$0] - chain.triangle.latest($0) }
    #expect(
      latest.map { ($0 / 1000).rounded() } == [0, 95, 470, 710, 985, 1419, 2178, 3920, 4279, 4626])
    #expect((latest.reduce(0, +) / 1000).rounded() == 18681)
    // The long figures of the fixture (chainladder 0.10.1).
    for row in rows where row[0] == "mack_se" {
      let origin = try #require(Int(row[1]))
      let error = try #require(Double(row[3]))
      #expect(relativeError(chain.standardErrors[origin - 1], error) < 1e-9)
    }
  }

  @Test func raa() throws {
    let rows = try Fixture.table("LeastSquares/raa.csv").dropFirst()
    let chain = try MackChainLadder(Triangle(rows))
    #expect(
      relativeError(
        chain.factors,
        [
          2.99935865134, 1.62352275375, 1.27088811504, 1.17167463309, 1.11338488621, 1.04193463791,
          1.03326355379, 1.01693648101, 1.00921658986,
        ]) < 1e-11)
    #expect(
      relativeError(
        chain.ultimates,
        [
          18834, 16857.9539171, 24083.3709238, 28703.1421634, 28926.7363434, 19501.103184,
          17749.3025903, 24019.1925095, 16044.9841007, 18402.442529,
        ]) < 1e-11)
    #expect(
      relativeError(
        chain.standardErrors,
        [
          0, 206.220059, 623.376673, 747.175225, 1469.457150, 2001.856931, 2209.242094, 5357.869298,
          6333.165866, 24566.287911,
        ]) < 1e-8)
    #expect(relativeError(chain.totalStandardError, 26909.0111556) < 1e-9)
  }
}

/// Cumulative amounts by origin (rows) and development (columns).
private struct Triangle {
  let rows: [[Double]]

  init(_ table: some Sequence<[String]>) throws {
    var rows: [[Double]] = []
    for row in table where row[0] == "cumulative" {
      let origin = try #require(Int(row[1]))
      if origin > rows.count { rows.append([]) }
      rows[origin - 1].append(try #require(Double(row[3])))
    }
    self.rows = rows
  }

  func latest(_ origin: Int) -> Double { rows[origin][rows[origin].count - 1] }
}

private struct MackChainLadder {
  let triangle: Triangle
  var factors: [Double] = []
  var variances: [Double] = []
  var ultimates: [Double] = []
  var standardErrors: [Double] = []
  var totalStandardError = 0.0

  init(_ triangle: Triangle) throws {
    self.triangle = triangle
    let size = triangle.rows.count
    var factorVariances: [Double] = []
    for step in 0..<size - 1 {
      let pairs = triangle.rows.filter { $0.count > step + 1 }
      let before = pairs.map { $0[step] }
      let fit = try LeastSquaresFit(
        design: Matrix(columns: [before]), response: pairs.map { $0[step + 1] },
        weights: before.map { 1 / $0 })
      factors.append(fit.coefficients[0])
      // Mack's rule where one ratio alone is left.
      let last = variances.suffix(2)
      let variance =
        try fit.residualVariance
        ?? {
          let (a, b) = (try #require(last.first), try #require(last.last))
          return min(b * b / a, a, b)
        }()
      variances.append(variance)
      factorVariances.append(variance * (try fit.varianceFactor(at: [1])))
    }

    var openRows: [(amount: Double, process: Double, parameter: Double)] = []
    for origin in 0..<size {
      var amount = triangle.latest(origin)
      var process = 0.0
      var parameter = 0.0
      for step in triangle.rows[origin].count - 1..<size - 1 {
        let square = factors[step] * factors[step]
        process = amount * variances[step] + square * process
        parameter = amount * amount * factorVariances[step] + square * parameter
        amount *= factors[step]
      }
      openRows.append((amount, process, parameter))
    }
    ultimates = openRows.map(\.amount)
    standardErrors = openRows.map { ($0.process + $0.parameter).squareRoot() }

    // The parameters' error is common to all rows that are still open.
    var parameter = 0.0
    var open = 0.0
    for step in 0..<size - 1 {
      open += triangle.latest(size - 1 - step)
      parameter = open * open * factorVariances[step] + factors[step] * factors[step] * parameter
      open *= factors[step]
    }
    totalStandardError = (openRows.reduce(0) { $0 + $1.process } + parameter).squareRoot()
  }
}
