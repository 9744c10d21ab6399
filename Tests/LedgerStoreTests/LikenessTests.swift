import Indicators
import Testing
import _TestSupport

@testable import LedgerStore

@Suite struct LikenessTests {
  private struct Pair {
    var score: Double
    var isSame: Bool
    var origin: String
  }

  private static func pairs() throws -> [Pair] {
    try Fixture.lines("Store/identity-pairs.tsv").map { line in
      let cells = line.split(separator: "\t").map(String.init)
      let kind = try #require(IndicatorKind(rawValue: cells[2]))
      let names = cells[..<2].map {
        ComparableWording(
          Wording(kind: kind, unit: "", name: IndicatorName($0).normalized, commitment: ""))
      }
      let likeness = try #require(Likeness(names[0], names[1], hasSameNumber: false))
      return Pair(score: likeness.score, isSame: cells[3] == "yes", origin: cells[4])
    }
  }

  private func wording(_ name: String, commitment: String = "", unit: String = "个")
    -> ComparableWording
  {
    ComparableWording(
      Wording(kind: .cumulative, unit: unit, name: name, commitment: commitment))
  }

  @Test func promisesOfOneLedgerAreNeverJoined() throws {
    let different = try Self.pairs().filter { !$0.isSame }
    #expect(different.count == 78)
    #expect(different.allSatisfy { $0.score < Likeness.joined })
    // Of the 60 closest pairs of real ledgers, few would trouble the planner.
    let asked = different.filter { $0.origin != "contrast" && $0.score >= Likeness.doubtful }
    #expect(asked.count <= 3)
  }

  @Test func mostRewordingsAreJoinedOrAsked() throws {
    let same = try Self.pairs().filter(\.isSame)
    #expect(same.count == 33)
    #expect(same.filter { $0.score >= Likeness.doubtful }.count >= 30)
  }

  // A word that narrows the promise is asked about; a verb in front is not another promise.
  @Test(arguments: [
    ("居民人均可支配收入", "城镇居民人均可支配收入", false), ("一般公共预算收入", "市级一般公共预算收入", false),
    ("居民人均可支配收入", "全体居民人均可支配收入", true), ("建成安置房和人才房", "新建成安置房和人才房", true),
  ])
  func aQualifierIsAskedAbout(earlier: String, later: String, isJoined: Bool) throws {
    for (left, right) in [(earlier, later), (later, earlier)] {
      let likeness = try #require(
        Likeness(wording(left), wording(right), hasSameNumber: false))
      #expect((likeness.score >= Likeness.joined) == isJoined, "\(likeness.score)")
      #expect(likeness.score >= Likeness.doubtful)
    }
  }

  @Test func oneSentenceOfOneItemOutweighsALongerName() throws {
    let sentence = "完成海洋示范项目建设"
    let (left, right) = (
      wording("示范项目", commitment: sentence), wording("海洋示范项目", commitment: sentence)
    )
    let within = try #require(Likeness(left, right, hasSameNumber: true))
    let across = try #require(Likeness(left, right, hasSameNumber: false))
    #expect(within.score >= Likeness.joined)
    #expect(across.score < Likeness.joined)
  }

  @Test func kindsAreNeverTheSameAndUnitsAreAsked() throws {
    let growth = ComparableWording(
      Wording(kind: .growth, unit: "%", name: "充电桩", commitment: ""))
    #expect(Likeness(growth, wording("充电桩"), hasSameNumber: true) == nil)
    let likeness = try #require(
      Likeness(wording("公共充电桩"), wording("公共充电桩", unit: "座"), hasSameNumber: false))
    #expect((Likeness.doubtful..<Likeness.joined).contains(likeness.score))
  }
}
