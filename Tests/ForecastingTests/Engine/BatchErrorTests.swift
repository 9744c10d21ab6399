import Forecasting
import Indicators
import LeastSquares
import Testing

/// Every reason has a sentence of its own in both languages.
@Suite struct BatchErrorTests {
  private static let key = RegressionKey(
    form: .logarithmic, variant: .flow, earlierYears: 1, quarter: 2)
  static let errors: [BatchError] = [
    .json(.unexpected(at: 3)), .json(.truncated), .json(.numberTooLarge(at: 1)),
    .json(.notUTF8(at: 0)), .json(.tooDeep(at: 9)), .lineTooLong, .notAnObject, .missing("k"),
    .wrongType("q"), .unknownVariant, .engine(.quarter(4)), .engine(.earlierYears(21)),
    .engine(.historyLength(expected: 5, found: 4)), .engine(.notFinite(2)),
    .engine(.targetNotFinite), .engine(.nothingToRestOn), .engine(.notComputable),
    .engine(.malformedPrior(line: 7)), .engine(.notAPrior),
    .engine(.priorVersion(found: 1, expected: 2)), .engine(.targetCount(expected: 2, found: 1)),
    .engine(.noCell(key)),
    .engine(
      .fit(key, .rankDeficient(rank: 3, columns: 11, tolerance: 1e-14, dependentColumns: [0]))),
    .engine(.fit(key, .overflow)),
  ]

  @Test(arguments: errors)
  func sentences(_ error: BatchError) {
    let (zh, en) = (error.message(in: .zh), error.message(in: .en))
    #expect(!zh.isEmpty && !en.isEmpty && zh != en)
    #expect(en.allSatisfy { $0.isASCII })
  }

  @Test("A prior of another version names both; a failed fit names its regression")
  func numbers() {
    let version = EngineError.priorVersion(found: 1, expected: 2)
    for text in [version.message(in: .zh), version.message(in: .en)] {
      #expect(text.contains("1") && text.contains("2") && text.contains("train"))
    }
    let fit = EngineError.fit(
      Self.key, .rankDeficient(rank: 3, columns: 11, tolerance: 1e-14, dependentColumns: [0]))
    #expect(
      fit.message(in: .en)
        == "the regression for logarithmic flow, k = 1, q = 2 cannot be fitted: only 3 of 11 columns "
        + "can be told apart")
  }
}
