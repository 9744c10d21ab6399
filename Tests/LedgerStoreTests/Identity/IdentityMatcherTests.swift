import Indicators
import Testing

@testable import LedgerStore

@Suite("The same promise in one ledger after another")
struct IdentityMatcherTests {
  /// Wordings by their keys: the first by 0, the next by 1.
  private func wordings(_ names: [String], unit: String = "个") -> [Int: ComparableWording] {
    var known: [Int: ComparableWording] = [:]
    for (key, name) in names.enumerated() {
      known[key] = ComparableWording(
        Wording(
          kind: .cumulative, unit: unit, name: IndicatorName(name).normalized,
          commitment: Wording.normalised(commitment: name)))
    }
    return known
  }

  /// Ledgers as lists of wordings, one item each, numbered in their order unless told otherwise.
  private func matched(
    _ known: [Int: ComparableWording], _ ledgers: [(quarter: String, wordings: [Int])],
    decisions: IdentityDecisions = IdentityDecisions(), numbers: [[String]] = []
  ) throws -> IdentityMatcher {
    var matcher = IdentityMatcher(wordings: known, decisions: decisions)
    for (place, ledger) in ledgers.enumerated() {
      let sketches = ledger.wordings.enumerated().map { index, wording in
        IndicatorSketch(
          item: index, position: 0,
          number: numbers.indices.contains(place) ? numbers[place][index] : "\(index + 1)",
          part: 1, wording: wording)
      }
      matcher.add(sketches, quarter: try #require(Quarter(ledger.quarter)))
    }
    return matcher
  }

  /// Each thread as the places of its members: ledger and item.
  private func threads(_ matcher: IdentityMatcher) -> [[String]] {
    matcher.threads.map { $0.members.map { "\($0.ledger):\($0.sketch.item)" } }
  }

  @Test("equal wordings are one thread, whatever their order and number")
  func equal() throws {
    let known = wordings(["新建充电桩", "新增养老床位"])
    let matcher = try matched(known, [("2023Q1", [0, 1]), ("2023Q2", [1, 0]), ("2024Q1", [0])])
    #expect(threads(matcher) == [["0:0", "1:1", "2:0"], ["0:1", "1:0"]])
    #expect(matcher.doubts.isEmpty)
  }

  @Test("a sentence that a ledger repeats is told apart by its number")
  func repeated() throws {
    let known = wordings(["新建学校"])
    let matcher = try matched(
      known, [("2023Q1", [0, 0]), ("2023Q2", [0, 0])], numbers: [["3", "9"], ["9", "3"]])
    #expect(threads(matcher) == [["0:0", "1:1"], ["0:1", "1:0"]])
  }

  @Test("two promises of one ledger are never one thread")
  func oneToOne() throws {
    let known = wordings(["新建充电桩", "新建公共充电桩"])
    let matcher = try matched(known, [("2023Q1", [0, 1]), ("2023Q2", [0, 1])])
    #expect(matcher.threads.count == 2)
    for thread in matcher.threads {
      #expect(Set(thread.members.map(\.ledger)).count == thread.members.count)
    }
  }

  @Test("what is alike and not the same is doubtful, until a decision; or never, where it says no")
  func decisions() throws {
    let known = wordings(["居民人均可支配收入", "城镇居民人均可支配收入"])
    let ledgers = [("2023Q4", [0]), ("2024Q1", [1])]
    let open = try matched(known, ledgers)
    #expect(threads(open) == [["0:0"], ["1:0"]])
    #expect(open.openDoubts.count == 1)
    #expect((Likeness.doubtful..<Likeness.joined).contains(open.openDoubts[0].score))
    for (isSame, expected) in [(true, [["0:0", "1:0"]]), (false, [["0:0"], ["1:0"]])] {
      var decisions = IdentityDecisions()
      decisions.record(0, 1, isSame: isSame)
      let decided = try matched(known, ledgers, decisions: decisions)
      #expect(threads(decided) == expected && decided.openDoubts.isEmpty)
    }
  }

  @Test("a decision joins in either direction and before equal wordings")
  func verdicts() throws {
    var decisions = IdentityDecisions()
    decisions.record(5, 2, isSame: true)
    decisions.record(5, 3, isSame: false)
    #expect(decisions.verdict(2, 5) == true && decisions.verdict(5, 2) == true)
    #expect(decisions.verdict(3, 5) == false && decisions.verdict(2, 3) == nil)
    #expect(decisions.sameAs(5) == [2] && decisions.sameAs(9).isEmpty)
  }

  @Test("two candidates that are about as like leave the choice to the planner")
  func rivals() throws {
    let known = wordings(["完成安置房和人才房", "建成安置房和人才房", "安置房和人才房", "新建成安置房和人才房"])
    // Alone it is joined (0.86); beside another of the same score it is asked about.
    #expect(try matched(known, [("2023Q4", [0]), ("2024Q1", [2])]).threads.count == 1)
    let rivals = try matched(known, [("2023Q4", [0, 1]), ("2024Q1", [2])])
    #expect(rivals.threads.count == 3 && rivals.openDoubts.count == 1)
    // 0.94 and 0.88 are further apart than the margin: the better one is taken.
    let clear = try matched(known, [("2023Q4", [0, 3]), ("2024Q1", [1])])
    #expect(threads(clear) == [["0:0"], ["0:1", "1:0"]])
  }

  @Test("a doubt that later ledgers settle is no longer open")
  func settled() throws {
    let known = wordings(["居民人均可支配收入", "城镇居民人均可支配收入"])
    let matcher = try matched(
      known, [("2023Q4", [0]), ("2024Q1", [1]), ("2024Q2", [0, 1])])
    #expect(matcher.doubts.count >= 1 && matcher.openDoubts.isEmpty)
  }

  @Test("after two years only the exact name finds a promise again")
  func memory() throws {
    let known = wordings(["建成安置房和人才房", "新建成安置房和人才房", "建成安置房和人才房"])
    let soon = try matched(known, [("2020Q1", [0]), ("2021Q1", [1])])
    #expect(soon.threads.count == 1)
    let late = try matched(known, [("2020Q1", [0]), ("2022Q2", [1])])
    #expect(late.threads.count == 2 && late.openDoubts.isEmpty)
    let exact = try matched(known, [("2020Q1", [0]), ("2030Q1", [2])])
    #expect(exact.threads.count == 1)
  }

  @Test("an empty ledger and one of unknown wordings are matched with nothing")
  func empty() throws {
    let matcher = try matched([:], [("2023Q1", []), ("2023Q2", [7]), ("2023Q3", [8])])
    #expect(threads(matcher) == [["1:0"], ["2:0"]] && matcher.doubts.isEmpty)
  }
}
