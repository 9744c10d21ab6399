import Foundation
import Testing

@testable import Forecasting

@Suite struct SeasonalCopyTests {
  private func series(_ values: [Double], position: Int = 3) -> SeriesPanel.Series {
    .init(name: "S", values: values, position: position)
  }

  private let flat = [Double](repeating: 100, count: 400)

  // Origin: the numbers of SplitMix64 for the seed 1234567, as listed at rosettacode.org and given by the
  // Java reference (java.util.SplittableRandom).
  @Test("The generator is SplitMix64")
  func generator() {
    var random = Forecasting.SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test(
    "Its uniform numbers fill the open unit interval, its normal ones have mean 0 and variance 1")
  func moments() {
    var random = Forecasting.SplitMix64(seed: 8)
    let uniform = (0..<4000).map { _ in random.uniform() }
    #expect(uniform.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(abs(uniform.reduce(0, +) / 4000 - 0.5) < 0.02)
    let normal = (0..<4000).map { _ in random.normal() }
    let mean = normal.reduce(0, +) / 4000
    let variance = normal.reduce(0) { $0 + $1 * $1 } / 4000 - mean * mean
    let fourth = normal.reduce(0) { $0 + pow($1, 4) } / 4000
    #expect(abs(mean) < 0.06 && abs(variance - 1) < 0.08 && abs(fourth - 3) < 0.5)
  }

  @Test("The draws depend on position and number alone")
  func repeatable() {
    let copy = series(flat).seasonalCopy(number: 1)
    #expect(copy == series(flat).seasonalCopy(number: 1))
    #expect(copy.values != series(flat).seasonalCopy(number: 0).values)
    #expect(copy.values != series(flat, position: 4).seasonalCopy(number: 1).values)
    #expect(copy.name == "S" && copy.position == 3 && copy.values.count == 400)
    let scaled = series(flat.map { $0 * 1024 }).seasonalCopy(number: 1)
    #expect(scaled.values == copy.values.map { $0 * 1024 })
  }

  @Test("A fixed season that evens out over the year, and noise of at most 3 %", arguments: 0..<6)
  func season(position: Int) {
    let logs = series(flat, position: position).seasonalCopy().values.map { log($0 / 100) }
    let season = (0..<4).map { quarter in
      stride(from: quarter, to: 400, by: 4).reduce(0) { $0 + logs[$1] } / 100
    }
    // A hundred draws of noise settle each quarter to a third of a percent.
    #expect(abs(season.reduce(0, +) / 4) < 0.01)
    let noise = logs.indices.map { logs[$0] - season[$0 % 4] }
    let deviation = (noise.reduce(0) { $0 + $1 * $1 } / 400).squareRoot()
    #expect(deviation <= 0.034)
    #expect((season.max() ?? 0) - (season.min() ?? 0) > deviation / 10)
  }

  @Test("Positions draw different strengths of season")
  func amplitudes() {
    let spreads = (0..<40).map { position -> Double in
      let logs = series(Array(flat[..<4]), position: position).seasonalCopy().values.map {
        log($0 / 100)
      }
      return (logs.reduce(0) { $0 + $1 * $1 } / 4).squareRoot()
    }
    #expect((spreads.min() ?? 1) < 0.1)
    #expect((spreads.max() ?? 0) > 0.3)
    // Amplitude times a season of 4 normal numbers less their mean: 0.3 · √(2/π) · √(3/4) or so.
    #expect((0.1...0.35).contains(spreads.reduce(0, +) / 40))
  }
}
