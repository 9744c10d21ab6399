import Testing

@testable import Forecasting

/// Each published ledger is judged by a model that never saw it.
///
/// Measured: 80 % intervals cover 0.770 and 95 % intervals 0.939 of 151 shares; January to June 0.885
/// and 0.949, July to October 0.635 and 0.910, November and December 0.795 and 0.965. The summer is
/// bound by one review of old housing blocks with 29 rows of August between 0.07 and 1.0.
@Suite("Calibration of the reference class, a ledger left out at a time")
struct ReferenceClassCalibrationTests {
  struct Judged {
    var ledger: String
    var month: Int
    var percentile: Double
  }

  static func judged() throws -> [Judged] {
    let all = ReferenceClass.published
    return try Set(all.shares.map(\.ledger)).sorted().flatMap { ledger in
      let others = try ReferenceClass(
        shares: all.shares.filter { $0.ledger != ledger }, reviews: all.reviews,
        producedShare: all.producedShare, levelDrift: all.levelDrift, prior: nil)
      return all.shares.filter { $0.ledger == ledger }.map {
        Judged(
          ledger: ledger, month: $0.month,
          percentile: others.shareModel.percentile(
            of: $0.share, elapsed: Double($0.month) / 12))
      }
    }
  }

  /// The share of values inside the central interval; every ledger weighs the root of its rows.
  static func coverage(_ judged: [Judged], level: Double) -> Double {
    let counts = Dictionary(grouping: judged, by: \.ledger).mapValues { Double($0.count) }
    let weights = judged.map { 1 / (counts[$0.ledger] ?? 1).squareRoot() }
    let inside = zip(judged, weights).reduce(0.0) { sum, pair in
      abs(pair.0.percentile - 0.5) <= level / 2 ? sum + pair.1 : sum
    }
    return inside / weights.reduce(0, +)
  }

  @Test("80 and 95 % intervals of a share of the target cover about what they say")
  func covers() throws {
    let judged = try Self.judged()
    #expect(judged.count == 151)
    let (eighty, ninetyFive) = (
      Self.coverage(judged, level: 0.8), Self.coverage(judged, level: 0.95)
    )
    #expect((0.72...0.88).contains(eighty))
    #expect((0.89...0.99).contains(ninetyFive))
  }

  /// A planner's own class is small: two published ledgers stand for one, the others judge it.
  static func judgedBySmallClasses(prior: ShareModel?) -> [Judged] {
    let all = ReferenceClass.published
    let ledgers = Set(all.shares.map(\.ledger)).sorted()
    return ledgers.indices.flatMap { first in
      ledgers.indices.dropFirst(first + 1).flatMap { second -> [Judged] in
        let pair = [ledgers[first], ledgers[second]]
        let own = all.shares.filter { pair.contains($0.ledger) }
        guard
          let model = try? ShareModel(shares: own, reviews: all.reviews, prior: prior)
        else { return [] }
        return all.shares.filter { !pair.contains($0.ledger) }.map {
          Judged(
            ledger: $0.ledger, month: $0.month,
            percentile: model.percentile(of: $0.share, elapsed: Double($0.month) / 12))
        }
      }
    }
  }

  @Test("Early and late in the year alike", arguments: [1...6, 7...10, 11...12])
  func coversByMonth(months: ClosedRange<Int>) throws {
    let judged = try Self.judged().filter { months.contains($0.month) }
    let eighty = Self.coverage(judged, level: 0.8)
    #expect((0.6...0.95).contains(eighty))
  }

  @Test("A class of two ledgers is nearer to what it says when it leans on the published scatter")
  func smallClasses() {
    let alone = Self.judgedBySmallClasses(prior: nil)
    let leaning = Self.judgedBySmallClasses(prior: ReferenceClass.published.shareModel)
    #expect(alone.count == 51945 && leaning.count == alone.count)
    // 80 % intervals cover 0.52 and 0.54, 95 % intervals 0.70 and 0.81: what is left is the centre.
    for (level, least) in [(0.8, 0.53), (0.95, 0.79)] {
      let (without, with) = (
        Self.coverage(alone, level: level), Self.coverage(leaning, level: level)
      )
      #expect(with > without && with > least && with < level)
    }
  }
}
