import Indicators
import Testing

@testable import Forecasting

/// methods.md 7.5: lights and pacing.
@Suite struct TrafficLightTests {
  @Test("Basis' on-schedule indicator: 57 of 60 due is 95 %")
  func onScheduleIndicator() throws {
    let indicator = try #require(
      Pacing.onScheduleIndicator(delivered: 57, total: 100, elapsed: 6, periods: 10))
    #expect((indicator - 0.95).magnitude < 1e-15)
    #expect(Pacing.onScheduleIndicator(delivered: 5, total: 9, elapsed: 0, periods: 4) == nil)
  }

  @Test("ServiceNow's worked tables")
  func serviceNow() throws {
    let planned = [250.0, 500, 750, 1000]
    let running = Pacing.cumulative(actual: [220, 480, 710, 968], planned: planned)
    #expect(try percents(running) == [88, 96, 94.7, 96.8])
    #expect(try lights(running) == [.yellow, .green, .green, .green])

    let amounts = [220.0, 240, 200, 230]
    let quarterly = [250.0, 250, 250, 250]
    let single = Pacing.cumulative(actual: amounts, planned: quarterly)
    #expect(try percents(single) == [88, 96, 80, 92])
    #expect(try lights(single) == [.yellow, .green, .yellow, .green])
    let window = Pacing.windowed(actual: amounts, planned: quarterly)
    #expect(try percents(window) == [88, 92, 88, 89])
    #expect(try lights(window).last == .yellow)

    let late = try #require(Pacing.achievement(actual: 700, target: 1000))
    #expect(TrafficLight(attainment: late, thresholds: .serviceNow) == .red)
    #expect(TrafficLight.worst([.green, .red, .yellow]) == .red)
    #expect(TrafficLight.worst([.green, .yellow]) == .yellow)
    #expect(TrafficLight.worst([]) == nil)
  }

  private func percents(_ values: [Double?]) throws -> [Double] {
    try values.map { (try #require($0) * 1000).rounded() / 10 }
  }

  private func lights(_ values: [Double?]) throws -> [TrafficLight] {
    try values.map { TrafficLight(attainment: try #require($0), thresholds: .serviceNow) }
  }

  @Test("the house's lights: the pace itself and 80 % of it")
  func houseLights() {
    #expect(TrafficLight(attainment: 1) == .green)
    #expect(TrafficLight(attainment: 0.8) == .yellow)
    #expect(TrafficLight(attainment: 0.79) == .red)
  }
}
