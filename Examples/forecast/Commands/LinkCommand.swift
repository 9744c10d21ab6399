import ArgumentParser
import ProgressForecast

/// `forecast link`: doubtful identities, and the planner's decisions on them.
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: HelpText.abstract(
      zh: "列出各季度、各年度间可能是同一指标的，并记录决定。",
      en: "List indicators that may be the same across quarters and years; record a decision."),
    discussion: HelpText.discussion(
      zh: """
        不带选项：列出存疑的配对（最像的在前）和已有的决定。配对可用行首的八个字符指明，也可写成两个指标：2023Q4:12/1=2024Q1:14/1（季度、事项、\
        部分）。
        """,
      en: """
        Without options: the doubtful pairs, best first, and the decisions so far. A pair is \
        named by the eight characters in front of it, or as two indicators: \
        2023Q4:12/1=2024Q1:14/1 (quarter, item, part).
        """))

  @Option(
    help: .words(
      zh: "这两个是同一指标。", en: "These are one promise.", valueName: "pair"))
  var same: [String] = []

  @Option(
    help: .words(
      zh: "这两个不是同一指标。", en: "These are two promises.", valueName: "pair"))
  var different: [String] = []

  @Option(
    help: .words(
      zh: "撤销决定。", en: "Take a decision back.", valueName: "pair"))
  var undo: [String] = []

  @OptionGroup var stored: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = output.language
    // A store that is not there is not made for a decision.
    var opened = try stored.open(for: .reading, language)
    guard same.isEmpty && different.isEmpty && undo.isEmpty else {
      opened = try stored.open(for: .writing, language)
      for (pairs, isSame) in [(same, true), (different, false)] {
        for pair in pairs {
          let decision = try storing(language) { () throws(StoreError) in
            try opened.decide(pair, isSame: isSame, city: stored.city, at: secondsNow())
          }
          try acknowledge(LinkDocument.sentence(decision, language), language)
        }
      }
      for pair in undo {
        let isGone = try storing(language) { () throws(StoreError) in
          try opened.withdrawDecision(pair, city: stored.city)
        }
        guard isGone else {
          throw CommandFailure(
            code: .data,
            message: language.text(zh: "没有关于 \(pair) 的决定", en: "there is no decision on \(pair)"))
        }
        try acknowledge(
          language.text(zh: "已撤销 \(pair)", en: "took back \(pair)"), language)
      }
      return
    }
    let doubts = try storing(language) { () throws(StoreError) in
      try opened.doubtfulMatches(city: stored.city)
    }
    let decisions = try storing(language) { () throws(StoreError) in
      try opened.decisions(city: stored.city)
    }
    let document = LinkDocument(doubts: doubts, decisions: decisions, language: language)
    switch output.format {
    case .text: try output.write(document.text(width: output.width))
    case .csv: try output.write(document.csv())
    case .json: try output.write(document.json())
    case .markdown, .html, .xlsx, .svg: throw output.unsupported([.text, .csv, .json])
    }
  }
}
