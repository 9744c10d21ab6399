import Foundation
import ProgressForecast

/// A backtest as text, csv or json.
struct BacktestDocument {
  private struct Row {
    var variant: String
    var quarter: String
    var score: Backtest.Score
  }

  private let rows: [Row]
  private let total: Backtest.Score
  private let language: Language

  init(_ backtest: Backtest, language: Language) {
    self.language = language
    var rows: [Row] = []
    for variant in SeriesVariant.allCases {
      for quarter in 1...3 {
        guard let score = backtest.scores[.init(variant: variant, quarter: quarter)] else {
          continue
        }
        rows.append(Row(variant: variant.rawValue, quarter: String(quarter), score: score))
      }
      rows.append(
        Row(variant: variant.rawValue, quarter: "all", score: backtest.total(variant)))
    }
    self.rows = rows
    total = backtest.total()
  }

  private static let columns = [
    "variant", "quarter", "count", "met", "coverage80", "coverage95", "scaled_crps", "brier",
    "log_score",
  ]

  /// The means of a group; NaN, written as nothing, where it has no forecast.
  private func values(_ score: Backtest.Score) -> [Double] {
    [
      score.mean(Double(score.metCount)), score.mean(Double(score.inside80)),
      score.mean(Double(score.inside95)), score.mean(score.continuousRankedSum),
      score.mean(score.brierSum), score.mean(score.logarithmicSum),
    ]
  }

  func csv() -> String {
    var lines = [BacktestDocument.columns.joined(separator: ",")]
    for row in rows {
      lines.append(
        ([row.variant, row.quarter, String(row.score.count)]
          + values(row.score).map { $0.isFinite ? number($0) : "" })
          .joined(separator: ","))
    }
    lines.append("probability_from,probability_to,count,mean_probability,share_met")
    for (i, bin) in total.reliability.bins.enumerated() {
      let cells = [
        number(Double(i) / 10), number(Double(i + 1) / 10), String(bin.count),
        bin.meanProbability.map { number($0) } ?? "",
        bin.observedFrequency.map { number($0) } ?? "",
      ]
      lines.append(cells.joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func json() -> String {
    let scores = rows.map { row in
      let fields = zip(BacktestDocument.columns.dropFirst(3), values(row.score))
        .map { "\"\($0)\":\($1.isFinite ? number($1) : "null")" }.joined(separator: ",")
      return "{\"variant\":\"\(row.variant)\",\"quarter\":\"\(row.quarter)\","
        + "\"count\":\(row.score.count),\(fields)}"
    }
    let bins = total.reliability.bins.enumerated().map { i, bin in
      "{\"from\":\(number(Double(i) / 10)),\"to\":\(number(Double(i + 1) / 10)),"
        + "\"count\":\(bin.count),"
        + "\"meanProbability\":\(bin.meanProbability.map { number($0) } ?? "null"),"
        + "\"shareMet\":\(bin.observedFrequency.map { number($0) } ?? "null")}"
    }
    return "{\"scores\":[\(scores.joined(separator: ","))],"
      + "\"reliability\":[\(bins.joined(separator: ","))]}\n"
  }

  /// Tables for a terminal: the scores, then what was said against what came true.
  func text(width: Int?) -> String {
    var scores = TextTable(columns: [
      .init(language.text(zh: "序列", en: "variant")), .init(language.text(zh: "季度", en: "quarter")),
      .init(language.text(zh: "预测数", en: "count"), alignment: .trailing),
      .init(language.text(zh: "达标比例", en: "met"), alignment: .trailing),
      .init(language.text(zh: "80% 区间", en: "in 80 %"), alignment: .trailing),
      .init(language.text(zh: "95% 区间", en: "in 95 %"), alignment: .trailing),
      .init(language.text(zh: "CRPS（标准化）", en: "scaled CRPS"), alignment: .trailing),
      .init(language.text(zh: "Brier 分", en: "Brier"), alignment: .trailing),
      .init(language.text(zh: "对数分", en: "log score"), alignment: .trailing),
    ])
    for row in rows {
      let decimals = [3, 3, 3, 3, 4, 4]
      scores.add(
        [
          row.variant == "flow"
            ? language.text(zh: "年内累计量", en: "flow") : language.text(zh: "年末存量", en: "level"),
          row.quarter == "all" ? language.text(zh: "全部", en: "all") : row.quarter,
          String(row.score.count),
        ]
          + zip(values(row.score), decimals).map { value, places in
            value.isFinite ? NumberText.decimal(value, places: places) : "–"
          })
    }
    let reliability = total.reliability.table(in: language)
    return scores.text(colored: false, width: width) + "\n"
      + reliability.text(colored: false, width: width)
  }

  private func number(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
