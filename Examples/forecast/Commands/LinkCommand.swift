import ArgumentParser
import ProgressForecast

/// `forecast link`: doubtful identities, and the planner's decisions on them.
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "List indicators that may be the same across quarters and years; record a decision.",
    discussion: """
      Without options: the doubtful pairs, best first, and the decisions so far. A pair is named by \
      the eight characters in front of it, or as two indicators: 2023Q4:12/1=2024Q1:14/1 (quarter, \
      item, part).
      """)

  @Option(help: ArgumentHelp("These are one promise.", valueName: "pair"))
  var same: [String] = []

  @Option(help: ArgumentHelp("These are two promises.", valueName: "pair"))
  var different: [String] = []

  @Option(help: ArgumentHelp("Take a decision back.", valueName: "pair"))
  var undo: [String] = []

  @Option(help: ArgumentHelp("text, csv or json.", valueName: "format"))
  var format: OutputFormat = .text

  @OptionGroup var store: StoreOptions
  @OptionGroup var words: LanguageOptions

  func run() throws {
    let language = words.chosen
    // A store that is not there is not made for a decision.
    var opened = try store.open(for: .reading, language)
    guard same.isEmpty && different.isEmpty && undo.isEmpty else {
      opened = try store.open(for: .writing, language)
      for (pairs, isSame) in [(same, true), (different, false)] {
        for pair in pairs {
          let decision = try storing(language) { () throws(StoreError) in
            try opened.decide(pair, isSame: isSame, city: store.city, at: secondsNow())
          }
          acknowledge(sentence(decision, language))
        }
      }
      for pair in undo {
        let isGone = try storing(language) { () throws(StoreError) in
          try opened.withdrawDecision(pair, city: store.city)
        }
        guard isGone else {
          throw CommandFailure(
            code: .data,
            message: language.text(zh: "没有关于 \(pair) 的决定", en: "there is no decision on \(pair)"))
        }
        acknowledge(language.text(zh: "已撤销 \(pair)", en: "took back \(pair)"))
      }
      return
    }
    let doubts = try storing(language) { () throws(StoreError) in
      try opened.doubtfulMatches(city: store.city)
    }
    let decisions = try storing(language) { () throws(StoreError) in
      try opened.decisions(city: store.city)
    }
    switch format {
    case .text: text(doubts, decisions, language)
    case .csv: acknowledge(csv(doubts), isTable: true)
    case .json: acknowledge(json(doubts, decisions), isTable: true)
    case .markdown, .html, .xlsx, .svg:
      throw CommandFailure(
        code: .usage,
        message: language.text(
          zh: "此命令只支持 text、csv、json", en: "this command offers text, csv and json"))
    }
  }

  private func sentence(_ decision: LinkDecision, _ language: Language) -> String {
    let verdict =
      decision.isSame
      ? language.text(zh: "同一指标", en: "the same") : language.text(zh: "不同指标", en: "different")
    return "\(decision.id)  \(decision.earlier) | \(decision.later)  \(verdict)"
  }

  private func place(_ side: DoubtfulMatch.Side, _ language: Language) -> String {
    guard let quarter = side.quarter else { return language.text(zh: "历史", en: "history") }
    return "\(quarter):\(side.reference)"
  }

  private func text(
    _ doubts: [DoubtfulMatch], _ decisions: [LinkDecision], _ language: Language
  ) {
    if doubts.isEmpty {
      acknowledge(language.text(zh: "没有存疑的指标", en: "no doubtful indicators"))
    } else {
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
          doubt.id, NumberText.decimal(doubt.score, places: 2), place(doubt.earlier, language),
          doubt.earlier.name, place(doubt.later, language), doubt.later.name,
        ])
      }
      acknowledge(String(table.text(colored: false).dropLast()), isTable: true)
    }
    if !decisions.isEmpty {
      acknowledge("")
      acknowledge(language.text(zh: "已作的决定：", en: "decided:"))
      for decision in decisions { acknowledge(sentence(decision, language)) }
    }
  }

  private func csv(_ doubts: [DoubtfulMatch]) -> String {
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
    return String(file.text.dropLast())
  }

  private func json(_ doubts: [DoubtfulMatch], _ decisions: [LinkDecision]) -> String {
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
    ]).text
  }
}
