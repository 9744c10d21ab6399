import Indicators

extension Inspection {
  /// A table for a terminal, then the problems with their places.
  ///
  /// - Parameters:
  ///   - colored: Whether rows have styles.
  ///   - width: The columns of the terminal; `nil` for no end.
  public func text(colored: Bool, width: Int? = nil) -> String {
    var table = TextTable(columns: header.map { .init($0, limit: 30) })
    for cells in cells { table.add(cells) }
    var text = ledger.title.inert.filled(to: width) + "\n" + summary.filled(to: width) + "\n\n"
    text += table.text(colored: colored, width: width)
    if !ledger.problems.isEmpty {
      text += "\n" + wording("问题", "Problems") + "\n"
      for problem in ledger.problems {
        let sentence = problem.sentence(in: wording.language).inert
        text += "  " + sentence.filled(to: width, after: 2) + "\n"
      }
    }
    return text
  }

  /// The same as Markdown.
  public func markdown() -> String {
    var text = "# " + MarkdownText.escaped(ledger.title) + "\n\n" + summary + "\n\n"
    text += MarkdownText.table(header: header, rows: cells)
    if !ledger.problems.isEmpty {
      text += "\n## " + wording("问题", "Problems") + "\n\n"
      for problem in ledger.problems {
        text += "- " + MarkdownText.escaped(problem.sentence(in: wording.language)) + "\n"
      }
    }
    return text
  }

  private var header: [String] {
    [
      wording("序号", "item"), wording("部分", "part"), wording("指标", "indicator"),
      wording("类型", "kind"), wording("目标", "target"), wording("进展", "value"),
      wording("阶段", "stage"), wording("原文", "source text"),
    ]
  }

  private var cells: [[String]] {
    rows.map { row in
      let observation = row.observation
      var value = observation.map { wording.value($0.value, unit: $0.unit) } ?? "–"
      if let observation {
        // The stage has a column of its own here.
        var told = observation
        told.stage = .delivered
        value += wording.parenthesis(
          (observation.asOf.map { [wording.name($0)] } ?? []) + wording.remarks(on: told))
      }
      // A finished step is not the promised result, so 完成 is never said of evidence.
      let told = row.indicator.evidence.compactMap(\.stage).filter { $0 < .delivered }.max()
      let stage = observation?.stage ?? told
      return [
        row.item.number, String(row.indicator.part),
        row.indicator.name
          + wording.parenthesis(row.indicator.isCorrected ? [wording.corrected] : []),
        wording.name(row.indicator.kind), wording.target(row.indicator.target), value,
        stage.map(wording.name) ?? "–",
        source(of: row)?.text ?? "",
      ]
    }
  }
}
