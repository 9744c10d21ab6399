import ProgressForecast

/// Doubtful identities and the decisions so far, as text, csv or json.
struct LinkDocument {
  let doubts: [DoubtfulMatch]
  let decisions: [LinkDecision]
  let language: Language

  /// A decision in one line.
  static func sentence(_ decision: LinkDecision, _ language: Language) -> String {
    let verdict =
      decision.isSame
      ? language.text(zh: "同一指标", en: "the same") : language.text(zh: "不同指标", en: "different")
    return "\(decision.id)  \(decision.earlier) | \(decision.later)  \(verdict)"
  }

  private func place(_ side: DoubtfulMatch.Side) -> String {
    guard let quarter = side.quarter else { return language.text(zh: "历史", en: "history") }
    return "\(quarter):\(side.reference)"
  }

  func text(width: Int?) -> String {
    var text = language.text(zh: "没有存疑的指标\n", en: "no doubtful indicators\n")
    if !doubts.isEmpty {
      var table = TextTable(columns: [
        .init(language.text(zh: "代号", en: "pair")),
        .init(language.text(zh: "相似度", en: "score"), alignment: .trailing),
        .init(language.text(zh: "较早", en: "earlier")),
        .init(language.text(zh: "名称", en: "name"), limit: 30),
        .init(language.text(zh: "较晚", en: "later")),
        .init(language.text(zh: "名称", en: "name"), limit: 30),
      ])
      for doubt in doubts {
        table.add([
          doubt.id, NumberText.decimal(doubt.score, places: 2), place(doubt.earlier),
          doubt.earlier.name, place(doubt.later), doubt.later.name,
        ])
      }
      text =
        table.text(colored: false, width: width)
        + language.text(
          zh: "\n是同一指标：forecast link --same 代号；不是：--different 代号\n",
          en: "\nOne promise: forecast link --same PAIR; two: --different PAIR\n")
    }
    if !decisions.isEmpty {
      text += language.text(zh: "\n已作的决定：\n", en: "\ndecided:\n")
      for decision in decisions { text += Self.sentence(decision, language).inert + "\n" }
    }
    return text
  }

  func csv() -> String {
    var file = DelimitedText(header: [
      "pair", "score", "earlier_quarter", "earlier_item", "earlier_part", "earlier_name",
      "later_quarter", "later_item", "later_part", "later_name", "kind", "unit",
    ])
    for doubt in doubts {
      file.add(
        [.text(doubt.id), .number(doubt.score)]
          + [doubt.earlier, doubt.later].flatMap { side -> [DelimitedText.Cell] in
            [
              .text(side.quarter.map { String(describing: $0) } ?? ""), .text(side.reference.item),
              .integer(side.reference.part), .text(side.name),
            ]
          } + [.text(doubt.later.kind.rawValue), .text(doubt.later.unit)])
    }
    return file.text
  }

  func json() -> String {
    func side(_ side: DoubtfulMatch.Side) -> JSONValue {
      .object([
        .init("quarter", .optional(side.quarter.map { String(describing: $0) })),
        .init("item", .string(side.reference.item)), .init("part", .integer(side.reference.part)),
        .init("name", .string(side.name)), .init("kind", .string(side.kind.rawValue)),
        .init("unit", .string(side.unit)),
      ])
    }
    return JSONValue.object([
      .init(
        "doubtful",
        .array(
          doubts.map {
            .object([
              .init("pair", .string($0.id)), .init("score", .number($0.score)),
              .init("earlier", side($0.earlier)), .init("later", side($0.later)),
            ])
          })),
      .init(
        "decided",
        .array(
          decisions.map {
            .object([
              .init("pair", .string($0.id)), .init("earlier", .string($0.earlier)),
              .init("later", .string($0.later)), .init("same", .bool($0.isSame)),
            ])
          })),
    ]).text + "\n"
  }
}
