import Indicators
import Testing
import _TestSupport

@testable import Forecasting

@Suite("The reference class as data")
struct ReferenceClassTests {
  static let shares =
    "ledger,month,class,share_of_annual_target\na,3,count,0.2\na,6,count,0.5\nb,9,count,0.8\nb,12,count,1.1\n"
  static let outcomes = "place,as_of_month,total,on_schedule_or_done\nx,12,10,8\n"

  @Test("What the library carries has its rows and the GDP shares of the design")
  func published() {
    let published = ReferenceClass.published
    #expect(published.shares.count == 151)
    #expect(published.reviews.map(\.total).reduce(0, +) == 552)
    for (elapsed, share) in [(0.25, 0.776), (0.5, 0.533), (0.75, 0.277)] {
      #expect(abs(published.remainingShare(elapsed: elapsed) - share) < 1e-3)
    }
    #expect(published.remainingShare(elapsed: 1) == 0)
  }

  @Test("A planner's files replace it; a byte order mark and other columns do no harm")
  func replaced() throws {
    let own = try ReferenceClass(shareOfTarget: "\u{FEFF}" + Self.shares, outcomes: Self.outcomes)
    #expect(own.shares.count == 4)
    #expect(own.shareModel.baseRate == 8.5 / 11)
    #expect(own.producedShare == ReferenceClass.published.producedShare)
  }

  @Test(
    "A file that cannot be used names row and column",
    arguments: [
      (
        "ledger,month,class\na,3,count",
        ReferenceClassError.missingColumn(.shareOfTarget, name: "share_of_annual_target")
      ),
      (
        "ledger,month,class,share_of_annual_target\na,3,count,x",
        .unreadable(.shareOfTarget, row: 2, column: "share_of_annual_target")
      ),
      (
        "ledger,month,class,share_of_annual_target\na,3,count,nan",
        .unreadable(.shareOfTarget, row: 2, column: "share_of_annual_target")
      ),
      (
        "ledger,month,class,share_of_annual_target\na,3,count,0.2\na,13,count,0.2",
        .outOfRange(.shareOfTarget, row: 3)
      ),
      (
        "ledger,month,class,share_of_annual_target\na,3,count,-1",
        .outOfRange(.shareOfTarget, row: 2)
      ),
      (
        "ledger,month,class,share_of_annual_target\na,3,count,0.2\na,3,count,0.3\na,3,count,0.3",
        .notFittable(rows: 3)
      ),
      ("", .missingColumn(.shareOfTarget, name: "ledger")),
    ])
  func unusable(text: String, error: ReferenceClassError) {
    #expect(throws: error) { try ReferenceClass(shareOfTarget: text, outcomes: Self.outcomes) }
    for language in Language.allCases { #expect(!error.message(in: language).isEmpty) }
  }

  @Test("What cannot be used is said with file, row and column")
  func messages() {
    let unreadable = ReferenceClassError.unreadable(.outcomes, row: 2, column: "total")
    #expect(unreadable.message(in: .zh) == "outcomes.csv 第 2 行 total 列：不是数字")
    #expect(unreadable.message(in: .en) == "outcomes.csv, row 2, total: not a number")
    let whole = ReferenceClassError.outOfRange(.levelDrift, row: 0)
    #expect(whole.message(in: .en) == "level-drift.csv: numbers are missing or make no sense")
  }

  @Test("A few rows that lie on a line do not make a forecast certain")
  func few() throws {
    let own = try ReferenceClass(shareOfTarget: Self.shares, outcomes: Self.outcomes).shareModel
    let published = ReferenceClass.published.shareModel
    #expect(own.exponent != published.exponent)
    for elapsed in [0.25, 0.5, 0.75, 1] {
      let ratio = own.totalSpread(elapsed: elapsed) / published.totalSpread(elapsed: elapsed)
      #expect((0.4...2).contains(ratio), "\(elapsed): \(ratio)")
    }
    var configuration = ForecastConfiguration()
    configuration.referenceClass = try ReferenceClass(
      shareOfTarget: Self.shares, outcomes: Self.outcomes)
    let forecast = Case(value: 40, quarter: Case.quarter(2), configuration: configuration).forecast
    #expect((0.02...0.98).contains(try #require(forecast.probability)))
  }

  @Test("The carried class, given as one's own, stays what it is but for a little of its scatter")
  func itself() throws {
    let published = ReferenceClass.published
    let same = try ReferenceClass(
      shares: published.shares, reviews: published.reviews,
      producedShare: published.producedShare, levelDrift: published.levelDrift)
    #expect(same.shareModel.exponent == published.shareModel.exponent)
    #expect(
      relativeError(same.shareModel.outcomeSpread, published.shareModel.outcomeSpread) < 1e-8)
  }

  private static func made(
    _ producedShare: [Double] = [0.2, 0.5, 0.7], _ levelDrift: [Double] = [0.1, 0.08, 0.05]
  ) throws(ReferenceClassError) -> ReferenceClass {
    let shares = ReferenceClass.published.shares
    return try ReferenceClass(
      shares: shares, reviews: ReferenceClass.published.reviews, producedShare: producedShare,
      levelDrift: levelDrift)
  }

  @Test("Between quarters shares go by straight lines, from all at the start to nothing at the end")
  func straightLines() throws {
    let made = try Self.made()
    for (elapsed, share) in [
      (0.0, 1.0), (0.125, 0.9), (0.25, 0.8), (0.375, 0.65), (0.5, 0.5), (0.875, 0.15), (1, 0),
      (-1, 1), (2, 0),
    ] {
      #expect(abs(made.remainingShare(elapsed: elapsed) - share) < 1e-12, "\(elapsed)")
    }
  }

  @Test("A stock drifts no less before the first quarter ends, and no more at the year's end")
  func drift() throws {
    let made = try Self.made()
    for (elapsed, spread) in [
      (0.0, 0.1), (0.2, 0.1), (0.25, 0.1), (0.375, 0.09), (0.75, 0.05), (0.875, 0.025), (1, 0),
    ] {
      #expect(abs(made.levelDrift(elapsed: elapsed) - spread) < 1e-12, "\(elapsed)")
    }
  }

  @Test("Shares that do not rise, drifts that are none")
  func outOfRange() {
    for shares in [[0.2, 0.5], [0.5, 0.2, 0.7], [0, 0.5, 0.7], [0.2, 0.5, 1], [0.2, 0.2, 0.7]] {
      #expect(throws: ReferenceClassError.outOfRange(.nationalShares, row: 0)) {
        try Self.made(shares)
      }
    }
    for drifts in [[0.1, 0.1], [0.1, 0, 0.1], [0.1, .infinity, 0.1], [0.1, 0.1, -0.1]] {
      #expect(throws: ReferenceClassError.outOfRange(.levelDrift, row: 0)) {
        try Self.made([0.2, 0.5, 0.7], drifts)
      }
    }
  }
}
