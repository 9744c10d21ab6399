import Forecasting
import Indicators
import Testing
import _TestSupport

@Suite("Evidence of earlier stages")
struct EvidenceTests {
  private func forecast(
    started: Double?, delivered: Double?, target: Double = 100, quarter: Int = 2,
    stage: Stage = .started, comparator: Comparator = .atLeast, month: Int? = nil
  ) -> IndicatorForecast {
    var one = Case(comparator: comparator, target: target, value: nil)
    one.quarter = Case.quarter(quarter)
    var indicator = one.indicator
    for (value, stage) in [(started, stage), (delivered, Stage.delivered)] {
      guard let value else { continue }
      indicator.observations.append(
        Observation(
          quarter: one.quarter, asOf: month.flatMap { Month(year: 2024, number: $0) }, value: value,
          unit: one.unit, stage: stage))
    }
    return Forecaster().forecast(indicator, series: nil, at: one.quarter)
  }

  @Test("At the year's end work that has begun gives no probability")
  func yearIsOver() {
    for stage in Stage.allCases where stage != .delivered {
      let forecast = forecast(started: 100, delivered: nil, quarter: 4, stage: stage)
      #expect(forecast.method == .unavailable(.nothingDelivered))
      #expect(forecast.probability == nil && forecast.projection == nil)
      #expect(forecast.status == .noData && forecast.evidence == .none)
      #expect(forecast.latest?.value == 100)
    }
    #expect(forecast(started: 100, delivered: 25, quarter: 4).status == .missed)
    // In November December is still to come.
    #expect(forecast(started: 100, delivered: nil, quarter: 4, month: 11).probability != nil)
  }

  @Test("A spring number of work begun says nothing at the year's end")
  func staleStage() {
    var one = Case(value: 100, stage: .started)
    let indicator = one.indicator
    one.quarter = Case.quarter(4)
    let forecast = Forecaster().forecast(indicator, series: nil, at: one.quarter)
    #expect(forecast.method == .unavailable(.nothingDelivered))
  }

  @Test("Work begun beyond what is delivered is told, and what is delivered is the floor")
  func both() throws {
    let both = forecast(started: 100, delivered: 25)
    #expect(both.evidence == .direct && both.latest?.value == 25)
    #expect(both.explanation.contains { $0.source == .stageBaseRate })
    #expect(try #require(both.projection).interval95.lowerBound >= 25)
    let alone = forecast(started: nil, delivered: 25)
    #expect(try #require(both.probability) > #require(alone.probability) + 0.3)
    // Work begun on no more than is delivered is that same work.
    #expect(forecast(started: 25, delivered: 25).probability == alone.probability)
    // Begun work is nothing that a ceiling fears or hopes for.
    #expect(
      forecast(started: 100, delivered: 25, comparator: .atMost).probability
        == forecast(started: nil, delivered: 25, comparator: .atMost).probability)
  }

  @Test("Work that has begun is no better than the same work delivered, and is no floor")
  func begunIsNotDelivered() throws {
    for quarter in 1...3 {
      for number in stride(from: 5.0, to: 100, by: 5) {
        let begun = forecast(started: number, delivered: nil, quarter: quarter)
        let delivered = forecast(started: nil, delivered: number, quarter: quarter)
        #expect(try #require(begun.probability) <= #require(delivered.probability))
        if quarter == 3, number >= 50 {
          #expect(try #require(begun.projection).interval95.lowerBound < number)
        }
        #expect(begun.evidence == .indirect)
        #expect(!begun.explanation.contains { $0.source == .yearToDate })
      }
    }
  }

  @Test("The first delivered number is no catastrophe where all of the target has begun")
  func firstDelivered() throws {
    for quarter in 1...3 {
      let begun = try #require(forecast(started: 100, delivered: nil, quarter: quarter).probability)
      let first = forecast(started: 100, delivered: 1, quarter: quarter)
      #expect(try #require(first.probability) > begun - 0.15)
      // The distribution says what the probability says.
      let projection = try #require(first.projection)
      #expect((projection.median >= 100) == (try #require(first.probability) >= 0.5))
      #expect(projection.interval95.lowerBound >= 1)
      #expect(abs(first.explanation.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
    }
  }

  @Test("More work begun, and more of it delivered, never lower the probability")
  func monotone() throws {
    let steps = [0.0, 1, 5, 20, 60, 99, 200]
    for quarter in 1...3 {
      for stage in Stage.allCases where stage != .delivered {
        func probability(_ started: Double?, _ delivered: Double?) throws -> Double {
          try #require(
            forecast(started: started, delivered: delivered, quarter: quarter, stage: stage)
              .probability)
        }
        for value in steps {
          var (lastStarted, lastDelivered) = (try probability(nil, value), 0.0)
          for other in steps {
            let started = try probability(other, value)
            #expect((lastStarted - 1e-12...1).contains(started), "started \(other), \(value)")
            lastStarted = started
            let delivered = try probability(value, other)
            #expect((lastDelivered - 1e-12...1).contains(delivered), "\(value), done \(other)")
            lastDelivered = delivered
          }
        }
      }
    }
  }

  @Test("A stock that was read for a count within the year is not used")
  func stockForCount() {
    var indicator = Case(value: 39_000).indicator
    indicator.observations[0].basis = .stock
    let forecast = Forecaster().forecast(indicator, series: nil, at: Case.quarter(1))
    #expect(forecast.method == .unavailable(.noNumber))
  }
}
