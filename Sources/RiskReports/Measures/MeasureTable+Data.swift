import Forecasting
import Indicators

extension MeasureTable {
  /// One row an indicator and measure: its value, its verdict, or why it has none.
  public func csv() -> String {
    var file = DelimitedText(header: [
      "item", "part", "indicator", "probability", "measure", "value", "verdict", "absence",
      "disagreement", "probability_within_tolerance",
    ])
    for row in rows {
      for measure in OfficialMeasures.Measure.allCases {
        let reading = row.measures.readings[measure]
        file.add([
          .text(row.item.number), .integer(row.forecast.indicator.part),
          .text(row.forecast.indicator.name), .number(row.forecast.probability),
          .text(measure.rawValue), .number(reading?.value),
          .text(reading?.verdict?.dataName ?? ""), .text(reading?.absence?.rawValue ?? ""),
          .text(row.measures.disagreement(on: measure) ?? ""),
          .number(row.forecast.probabilityWithinTolerance),
        ])
      }
    }
    return file.text
  }

  /// The measures as data.
  public func json() -> String {
    JSONValue.object([
      .init(
        "ledger",
        .ledger(title: document.forecast.title, quarter: document.forecast.quarter)),
      .init(
        "classes",
        .object(
          classCounts.map {
            .init($0.progressClass.rawValue, .integer($0.count))
          })),
      .init("indicators", .array(rows.map(value))),
    ]).text + "\n"
  }

  private func value(_ row: Row) -> JSONValue {
    .object([
      .init("item", .string(row.item.number)),
      .init("part", .integer(row.forecast.indicator.part)),
      .init("name", .string(row.forecast.indicator.name)),
      .init("probability", .optional(row.forecast.probability)),
      .init(
        "probabilityWithinTolerance", .optional(row.forecast.probabilityWithinTolerance)),
      .init("status", .string(row.forecast.status.rawValue)),
      .init(
        "measures",
        .array(
          OfficialMeasures.Measure.allCases.map { measure in
            let reading = row.measures.readings[measure]
            return .object([
              .init("measure", .string(measure.rawValue)),
              .init("value", .optional(reading?.value)),
              .init("verdict", .optional(reading?.verdict?.dataName)),
              .init("absence", .optional(reading?.absence?.rawValue)),
              .init("disagreement", .optional(row.measures.disagreement(on: measure))),
            ])
          })),
    ])
  }

  /// Markdown for mail and wikis.
  public func markdown() -> String {
    var text = "# " + MarkdownText.escaped(heading) + "\n\n"
    if showsItemInFull {
      for row in rows {
        text += "## " + MarkdownText.escaped(row.forecast.indicator.name) + "\n\n"
        text += wording("达标概率 ", "Probability ") + document.probability(of: row.forecast)
        text += "\n\n"
        text += MarkdownText.table(
          header: [wording("口径", "measure"), wording("结论", "verdict"), wording("来源", "source")],
          rows: OfficialMeasures.Measure.allCases.map {
            [wording.name($0), cell(row, $0, withReason: true), wording.source(of: $0)]
          })
        for sentence in sentences(of: row) {
          text += "\n- " + MarkdownText.escaped(sentence) + "\n"
        }
        text += "\n"
      }
      for note in document.footnotes(to: rows.map(\.forecast)) {
        text += MarkdownText.escaped(note) + "\n\n"
      }
      return text
    }
    let shown = shownMeasures
    text += MarkdownText.escaped(classSentence) + "\n\n"
    text += MarkdownText.table(
      header: [
        wording("序号", "item"), wording("指标", "indicator"), wording("达标概率", "probability"),
      ] + shown.map { wording.name($0) },
      rows: judged.map { row in
        [row.item.number, row.forecast.indicator.name, document.probability(of: row.forecast)]
          + shown.map { cell(row, $0, withReason: false) }
      })
    for sentence in [silentSentence, unjudgedSentence].compactMap({ $0 }) {
      text += "\n" + MarkdownText.escaped(sentence) + "\n"
    }
    for note in document.footnotes(to: judged.map(\.forecast)) {
      text += "\n" + MarkdownText.escaped(note) + "\n"
    }
    for row in disagreeing {
      for sentence in sentences(of: row) {
        text +=
          "\n- " + MarkdownText.escaped(row.forecast.indicator.name) + wording("：", ": ")
          + MarkdownText.escaped(sentence)
      }
    }
    return disagreeing.isEmpty ? text : text + "\n"
  }
}

extension OfficialMeasures {
  /// The word for a measure's disagreement in data files; `nil` where it agrees.
  fileprivate func disagreement(on measure: Measure) -> String? {
    for disagreement in disagreements {
      if disagreement == .needlessAlarm(measure) { return "needlessAlarm" }
      if disagreement == .falseComfort(measure) { return "falseComfort" }
    }
    return nil
  }
}

extension OfficialMeasures.Verdict {
  /// The word in data files.
  fileprivate var dataName: String {
    switch self {
    case .onSchedule: "onSchedule"
    case .behind: "behind"
    case .progressClass(let value): value.rawValue
    case .light(let value): value.rawValue
    case .level(let value): value.rawValue
    case .status(let value): value.rawValue
    case .assessment(let value): value.rawValue
    }
  }
}
