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

  @Test("No source of the explanation says what cannot be", arguments: cases)
  func explanationBounds(_ one: Case) throws {
    let values = one.forecast.explanation.compactMap(\.value)
    if one.kind == .completion || one.kind == .level && one.unit == "%" {
      #expect(values.allSatisfy { $0 <= 100 })
    }
    if one.kind == .cumulative, one.stage == .delivered, let delivered = one.value {
      #expect(values.allSatisfy { $0 >= delivered })
    }
  }

  @Test("A project that stands still is no likelier to meet a higher target")
  func standingStill() throws {
    for quarter in 1...3 {
      var last = 1.0
      for target in stride(from: 5.0, through: 100, by: 5) {
        var one = Case(kind: .completion, target: target, unit: "%", value: 0.1)
        one.quarter = Case.quarter(quarter)
        one.earlier = one.years([2023: [0, 0, 0, 0.1]])
        let probability = try #require(one.forecast.probability)
        #expect(probability <= last + 1e-12, "quarter \(quarter), target \(target)")
        last = probability
      }
    }
  }

  @Test("A stock below zero: no higher target is likelier met, no lower ceiling likelier kept")
  func belowZero() throws {
    for quarter in 1...3 {
      var (last, lastCeiling) = (1.0, 0.0)
      for target in stride(from: -80.0, through: 400, by: 20) {
        var one = Case(kind: .level, target: target, value: -30)
        one.quarter = Case.quarter(quarter)
        let probability = try #require(one.forecast.probability)
        #expect(probability <= last + 1e-12, "quarter \(quarter), target \(target)")
        last = probability
        one.comparator = .atMost
        let below = try #require(one.forecast.probability)
        #expect(below >= lastCeiling - 1e-12, "quarter \(quarter), ceiling \(target)")
        lastCeiling = below
      }
    }
  }

  @Test("A share stays within 0…100 %, also where it was 0 in an earlier year")
  func shareOnceZero() throws {
    var one = Case(kind: .level, target: 63, unit: "%", value: 25)
    one.quarter = Case.quarter(2)
    // The first quarter is missing, so the year is no whole one for the regression.
    one.earlier = one.years([2022: [1, 0.5, 90, 75], 2023: [1, 25, 1, 0]])
      .filter { $0.quarter.number > 1 }
    let projection = try #require(one.forecast.projection)
    #expect(projection.interval95.upperBound <= 100)
  }

  @Test("A stock of 0 ends the year neither below 0 nor, as a share, above 100 %", arguments: 1...3)
  func stockOfZero(_ quarter: Int) throws {
    for unit in ["家", "%"] {
      var one = Case(kind: .level, target: 100, unit: unit, value: 0)
      one.quarter = Case.quarter(quarter)
      let projection = try #require(one.forecast.projection)
      #expect(projection.interval95.lowerBound == 0)
      if unit == "%" { #expect(projection.interval95.upperBound == 100) }
      one.comparator = .atMost
      one.target = 0
      // Half of the distribution is gathered on 0: a ceiling of 0 can still be kept.
      #expect(try #require(one.forecast.probability) > 0.3)
    }
  }
}
