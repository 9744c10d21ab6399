import Forecasting
import Indicators

extension MeasureTable {
  /// The heading of every human-readable form.
  var heading: String { wording("官方口径对照：", "Official measures: ") + document.heading }

  /// The measures that the overview shows; the item view shows all.
  static let overviewMeasures: [OfficialMeasures.Measure] = [
    .timeProportional, .progressClass, .trafficLight, .anticipatedLinear, .progressMeasure,
    .progressChart, .earnedSchedule,
  ]

  /// Plain text for a terminal.
  ///
  /// - Parameters:
  ///   - colored: Whether rows on which a rule and the probability disagree stand out.
  ///   - width: The columns of the terminal; `nil` for no end.
  public func text(colored: Bool, width: Int? = nil) -> String {
    var text = heading.inert.filled(to: width) + "\n"
    if showsItemInFull {
      for row in rows { text += "\n" + block(row, width: width) }
      for note in document.footnotes(to: rows.map(\.forecast)) {
        text += "\n" + note.filled(to: width) + "\n"
      }
      return text
    }
    text += classSentence.filled(to: width) + "\n\n" + table(colored: colored, width: width)
    for sentence in [silentSentence, unjudgedSentence].compactMap({ $0 }) {
      text += "\n" + sentence.inert.filled(to: width) + "\n"
    }
    for note in document.footnotes(to: judged.map(\.forecast)) {
      text += "\n" + note.filled(to: width) + "\n"
    }
    if !disagreeing.isEmpty {
      text += "\n" + wording("规则与概率不一致：", "Where a rule and the probability disagree:") + "\n"
      for row in disagreeing {
        text += "  " + row.item.number.inert + "  " + row.forecast.indicator.name.inert + "\n"
        for sentence in sentences(of: row) {
          text += "     - " + sentence.filled(to: width, after: 7) + "\n"
        }
      }
    }
    return text
  }

  /// The sentences of a row's disagreements.
  func sentences(of row: Row) -> [String] {
    guard let probability = row.measures.probability else { return [] }
    return wording.sentences(
      row.measures.disagreements, probability: probability,
      isWithinTolerance: row.forecast.probabilityWithinTolerance != nil)
  }

  private func table(colored: Bool, width: Int?) -> String {
    var table = TextTable(
      columns: [
        .init(wording("序号", "item"), limit: 8),
        .init(wording("指标", "indicator"), limit: 26),
        .init(wording("达标概率", "probability"), alignment: .trailing),
      ] + shownMeasures.map { .init(wording.name($0), limit: 32) })
    let shown = shownMeasures
    for row in judged {
      table.add(
        [
          row.item.number, row.forecast.indicator.name, document.probability(of: row.forecast),
        ] + shown.map { cell(row, $0, withReason: false) },
        style: row.measures.disagreements.isEmpty ? nil : .bold)
    }
    return table.text(colored: colored, width: width)
  }

  private func block(_ row: Row, width: Int?) -> String {
    var text = row.forecast.indicator.name.inert
    text += wording("　达标概率 ", "  probability ") + document.probability(of: row.forecast) + "\n"
    var table = TextTable(columns: [
      .init(wording("口径", "measure"), limit: 40), .init(wording("结论", "verdict"), limit: 60),
      .init(wording("来源", "source"), limit: 50),
    ])
    for measure in OfficialMeasures.Measure.allCases {
      table.add([
        wording.name(measure), cell(row, measure, withReason: true), wording.source(of: measure),
      ])
    }
    text += table.text(colored: false, width: width)
    for sentence in sentences(of: row) {
      text += "! " + sentence.filled(to: width, after: 2) + "\n"
    }
    return text
  }
}
