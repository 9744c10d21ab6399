import Forecasting
import Indicators
import Testing

@Suite struct StageCreditsTests {
  @Test("A later stage is worth more, and delivery all of it")
  func order() {
    let worth = Stage.allCases.map { StageCredits()[$0] }
    #expect(zip(worth, worth.dropFirst()).allSatisfy(<))
    #expect(StageCredits()[.delivered] == 1)
    #expect(worth.allSatisfy { $0 > 0 })
  }

  // PMI, Practice Standard for Earned Value Management: half the value when work has begun.
  @Test("Half when work has begun, a tenth for a plan")
  func milestones() {
    #expect(StageCredits()[.started] * 46 == 23)
    #expect(StageCredits()[.planned] == 0.1)
  }

  @Test("A planner's own judgement counts, but delivery stays delivery")
  func own() {
    let own = StageCredits(planned: 0.01, applied: 0.02, tendered: 0.03, started: 0.04)
    #expect(Stage.allCases.map { own[$0] } == [0.01, 0.02, 0.03, 0.04, 1])
    var configuration = ForecastConfiguration()
    configuration.stageCredits = own
    var begun = Case(value: 80, stage: .started)
    let usual = begun.forecast.probability ?? .nan
    begun.configuration = configuration
    #expect((begun.forecast.probability ?? .nan) < usual)
  }
}
