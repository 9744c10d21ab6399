import Indicators
import Testing

@testable import LedgerStore

@Suite("How a series of history bears on an indicator")
struct HistoryMatchTests {
  private func wording(_ name: String, _ kind: IndicatorKind, unit: String) -> ComparableWording {
    ComparableWording(
      Wording(kind: kind, unit: unit, name: IndicatorName(name).normalized, commitment: ""))
  }

  private func match(
    _ theirs: (String, IndicatorKind, String), _ ours: (String, IndicatorKind, String)
  ) -> HistoryMatch? {
    HistoryMatch(
      wording(theirs.0, theirs.1, unit: theirs.2), wording(ours.0, ours.1, unit: ours.2))
  }

  @Test("the same name and kind are one series, as it stands", arguments: IndicatorKind.allCases)
  func same(kind: IndicatorKind) throws {
    let unit = kind == .growth ? "%" : "家"
    let found = try #require(match(("高新技术企业", kind, unit), ("高新技术企业", kind, unit)))
    #expect(found.use == .asItStands && found.score >= Likeness.joined)
  }

  @Test("a history does not say whether an amount is a flow or a stock; the ledger does")
  func flowOrStock() throws {
    for (theirs, ours) in [(IndicatorKind.cumulative, IndicatorKind.level), (.level, .cumulative)] {
      let found = try #require(match(("高新技术企业", theirs, "家"), ("高新技术企业", ours, "家")))
      #expect(found.use == .asItStands && found.score >= Likeness.joined)
    }
  }

  @Test("the amounts beside a growth rate are the values of an amount, never the reverse")
  func amounts() throws {
    let found = try #require(
      match(("社会消费品零售总额增速", .growth, "%"), ("社会消费品零售总额", .cumulative, "元")))
    #expect(found.use == .amountsAsValues && found.score >= Likeness.joined)
    #expect(match(("社会消费品零售总额", .cumulative, "元"), ("社会消费品零售总额增速", .growth, "%")) == nil)
  }

  @Test("percent complete and promises without a number have no such history")
  func others() {
    for kind in [IndicatorKind.growth, .cumulative, .level] {
      #expect(match(("地铁2号线", kind, "%"), ("地铁2号线", .completion, "%")) == nil)
      #expect(match(("地铁2号线", .completion, "%"), ("地铁2号线", kind, "%")) == nil)
    }
  }

  @Test("another name, unit or number is another series")
  func different() {
    for ours in [("居民人均可支配收入", "家"), ("高新技术企业", "元")] {
      let score = match(("高新技术企业", .level, "家"), (ours.0, .level, ours.1))?.score ?? 0
      #expect(score < Likeness.joined, "\(ours)")
    }
    let lines = match(("地铁2号线客流", .level, "人"), ("地铁6号线客流", .level, "人"))
    #expect((lines?.score ?? 0) < Likeness.joined)
  }
}
