import Forecasting
import Testing

@Suite struct ContributionTests {
  @Test("Every source has a word of its own in exported files")
  func names() {
    let sources: [Contribution.Source] = [
      .yearToDate, .ownYear(2022), .ownYear(2023), .ownSeries, .pace, .target, .referenceClass,
      .pooledPrior, .ownPanel, .stageBaseRate,
    ]
    #expect(Set(sources.map(\.name)).count == sources.count)
    #expect(Contribution.Source.ownYear(2023).name == "ownYear2023")
    #expect(sources.map(\.name).allSatisfy { $0.allSatisfy { $0.isASCII && !$0.isWhitespace } })
  }
}
