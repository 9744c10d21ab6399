import ProgressForecast

/// A backtest on the closed years of a store, as text, csv or json.
struct LedgerBacktestDocument {
  private let backtest: LedgerBacktest
  private let language: Language
  private let groups: [(year: Int?, quarter: Int?)]

  init(_ backtest: LedgerBacktest, language: Language) {
    self.backtest = backtest
    self.language = language
    let years = Set(backtest.rows.map(\.quarter.year)).sorted()
    groups =
      years.flatMap { year in (1...3).map { (year, $0) } } + (1...3).map { (nil, $0) } + [
        (nil, nil)
      ]
  }

  /// Tables for a terminal: the scores, then what was said against what came true.
  func text(width: Int?) -> String {
    var scores = TextTable(columns: [
      .init(language.text(zh: "年度", en: "year")), .init(language.text(zh: "季度", en: "quarter")),
      .init(language.text(zh: "预测数", en: "count"), alignment: .trailing),
      .init(language.text(zh: "达标", en: "met"), alignment: .trailing),
      .init(language.text(zh: "平均概率", en: "mean said"), alignment: .trailing),
      .init(language.text(zh: "Brier 分", en: "Brier"), alignment: .trailing),
      .init(language.text(zh: "基准 Brier 分", en: "base Brier"), alignment: .trailing),
      .init(language.text(zh: "对数分", en: "log score"), alignment: .trailing),
      .init(language.text(zh: "80% 区间", en: "in 80 %"), alignment: .trailing),
      .init(language.text(zh: "95% 区间", en: "in 95 %"), alignment: .trailing),
    ])
    let all = language.text(zh: "全部", en: "all")
    for group in groups {
      let score = backtest.score(year: group.year, quarter: group.quarter)
      guard score.count > 0 else { continue }
      scores.add([
        group.year.map(String.init) ?? all, group.quarter.map(String.init) ?? all,
        String(score.count), String(score.metCount), cell(score.meanProbability),
        cell(score.brier), cell(score.brierOfBaseRate), cell(score.logarithmic),
        cell(score.coverage80), cell(score.coverage95),
      ])
    }
    let reliability = backtest.score().reliability.table(in: language)
    let explained = language.text(
      zh: "每个季度只用当时已公布的台账与更正；只计四季度台账给出完成数的指标。Brier 分与对数分越低越好；"
        + "“基准 Brier 分”是每次都报实际达标比例所得，低于它才算有用。",
      en:
        "Each quarter knows only what was published by then; only indicators whose fourth-quarter "
        + "ledger gives a delivered value count. Less is better for Brier and log score. “base Brier” is "
        + "what saying the share of targets met each time would score: to be of use is to be below it."
    )
    return scores.text(colored: false, width: width) + "\n"
      + reliability.text(colored: false, width: width) + "\n" + explained
      + "\n"
  }

  private func cell(_ value: Double?) -> String {
    value.map { NumberText.decimal($0, places: 3) } ?? "–"
  }

  /// One row a forecast, in the order of the quarters and of their ledgers.
  func csv() -> String {
    var file = DelimitedText(header: [
      "quarter", "item", "part", "indicator", "target", "unit", "probability", "projection",
      "low80",
      "high80", "low95", "high95", "outcome", "met",
    ])
    for row in backtest.rows {
      let (indicator, projection) = (row.forecast.indicator, row.forecast.projection)
      file.add([
        .text(String(describing: row.quarter)), .text(indicator.item), .integer(indicator.part),
        .text(indicator.name), .number(indicator.target?.value),
        .text(indicator.target?.unit ?? ""), .number(row.probability),
        .number(projection?.median), .number(projection?.interval80.lowerBound),
        .number(projection?.interval80.upperBound), .number(projection?.interval95.lowerBound),
        .number(projection?.interval95.upperBound), .number(row.outcome),
        .text(row.isMet ? "yes" : "no"),
      ])
    }
    return file.text
  }

  /// The scores and every forecast behind them.
  func json() -> String {
    let scores = groups.map { group -> JSONValue in
      let score = backtest.score(year: group.year, quarter: group.quarter)
      return .object([
        .init("year", group.year.map(JSONValue.integer) ?? .null),
        .init("quarter", group.quarter.map(JSONValue.integer) ?? .null),
        .init("count", .integer(score.count)), .init("met", .integer(score.metCount)),
        .init("meanProbability", .optional(score.meanProbability)),
        .init("brier", .optional(score.brier)),
        .init("brierOfBaseRate", .optional(score.brierOfBaseRate)),
        .init("logScore", .optional(score.logarithmic)),
        .init("coverage80", .optional(score.coverage80)),
        .init("coverage95", .optional(score.coverage95)),
      ])
    }
    let forecasts = backtest.rows.map { row -> JSONValue in
      .object([
        .init("quarter", .string(String(describing: row.quarter))),
        .init("item", .string(row.forecast.indicator.item)),
        .init("part", .integer(row.forecast.indicator.part)),
        .init("name", .string(row.forecast.indicator.name)),
        .init("probability", .number(row.probability)), .init("outcome", .number(row.outcome)),
        .init("met", .bool(row.isMet)),
      ])
    }
    return JSONValue.object([
      .init("scores", .array(scores)), .init("forecasts", .array(forecasts)),
    ]).text + "\n"
  }
}
