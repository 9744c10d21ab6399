import Foundation
import Testing

@testable import Forecasting

@Suite("Without an earlier year a higher target is never likelier")
struct PooledPriorTargetProbabilityTests {
  static let years: [[Double]] = [
    [100], [0.004], [100, 103], [100, 130], [100, 70], [3e9, 1e9], [100, 103, 106],
    [100, 120, 90], [100, 150, 60], [60, 100, 140], [1, 1, 400],
  ]

  @Test("Probability falls as the target rises", arguments: years, SeriesVariant.allCases)
  func falls(year: [Double], variant: SeriesVariant) throws {
    let pace =
      variant == .flow
      ? year.reduce(0, +) * 4 / Double(year.count) : try #require(year.last)
    var previous = 1.0
    for step in -250...250 {
      let target = pace * exp(Double(step) * 0.0148)
      let estimate = try PooledPrior.shipped.predict(
        history: year, quarter: year.count, variant: variant, target: target)
      let probability = try #require(estimate.targetProbability)
      #expect(probability <= previous + 1e-12, "target \(target)")
      #expect((0...1).contains(probability))
      previous = probability
    }
  }

  @Test("Where nothing is to be held it is the distribution's own, but for the ladder's rungs")
  func unchanged() throws {
    for target in [424, 440.0] {
      let estimate = try PooledPrior.shipped.predict(
        history: [100, 120, 90], quarter: 3, variant: .flow, target: target)
      let probability = try #require(estimate.targetProbability)
      #expect(abs(probability - estimate.probability(atLeast: target)) < 0.01)
    }
    let atPace = try PooledPrior.shipped.predict(
      history: [100, 103, 106], quarter: 3, variant: .flow, target: 412)
    let probability = try #require(atPace.targetProbability)
    #expect(abs(probability - atPace.probability(atLeast: 412)) < 1e-12)
  }

  @Test("A far target is no likelier than the one before it, though it moves the distribution")
  func held() throws {
    let far = try PooledPrior.shipped.predict(
      history: [100], quarter: 1, variant: .flow, target: 800)
    let near = try PooledPrior.shipped.predict(
      history: [100], quarter: 1, variant: .flow, target: 460)
    let probability = try #require(far.targetProbability)
    #expect(probability < far.probability(atLeast: 800))
    #expect(probability <= (near.targetProbability ?? 0))
    #expect(far.distribution.median > near.distribution.median)
  }

  @Test("With earlier years it is the distribution's, without a target there is none")
  func elsewhere() throws {
    let history: [Double?] = [21, 25, 24, 30, 23]
    let estimate = try PooledPrior.shipped.predict(
      history: history, quarter: 1, variant: .flow, target: 110)
    #expect(estimate.targetProbability == estimate.probability(atLeast: 110))
    let bare = try PooledPrior.shipped.predict(history: history, quarter: 1, variant: .flow)
    #expect(bare.targetProbability == nil)
  }

  @Test("Batch and panel say the same")
  func everywhere() throws {
    let task = #"{"id":"a","k":0,"q":1,"variant":"flow","history":[100],"target":800}"# + "\n"
    var output: [UInt8] = []
    var batch = BatchForecaster(prior: .shipped)
    batch.add(Array(task.utf8)) { output += $0 }
    batch.finish { output += $0 }
    let object = try output.dropLast().withUnsafeBufferPointer { try JSONValue(parsing: $0) }
    let alone = try PooledPrior.shipped.predict(
      history: [100], quarter: 1, variant: .flow, target: 800)
    let panel = try PooledPrior.shipped.predictPanel(
      histories: [100], seriesCount: 1, earlierYears: 0, quarter: 1, variant: .flow,
      targets: [800])
    let probability = try #require(alone.targetProbability)
    #expect(panel.probabilities == [probability])
    let printed = try #require(object["p_met"]?.numberValue)
    #expect(abs(printed - probability) < 1e-6)
  }

  @Test("The ladder: minimum above the pace, maximum below, normal scores between two rungs")
  func ladder() throws {
    // Falls to 0.5 at 120, then rises: from 120 on the minimum holds.
    func dip(_ target: Double) -> Double { target < 120 ? 0.8 - target / 400 : target / 240 }
    for target in [125, 200, 1e9] {
      let above = try PooledPrior.monotoneProbability(ofTarget: target, pace: 100) {
        (target: Double) throws(EngineError) in dip(target)
      }
      #expect(abs(above - 0.5) < 0.02)
    }
    for (target, expected) in [(104.0, dip(104)), (95, dip(95)), (20, dip(20))] {
      let held = try PooledPrior.monotoneProbability(ofTarget: target, pace: 100) {
        (target: Double) throws(EngineError) in dip(target)
      }
      #expect(abs(held - expected) < 1e-3)
    }
  }
}
