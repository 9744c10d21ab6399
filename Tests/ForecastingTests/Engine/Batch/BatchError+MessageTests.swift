import Indicators
import LeastSquares
import Testing

@testable import Forecasting

/// Every reason has a sentence of its own in both languages.
@Suite struct BatchErrorMessageTests {
  private static let key = RegressionKey(
    form: .additive, variant: .level, earlierYears: 2, quarter: 3)

  static let errors: [BatchError] = [
    .json(.unexpected(at: 3)), .json(.truncated), .json(.numberTooLarge(at: 1)),
    .json(.notUTF8(at: 0)), .json(.tooDeep(at: 9)), .lineTooLong, .notAnObject, .missing("k"),
    .wrongType("q"), .unknownVariant, .engine(.quarter(4)), .engine(.earlierYears(21)),
    .engine(.historyLength(expected: 5, found: 4)), .engine(.notFinite(2)),
    .engine(.targetNotFinite), .engine(.nothingToRestOn), .engine(.notComputable),
    .engine(.malformedPrior(line: 7)), .engine(.notAPrior),
    .engine(.priorVersion(found: 1, expected: 2)), .engine(.targetCount(expected: 2, found: 1)),
    .engine(.noCell(key)), .engine(.fit(key, rankDeficient)), .engine(.fit(key, .overflow)),
  ]

  private static let rankDeficient = LeastSquaresError.rankDeficient(
    rank: 3, columns: 11, tolerance: 1e-14, dependentColumns: [0])

  @Test(arguments: errors)
  func sentences(_ error: BatchError) {
    let (zh, en) = (error.message(in: .zh), error.message(in: .en))
    #expect(!zh.isEmpty && !en.isEmpty && zh != en)
    #expect(en.allSatisfy { $0.isASCII })
  }

  @Test func noTwoReasonsShareASentence() {
    for language in Language.allCases {
      #expect(Set(Self.errors.map { $0.message(in: language) }).count == Self.errors.count)
    }
  }

  /// Bytes and values count from 1 where people read them; what is wanted stands beside what is there.
  @Test(arguments: [
    (BatchError.json(.unexpected(at: 3)), "byte 4", "第 4 个字节"),
    (.json(.numberTooLarge(at: 1)), "byte 2", "第 2 个字节"),
    (.json(.notUTF8(at: 0)), "byte 1", "第 1 个字节"),
    (.engine(.notFinite(2)), "value 3", "第 3 个数"),
    (.engine(.historyLength(expected: 5, found: 4)), "5 values, not 4", "5 个数，实有 4 个"),
    (.engine(.malformedPrior(line: 7)), "line 7", "第 7 行"),
    (.engine(.priorVersion(found: 1, expected: 2)), "version 1,", "第 1 版"),
    (.missing("history"), "history is missing", "缺少 history"),
  ])
  func places(_ error: BatchError, _ en: String, _ zh: String) {
    #expect(error.message(in: .en).contains(en))
    #expect(error.message(in: .zh).contains(zh))
  }

  @Test("A failed fit names its regression and what failed; a missing regression its key")
  func regressions() {
    #expect(
      EngineError.fit(Self.key, Self.rankDeficient).message(in: .en)
        == "the regression for additive level, k = 2, q = 3 cannot be fitted: only 3 of 11 columns "
        + "can be told apart")
    #expect(EngineError.noCell(Self.key).message(in: .en).contains("additive level, k = 2, q = 3"))
  }
}
