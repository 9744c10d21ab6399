import Indicators

/// The pieces of the contract's JSON that more than one file is made of.
extension JSONValue {
  static func ledger(title: String, quarter: Quarter) -> JSONValue {
    .object([
      .init("title", .string(title)),
      .init("year", .integer(quarter.year)),
      .init("asOf", .string(quarter.description)),
    ])
  }

  static func problems(_ problems: [LedgerProblem], language: Language) -> JSONValue {
    .array(
      problems.map { problem in
        .object([
          .init("file", .string(problem.file)),
          .init("table", .optional(problem.table)),
          .init("row", problem.row.map(JSONValue.integer) ?? .null),
          .init("column", .optional(problem.column)),
          .init("text", .string(problem.excerpt)),
          .init("message", .string(problem.message(in: language))),
        ])
      })
  }

  static func observation(_ observation: Observation, score: Bool = false) -> JSONValue {
    var members: [Member] = [
      .init("quarter", .string(observation.quarter.description)),
      .init("asOf", .optional(observation.asOf?.description)),
      .init("value", .number(observation.value)),
      .init("stage", .string(observation.stage.rawValue)),
      .init("derived", .bool(observation.isDerived)),
      .init("corrected", .bool(observation.isCorrected)),
      .init("source", .source(observation.source)),
    ]
    if score {
      members.insert(.init("unit", .string(observation.unit)), at: 3)
      members.append(.init("score", .number(observation.score)))
    }
    return .object(members)
  }

  static func source(_ source: SourceSpan?) -> JSONValue {
    guard let source else { return .null }
    return .object([
      .init("cell", .string(source.cell.rawValue)),
      .init("start", .integer(source.start)),
      .init("length", .integer(source.length)),
      .init("text", .string(source.text)),
    ])
  }

  static func interval(_ range: ClosedRange<Double>) -> JSONValue {
    .array([.number(range.lowerBound), .number(range.upperBound)])
  }
}
