import LeastSquares

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Fits the growth model on a panel of year-to-date growth rates.
public enum GrowthTraining {
  /// One indicator: its years, each with four year-to-date rates.
  public typealias Sector = [Int: [Double?]]

  /// Fits the three regressions on the years of a range.
  ///
  /// - Throws: `LeastSquaresError` where the panel does not determine them.
  public static func fit(
    _ sectors: [Sector], years: ClosedRange<Int>
  ) throws(LeastSquaresError) -> GrowthModel {
    var cells: [GrowthModel.Cell] = []
    for quarter in 1...3 { cells.append(try fit(sectors, years, quarter)) }
    return GrowthModel(cells: cells)
  }

  private struct Row {
    var response: Double
    var gap: Double
    var drift: Double
    var ownDrift: Double
  }

  private static func rows(
    _ sectors: [Sector], _ years: ClosedRange<Int>, _ quarter: Int, panelDrift: Double
  ) -> [Row] {
    var rows: [Row] = []
    for sector in sectors {
      for year in years {
        guard let now = sector[year], now.count == 4, let end = now[3],
          let inputs = GrowthInputs(
            yearToDate: Array(now[..<quarter]),
            history: ((year - 5)..<year).map { sector[$0] ?? [nil, nil, nil, nil] },
            panelDrift: panelDrift),
          let gap = inputs.gap
        else { continue }
        rows.append(
          Row(
            response: end - inputs.rate, gap: gap, drift: inputs.drift ?? 0,
            ownDrift: inputs.ownDrift))
      }
    }
    return rows
  }

  private static func fit(
    _ sectors: [Sector], _ years: ClosedRange<Int>, _ quarter: Int
  ) throws(LeastSquaresError) -> GrowthModel.Cell {
    let raw = rows(sectors, years, quarter, panelDrift: 1).map(\.response.magnitude)
    let panelDrift = median(raw) / 0.674_489_750_196_081_7
    let rows = rows(sectors, years, quarter, panelDrift: panelDrift)
    let hasDrift = quarter > 1
    let x = try Matrix(
      rows: rows.map { hasDrift ? [bent($0.gap, 3), bent($0.drift, 2)] : [bent($0.gap, 3)] })
    let v = try Matrix(
      rows: rows.map { row in
        [1, log(row.ownDrift), log(row.gap.magnitude + 0.5)]
          + (hasDrift ? [log(row.drift.magnitude + 0.3)] : [])
      })
    let z = rows.map(\.response)
    var weights = [Double](repeating: 1, count: z.count)
    var b: [Double] = []
    var d: [Double] = []
    for round in 0..<10 {
      let ridge = try PriorRows.ridge(
        penalty: 0.1 * weights.reduce(0, +), columnCount: x.columnCount)
      b = try LeastSquaresFit(
        design: x, response: z, weights: weights, priors: [ridge], noiseVariance: .fromAllRows
      ).coefficients
      let fitted = x.times(b)
      let sizes = z.indices.map { (z[$0] - fitted[$0]).magnitude }
      if round == 0 {
        d = try LeastSquaresFit(design: v, response: sizes.map { log($0 + 0.05) }).coefficients
      }
      for _ in 0..<3 {
        let spreads = v.times(d).map { exp($0) }
        let step = try LeastSquaresFit(
          design: v, response: sizes.indices.map { min(sizes[$0] / spreads[$0], 6) - 1 }
        ).coefficients
        for j in d.indices { d[j] += step[j] }
      }
      let spreads = v.times(d).map { exp($0) }
      weights = sizes.indices.map {
        min(1, 2.4 * spreads[$0] / max(sizes[$0], 1e-9)) / (spreads[$0] * spreads[$0])
      }
      let mean = weights.reduce(0, +) / Double(weights.count)
      weights = weights.map { $0 / mean }
    }
    func average(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    return GrowthModel.Cell(
      gap: rounded(b[0], 6), drift: hasDrift ? rounded(b[1], 6) : 0,
      spreadConstant: rounded(d[0], 6), ownDrift: rounded(d[1], 6), gapSize: rounded(d[2], 6),
      driftSize: hasDrift ? rounded(d[3], 6) : 0, panelDrift: rounded(panelDrift, 6),
      meanGapSize: rounded(average(rows.map { log($0.gap.magnitude + 0.5) }), 6),
      meanDriftSize: hasDrift
        ? rounded(average(rows.map { log($0.drift.magnitude + 0.3) }), 6) : 0)
  }
}
