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
    case .text: try output.write(document.text())
    case .csv: try output.write(document.csv())
    case .json: try output.write(document.json())
    case .markdown, .html, .xlsx, .svg: throw output.unsupported([.text, .csv, .json])
    }
  }
}
