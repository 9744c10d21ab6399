import Forecasting
import Indicators

extension ChangeList {
  private var heading: String {
    language.text(
      zh: "达标概率变化：\(earlier) → \(later)", en: "Changes of probability: \(earlier) → \(later)")
  }

  /// How many stand as they stood; `nil` where all moved.
  private var remainder: String? {
    guard unchanged > 0 || rows.isEmpty else { return nil }
    guard !rows.isEmpty else {
      return language.text(
        zh: "\(unchanged) 个指标均无变化",
        en: NumberText.counted(unchanged, "indicator") + ", none of which moved")
    }
    return language.text(
      zh: "其余 \(unchanged) 个指标无变化",
      en: NumberText.counted(unchanged, "more indicator") + " did not move")
  }

  private var titles: [String] {
    [
      language.text(zh: "序号", en: "item"), language.text(zh: "指标", en: "indicator"),
      String(describing: earlier), String(describing: later),
      language.text(zh: "变化", en: "change"), language.text(zh: "原因", en: "why"),
    ]
  }

  private func cells(_ row: Row) -> [String] {
    let change = row.change
    return [
      change.indicator.item, row.forecast.indicator.name,
      probability(change.before, change.evidenceBefore),
      probability(change.after, row.forecast.evidence),
      change.difference.map { Self.points($0, language) } ?? "–",
      sentences(of: row).joined(separator: language.text(zh: "；", en: "; ")),
    ]
  }

  /// The list for a terminal.
  ///
  /// - Parameters:
  ///   - colored: Whether rows have styles.
  ///   - width: The columns of the terminal; `nil` for no end.
  public func text(colored: Bool, width: Int? = nil) -> String {
    var table = TextTable(columns: [
      .init(titles[0], limit: 8), .init(titles[1], limit: 36),
      .init(titles[2], alignment: .trailing), .init(titles[3], alignment: .trailing),
      .init(titles[4], alignment: .trailing), .init(titles[5], limit: 120),
    ])
    for row in rows { table.add(cells(row)) }
    let list = rows.isEmpty ? "" : table.text(colored: colored, width: width)
    let rest = remainder.map { (list.isEmpty ? "" : "\n") + $0 + "\n" } ?? ""
    let notes = footnotes.map { $0.filled(to: width) + "\n" }.joined()
    return heading + "\n\n" + list + rest + (notes.isEmpty ? "" : "\n" + notes)
  }

  /// Markdown for mail and wikis.
  public func markdown() -> String {
    let table = MarkdownText.table(header: titles, rows: rows.map(cells))
    let rest = ((remainder.map { [$0] } ?? []) + footnotes)
      .map { "\n" + MarkdownText.escaped($0) + "\n" }.joined()
    return "# " + MarkdownText.escaped(heading) + "\n\n" + table + rest
  }

  /// One row a step; effects are differences of probabilities and add up to `after − before`.
  public func csv() -> String {
    var file = DelimitedText(header: [
      "item", "part", "indicator", "before", "after", "reason", "effect", "value", "expected",
      "corrected",
    ])
    for row in rows {
      for step in row.change.steps {
        var (value, expected): (Double?, Double?) = (nil, nil)
        switch step.reason {
        case .newNumber(let new, let awaited, _): (value, expected) = (new, awaited)
        case .firstNumber(let new, _): value = new
        case .target(_, let to): value = to
        case .revision, .passingTime, .numberWithdrawn: break
        }
        file.add([
          .text(row.change.indicator.item), .integer(row.change.indicator.part),
          .text(row.forecast.indicator.name), .number(row.change.before),
          .number(row.change.after), .text(step.reason.dataName), .number(step.effect),
          .number(value), .number(expected),
          .text(isCorrected(step.reason, of: row) ? "yes" : "no"),
        ])
      }
    }
    return file.text
  }

  /// The changes as data.
  public func json() -> String {
    JSONValue.object([
      .init("from", .string(String(describing: earlier))),
      .init("to", .string(String(describing: later))),
      .init("unchanged", .integer(unchanged)),
      .init(
        "changes",
        .array(
          rows.map { row in
            .object([
              .init("item", .string(row.change.indicator.item)),
              .init("part", .integer(row.change.indicator.part)),
              .init("name", .string(row.forecast.indicator.name)),
              .init("before", .optional(row.change.before)),
              .init("after", .optional(row.change.after)),
              .init("steps", .array(row.change.steps.map { value($0, row) })),
            ])
          })),
    ]).text + "\n"
  }

  private func value(_ step: ForecastChange.Step, _ row: Row) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("reason", .string(step.reason.dataName)), .init("effect", .optional(step.effect)),
      .init("corrected", .bool(isCorrected(step.reason, of: row))),
    ]
    switch step.reason {
    case .newNumber(let value, let expected, let date):
      members += [
        .init("quarter", .string(String(describing: date))), .init("value", .number(value)),
        .init("expected", .optional(expected)),
      ]
    case .firstNumber(let value, let date):
      members += [
        .init("quarter", .string(String(describing: date))), .init("value", .number(value)),
      ]
    case .target(let from, let to):
      members += [.init("from", .optional(from)), .init("to", .optional(to))]
    case .revision(let revisions):
      members.append(
        .init(
          "values",
          .array(
            revisions.map {
              .object([
                .init("quarter", .string(String(describing: $0.quarter))),
                .init("from", .number($0.from)), .init("to", .number($0.to)),
              ])
            })))
    case .passingTime, .numberWithdrawn: break
    }
    return .object(members)
  }
}
