import Forecasting
import Indicators

extension Report {
  /// The report for mail: the summary, the at-risk list, the official measures, and what has no
  /// number.
  public func markdown() -> String {
    var text = "# " + title + "\n\n" + MarkdownText.escaped(document.heading) + "\n\n"
    text += "**" + MarkdownText.escaped(expectation) + "**"
    for sentence in [spread, movers].compactMap({ $0 }) {
      text += "\n\n" + MarkdownText.escaped(sentence)
    }
    text += "\n\n"
    text += MarkdownText.table(
      header: [wording("状态", "status"), wording("个数", "count")],
      rows: tally.map { [wording.name($0.status), "\($0.count)"] })
    text += "\n## " + wording("风险清单", "At risk") + "\n\n" + list.markdownBody(level: "##")
    text += "\n## " + wording("官方口径：五类进度", "Official measures: five classes") + "\n\n"
    text += MarkdownText.escaped(measures.classSentence) + "\n"
    for row in measures.disagreeing {
      for sentence in measures.sentences(of: row) {
        text +=
          "\n- " + MarkdownText.escaped(row.forecast.indicator.name) + wording("：", ": ")
          + MarkdownText.escaped(sentence)
      }
    }
    if !measures.disagreeing.isEmpty { text += "\n" }
    if !forecast.problems.isEmpty {
      text += "\n## " + wording("读取中的问题", "Problems while reading") + "\n\n"
      for problem in forecast.problems {
        text += "- " + MarkdownText.escaped(problem.sentence(in: wording.language)) + "\n"
      }
    }
    text += "\n---\n\n"
    for note in notes { text += MarkdownText.escaped(note) + "\n\n" }
    return text
  }
}
