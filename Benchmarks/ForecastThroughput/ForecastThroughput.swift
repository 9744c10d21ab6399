// How fast a panel is forecast by the pooled prior.
//
//     forecast-throughput [SERIES] [RUNS]
//
// Prints JSON: forecasts a second (fifteen quantiles and a probability each; the best of the runs) on one and on two
// cores, for 1, 3 and 5 earlier years, and the checksum of the probabilities so that nothing is optimised away.

import Forecasting

@main
enum ForecastThroughput {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let count = arguments.first ?? 1_000_000
    let runs = arguments.dropFirst().first ?? 5
    var lines: [String] = []
    for years in [1, 3, 5] {
      let length = 4 * years + 1
      var histories = [Double](repeating: 0, count: length * count)
      var state: UInt64 = 1
      for i in histories.indices {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        histories[i] = 50 + Double(state >> 40) * 0x1p-24 * 30 + Double(i % length)
      }
      let targets = [Double](repeating: 280, count: count)
      var rates: [String] = []
      for cores in [1, 2] {
        var best = Double.infinity
        var checksum = 0.0
        for _ in 0..<runs {
          let clock = ContinuousClock()
          let start = clock.now
          let panel = try PooledPrior.shipped.predictPanel(
            histories: histories, seriesCount: count, earlierYears: years, quarter: 1,
            variant: .flow, targets: targets, cores: cores)
          let parts = start.duration(to: clock.now).components
          best = min(best, Double(parts.seconds) + Double(parts.attoseconds) * 1e-18)
          checksum = panel.probabilities.reduce(0, +)
        }
        rates.append(
          "\"cores_\(cores)\": \((Double(count) / best).rounded()), \"checksum\": \(checksum)")
      }
      lines.append("  \"k\(years)\": {\(rates.joined(separator: ", "))}")
    }
    print("{\n\(lines.joined(separator: ",\n"))\n}")
  }
}
