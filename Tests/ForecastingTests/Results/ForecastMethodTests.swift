import Forecasting
import Testing

@Suite struct ForecastMethodTests {
  @Test("Every method, and every reason for none, has a word of its own in exported files")
  func names() {
    let methods: [ForecastMethod] =
      [
        .growthCarried, .pooledRegression(earlierYears: 2), .targetAndPace, .completionPace,
        .stageModel, .additive, .settled,
      ] + ForecastMethod.Unavailable.allCases.map { .unavailable($0) }
    #expect(Set(methods.map(\.name)).count == methods.count)
    #expect(ForecastMethod.unavailable(.noNumber).name == "unavailable.noNumber")
    // How many years it rests on is told beside the word.
    #expect(ForecastMethod.pooledRegression(earlierYears: 5).name == "pooledRegression")
  }
}
