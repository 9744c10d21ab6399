import Forecasting
import Testing

@Suite struct StatusTests {
  @Test(
    "The house's thresholds belong to the better side",
    arguments: [
      (1.0, Status.onTrack), (0.8, .onTrack), (0.7999, .watch), (0.5, .watch), (0.4999, .atRisk),
      (0.2, .atRisk), (0.1999, .offTrack), (0, .offTrack),
    ])
  func house(_ probability: Double, _ status: Status) {
    #expect(StatusThresholds().status(of: probability) == status)
  }

  @Test("A planner's thresholds replace them, and a better probability is never a worse status")
  func own() {
    let own = StatusThresholds(onTrack: 0.9, watch: 0.7, atRisk: 0.4)
    #expect(own.status(of: 0.85) == .watch)
    #expect(own.status(of: 0.5) == .atRisk)
    let order: [Status] = [.offTrack, .atRisk, .watch, .onTrack]
    for thresholds in [StatusThresholds(), own] {
      let places = stride(from: 0.0, through: 1, by: 0.01).map {
        order.firstIndex(of: thresholds.status(of: $0)) ?? -1
      }
      #expect(zip(places, places.dropFirst()).allSatisfy(<=))
      #expect(Set(places) == [0, 1, 2, 3])
    }
  }
}
