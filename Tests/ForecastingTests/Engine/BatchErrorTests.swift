import Forecasting
import Indicators
import Testing

/// Every reason has a sentence of its own in both languages.
@Suite struct BatchErrorTests {
  static let errors: [BatchError] = [
    .json(.unexpected(at: 3)), .json(.truncated), .json(.numberTooLarge(at: 1)),
    .json(.notUTF8(at: 0)), .json(.tooDeep(at: 9)), .lineTooLong, .notAnObject, .missing("k"),
    .wrongType("q"), .unknownVariant, .engine(.quarter(4)), .engine(.earlierYears(21)),
    .engine(.historyLength(expected: 5, found: 4)), .engine(.notFinite(2)),
    .engine(.targetNotFinite), .engine(.nothingToRestOn), .engine(.notComputable),
    .engine(.malformedPrior(line: 7)),
  ]

  @Test(arguments: errors)
  func sentences(_ error: BatchError) {
    let (zh, en) = (error.message(in: .zh), error.message(in: .en))
    #expect(!zh.isEmpty && !en.isEmpty && zh != en)
    #expect(en.allSatisfy { $0.isASCII })
  }
}
