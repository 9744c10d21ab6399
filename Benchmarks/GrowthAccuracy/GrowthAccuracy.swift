// How good the growth model is for a sector that it has not seen.
//
//     growth-accuracy [china-ytd-growth.csv]
//
// National year-to-date growth of six sectors, 1994–2019: each sector is forecast by a model fitted on the others; the
// target is last year's full-year growth. Beside it the rate carried on, and the rule that a rate not below its target is
// on schedule (1, else 0). Then the wild years 2020–22 with the shipped model, which has seen none of them.

import Forecasting
import Foundation

@main
enum GrowthAccuracy {
  struct Score {
    var count = 0.0
    var squares = 0.0
    var carried = 0.0
    var inside80 = 0.0
    var inside95 = 0.0
    var brier = 0.0
    var rule = 0.0
    var width = 0.0
  }

  static func main() throws {
    let path =
      CommandLine.arguments.dropFirst().first ?? "Tests/Fixtures/Forecasting/china-ytd-growth.csv"
    let sectors = try read(path)
    print("years      quarter   n   RMSE  carried  in 80 %  in 95 %   Brier  rule's  width of 80 %")
    for quarter in 1...3 {
      var score = Score()
      for (place, sector) in sectors.enumerated() {
        var others = sectors
        others.remove(at: place)
        let model = try GrowthTraining.fit(others, years: 1994...2019)
        add(sector, 1994...2019, quarter, model, to: &score)
      }
      show("1994–2019", quarter, score)
    }
    for quarter in 1...3 {
      var score = Score()
      for sector in sectors { add(sector, 2020...2022, quarter, .shipped, to: &score) }
      show("2020–2022", quarter, score)
    }
  }

  private static func read(_ path: String) throws -> [GrowthTraining.Sector] {
    var sectors: [String: GrowthTraining.Sector] = [:]
    for line in try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst()
    {
      let row = line.split(separator: ",", omittingEmptySubsequences: false)
      guard row.count > 4, let year = Int(row[2]), let quarter = Int(row[3]) else { continue }
      sectors[String(row[0]), default: [:]][year, default: [nil, nil, nil, nil]][quarter - 1] =
        Double(row[4].trimmingCharacters(in: .whitespaces))
    }
    return sectors.keys.sorted().compactMap { sectors[$0] }
  }

  private static func add(
    _ sector: GrowthTraining.Sector, _ years: ClosedRange<Int>, _ quarter: Int,
    _ model: GrowthModel,
    to score: inout Score
  ) {
    for year in years {
      guard let now = sector[year], let rate = now[quarter - 1], let end = now[3],
        let target = sector[year - 1]?[3],
        let distribution = model.predict(
          yearToDate: Array(now[..<quarter]),
          history: ((year - 5)..<year).map { sector[$0] ?? [nil, nil, nil, nil] })
      else { continue }
      let met = end >= target ? 1.0 : 0
      let interval = distribution.interval(level: 0.8)
      score.count += 1
      score.squares += (distribution.median - end) * (distribution.median - end)
      score.carried += (rate - end) * (rate - end)
      score.inside80 += interval.contains(end) ? 1 : 0
      score.inside95 += distribution.interval(level: 0.95).contains(end) ? 1 : 0
      score.brier += ProbabilityScores.brier(
        distribution.probability(atLeast: target), met: met == 1)
      score.rule += (rate >= target ? 1.0 : 0) == met ? 0 : 1
      score.width += interval.upperBound - interval.lowerBound
    }
  }

  private static func show(_ years: String, _ quarter: Int, _ score: Score) {
    let n = score.count
    print(
      years
        + String(
          format: "%10d %4.0f %6.2f %8.2f %8.3f %8.3f %7.4f %7.4f %14.2f", quarter, n,
          (score.squares / n).squareRoot(), (score.carried / n).squareRoot(), score.inside80 / n,
          score.inside95 / n, score.brier / n, score.rule / n, score.width / n))
  }
}
