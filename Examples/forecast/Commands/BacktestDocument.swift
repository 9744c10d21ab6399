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

  init(_ backtest: Backtest) {
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
        ([row.variant, row.quarter, String(row.score.count)] + values(row.score).map { number($0) })
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
        .map { "\"\($0)\":\(number($1))" }.joined(separator: ",")
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

  func text() -> String {
    var lines = [
      "variant quarter   count    met  in 80 %  in 95 %  scaled CRPS   Brier  log score"
    ]
    for row in rows {
      let v = values(row.score)
      lines.append(
        row.variant.padded(8) + row.quarter.padded(7)
          + [
            String(row.score.count).left(8), fixed(v[0], 3).left(7), fixed(v[1], 3).left(9),
            fixed(v[2], 3).left(9), fixed(v[3], 3).left(13), fixed(v[4], 4).left(8),
            fixed(v[5], 4).left(11),
          ].joined())
    }
    lines += ["", "said         came true      of"]
    for (i, bin) in total.reliability.bins.enumerated() {
      let observed = bin.observedFrequency
      let bar = String(repeating: "█", count: Int(((observed ?? 0) * 40).rounded()))
      lines.append(
        "\(i * 10)–\(i * 10 + 10) %".padded(10) + (observed.map { fixed($0, 3) } ?? "–").left(10)
          + String(bin.count).left(9) + (bar.isEmpty ? "" : "  " + bar))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func number(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A number with this many decimals, the same in every locale.
  private func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let digits = String(Int((value.magnitude * scale).rounded()))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (value < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate func left(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
