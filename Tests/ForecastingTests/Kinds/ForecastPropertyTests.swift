import Forecasting
import Indicators
import Testing
import _TestSupport

/// What must hold for every kind of number, whatever it is.
@Suite("Properties of every forecast")
struct ForecastPropertyTests {
  /// Random indicators of every kind, quarter and direction, some with earlier years.
  static let cases: [Case] = {
    var random = SplitMix64(seed: 20240331)
    return (0..<240).map { index in
      var one = Case()
      one.kind = [.cumulative, .level, .growth, .completion][index % 4]
      one.quarter = Case.quarter(index / 4 % 3 + 1)
      one.unit = one.kind == .growth || one.kind == .completion ? "%" : "个"
      let elapsed = one.quarter.elapsedShare
      switch one.kind {
      case .cumulative:
        one.value = 100 * elapsed * random.uniform(in: 0..<1.2)
        if index % 8 == 0 { one.stage = [.planned, .applied, .tendered, .started][index / 8 % 4] }
        if index % 12 == 4 {
          one.earlier = one.years([
            2022: [20, 45, 70, 98],
            2023: [25, 50, 80, 110].map { $0 * random.uniform(in: 0.9..<1) },
          ])
        }
      case .level where index % 8 == 1:
        one.unit = "%"
        (one.target, one.value) = (random.uniform(in: 20..<100), random.uniform(in: 5..<100))
      case .level: one.value = random.uniform(in: 70..<130)
      case .growth:
        one.target = random.uniform(in: -2..<8)
        one.value = random.uniform(in: -5..<12)
      default: one.value = random.uniform(in: 0..<99)
      }
      return one
    }
  }()

  @Test("Intervals are nested around the median, and explained in full", arguments: cases)
  func nested(_ one: Case) throws {
    let forecast = one.forecast
    let projection = try #require(forecast.projection)
    #expect(projection.interval80.contains(projection.median))
    #expect(projection.interval95.contains(projection.interval80.lowerBound))
    #expect(projection.interval95.contains(projection.interval80.upperBound))
    #expect(abs(forecast.explanation.map(\.weight).reduce(0, +) - 1) < 1e-9)
    #expect(forecast.explanation.allSatisfy { $0.weight >= 0 })
    #expect((0...1).contains(try #require(forecast.probability)))
  }

  @Test("The probability falls as the target rises, and rises for a ceiling", arguments: cases)
  func monotone(_ one: Case) throws {
    var (last, lastCeiling) = (1.0, 0.0)
    for step in 0..<12 {
      var harder = one
      let start = one.kind == .growth ? -6.0 : 34.0
      let stride = one.kind == .growth ? 1.5 : one.unit == "%" ? 6.0 : 15.0
      harder.target = start + stride * Double(step)
      let probability = try #require(harder.forecast.probability)
      #expect(
        probability <= last + 1e-12, "target \(harder.target ?? 0): \(probability) after \(last)")
      last = probability
      guard one.kind != .completion else { continue }
      harder.comparator = .atMost
      let below = try #require(harder.forecast.probability)
      #expect(
        below >= lastCeiling - 1e-12, "ceiling \(harder.target ?? 0): \(below) after \(lastCeiling)"
      )
      lastCeiling = below
    }
  }

  @Test("Within tolerance is never less likely than the bare target", arguments: cases)
  func tolerance(_ one: Case) throws {
    var about = one
    about.comparator = .about
    let forecast = about.forecast
    let within = try #require(forecast.probabilityWithinTolerance)
    #expect(within >= (try #require(forecast.probability)))
    #expect(one.forecast.probabilityWithinTolerance == nil)
  }

  @Test("A count never ends below what is delivered, a project never above 100 %", arguments: cases)
  func bounds(_ one: Case) throws {
    let projection = try #require(one.forecast.projection)
    if one.kind == .cumulative || one.kind == .completion, one.stage == .delivered {
      #expect(projection.interval95.lowerBound >= (try #require(one.value)))
    }
    if one.kind == .completion || one.kind == .level && one.unit == "%" {
      #expect(projection.interval95.upperBound <= 100)
    }
  }

  @Test("Another unit changes no probability", arguments: cases.filter { $0.unit != "%" })
  func scaling(_ one: Case) throws {
    let scale = 10_000.0
    var scaled = one
    scaled.target = one.target.map { $0 * scale }
    scaled.value = one.value.map { $0 * scale }
    scaled.earlier = one.earlier.map {
      Observation(quarter: $0.quarter, value: $0.value * scale, unit: $0.unit, basis: $0.basis)
    }
    let (before, after) = (one.forecast, scaled.forecast)
    #expect(
      relativeError(try #require(after.probability), try #require(before.probability)) < 1e-9)
    #expect(
      relativeError(
        try #require(after.projection?.median) / scale, try #require(before.projection?.median))
        < 1e-9)
  }

  @Test("More delivered is never less likely to suffice", arguments: cases)
  func moreIsBetter(_ one: Case) throws {
    guard one.earlier.isEmpty else { return }
    var last = 0.0
    for step in 0...10 {
      var better = one
      better.value = one.kind == .growth ? -5 + 1.5 * Double(step) : 9.9 * Double(step)
      let probability = try #require(better.forecast.probability)
      #expect(probability >= last - 0.03, "value \(better.value ?? 0)")
      last = probability
    }
  }
}
