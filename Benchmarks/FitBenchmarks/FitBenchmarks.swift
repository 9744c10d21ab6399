import Benchmark
import LeastSquares

/// The numeric benchmarks: `swift package benchmark --target FitBenchmarks`.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock], maxDuration: .seconds(1), thresholds: [.wallClock: .relaxed])

  let rows = (0..<16).map { (quarter: Int) -> [Double] in
    [1, Double(quarter), quarter % 4 == 1 ? 1 : 0, quarter % 4 == 2 ? 1 : 0]
  }
  let response = rows.map { (row: [Double]) -> Double in
    let noise = (row[1] * 0.7).remainder(dividingBy: 1)
    return 100 + 3 * row[1] + 5 * row[2] + noise
  }

  Benchmark("LeastSquares.fit.16x4", configuration: .init(scalingFactor: .kilo)) { benchmark in
    let design = try Matrix(rows: rows)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(try LeastSquaresFit(design: design, response: response))
    }
  }

  Benchmark("LeastSquares.prior.16x4", configuration: .init(scalingFactor: .kilo)) { benchmark in
    let design = try Matrix(rows: rows)
    let prior = try PriorRows(
      coefficients: [100, 3, 5, 0], covariance: .diagonal([25, 1, 4, 4]))
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      let fit = try LeastSquaresFit(
        design: design, response: response, priors: [prior], noiseVariance: .fromObservations)
      blackHole(try fit.shares(at: [1, 19, 0, 0]))
    }
  }

  Benchmark("LeastSquares.refined.polynomial") { benchmark in
    let x = (0..<82).map { -8.8 + 5.7 * Double($0) / 81 }
    let y = x.map { 0.8 + 0.01 * $0 * $0 }
    for _ in benchmark.scaledIterations {
      blackHole(
        try LeastSquaresFit(refining: .polynomial(x, degree: 10), response: y))
    }
  }

  Benchmark("LeastSquares.fit.10000x20") { benchmark in
    var design = Matrix(rowCount: 10_000, columnCount: 20)
    for i in 0..<10_000 {
      for j in 0..<20 { design[i, j] = Double((i * (2 * j + 3)) % 101) / 101 }
    }
    let long = (0..<10_000).map { Double($0 % 17) }
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(try LeastSquaresFit(design: design, response: long))
    }
  }

  Benchmark("StudentT.survival", configuration: .init(scalingFactor: .kilo)) { benchmark in
    let t = StudentT(degreesOfFreedom: 12)
    for i in benchmark.scaledIterations { blackHole(t.survival(Double(i) * 0.01)) }
  }

  Benchmark("StudentT.quantile", configuration: .init(scalingFactor: .kilo)) { benchmark in
    let t = StudentT(degreesOfFreedom: 12)
    for i in benchmark.scaledIterations { blackHole(t.quantile((Double(i) + 0.5) / 1000)) }
  }

  Benchmark("StudentT.survival.100000.at.once") { benchmark in
    let t = StudentT(degreesOfFreedom: 12)
    let values = (0..<100_000).map { Double($0) * 1e-4 - 5 }
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(t.survival(values)) }
  }

  Benchmark("DesignProjection.100000x16") { benchmark in
    let projection = try DesignProjection(design: Matrix(rows: rows), at: [1, 19, 0, 0])
    var panel = Matrix(rowCount: 100_000, columnCount: 16)
    for quarter in 0..<16 {
      for series in 0..<100_000 {
        panel[series, quarter] = Double((series * 31 + quarter * 17) % 997)
      }
    }
    let thresholds = [Double](repeating: 500, count: 100_000)
    var result = PanelProjections(seriesCount: 100_000, coefficientCount: 4)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      try projection.apply(to: panel, thresholds: thresholds, into: &result)
    }
    blackHole(result)
  }
}
