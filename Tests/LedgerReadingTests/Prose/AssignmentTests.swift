import Testing
import _TestSupport

@testable import LedgerReading

@Suite("Joint choice of numbers") struct AssignmentTests {
  private func candidate(_ promise: Int, _ report: Int, _ score: Double) -> Candidate {
    Candidate(
      promise: promise, report: report, score: score, noun: 1, objection: nil, value: 1,
      isDerived: false)
  }

  private func pairs(_ candidates: [Candidate]) -> [[Int]] {
    Assignment.best(candidates, above: 0.5).map { [$0.promise, $0.report] }
  }

  @Test("The best pair is given up where both promises gain by it")
  func jointly() {
    // Best first would take (1, 0) and leave nothing for 0.
    let candidates = [candidate(1, 0, 0.9), candidate(0, 0, 0.88), candidate(1, 1, 0.87)]
    #expect(pairs(candidates) == [[0, 0], [1, 1]])
  }

  @Test("Two doubtful pairs never outweigh a sure one")
  func sureness() {
    let candidates = [candidate(0, 0, 0.98), candidate(1, 0, 0.55), candidate(0, 1, 0.52)]
    #expect(pairs(candidates) == [[0, 0]])
  }

  @Test func nothing() { #expect(pairs([]).isEmpty) }

  @Test("No choice of all is better, and no number answers twice", arguments: 0..<40)
  func optimal(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let (promises, reports) = (4, 5)
    var candidates: [Candidate] = []
    for promise in 0..<promises {
      for report in 0..<reports where random.uniform() < 0.6 {
        candidates.append(candidate(promise, report, 0.5 + 0.5 * random.uniform()))
      }
    }
    let chosen = Assignment.best(candidates, above: 0.5)
    #expect(Set(chosen.map(\.report)).count == chosen.count)
    #expect(Set(chosen.map(\.promise)).count == chosen.count)
    let total = chosen.reduce(0) { $0 + $1.score - 0.49 }
    #expect(abs(total - best(candidates, from: 0, promises, taken: [])) < 1e-12)
  }

  /// The largest gain of all choices, one promise after another.
  private func best(_ candidates: [Candidate], from promise: Int, _ count: Int, taken: Set<Int>)
    -> Double
  {
    guard promise < count else { return 0 }
    var result = best(candidates, from: promise + 1, count, taken: taken)
    for candidate in candidates
    where candidate.promise == promise && !taken.contains(candidate.report) {
      let rest = best(
        candidates, from: promise + 1, count, taken: taken.union([candidate.report]))
      result = max(result, candidate.score - 0.49 + rest)
    }
    return result
  }
}
