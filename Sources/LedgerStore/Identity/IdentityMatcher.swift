import Indicators

// Finds the same promise in one ledger after another.
//
// Ledgers are taken in the order of their quarters, so the result depends only on what they say and
// never on when they were imported. Each ledger's indicators are matched with the threads so far,
// one to one: decisions of the planner first, then equal wordings, then equal names, then likeness.

/// One indicator of one ledger, as much of it as matching needs.
struct IndicatorSketch: Hashable, Sendable {
  /// The item's place in its ledger, counted from 0.
  var item: Int
  /// The indicator's place in the item, counted from 0.
  var position: Int
  /// The item's number as printed.
  var number: String
  /// The part, counted from 1.
  var part: Int
  /// The key of the wording.
  var wording: Int
}

/// One promise through the ledgers.
struct IdentityThread: Sendable {
  /// The ledgers that it occurs in, by their place in the chain, with its sketch there.
  var members: [(ledger: Int, quarter: Quarter, sketch: IndicatorSketch)]

  /// The indicator's sketch in a ledger of the chain.
  func sketch(in ledger: Int) -> IndicatorSketch? {
    members.first { $0.ledger == ledger }?.sketch
  }
}

/// Two indicators that may be the same, and were not joined.
struct DoubtfulPair: Sendable {
  var thread: Int
  var earlier: (ledger: Int, sketch: IndicatorSketch)
  var later: (ledger: Int, sketch: IndicatorSketch)
  var score: Double
}

/// The decisions of the planner on pairs of wordings.
struct IdentityDecisions: Sendable {
  private var verdicts: [Int: [Int: Bool]] = [:]

  mutating func record(_ earlier: Int, _ later: Int, isSame: Bool) {
    verdicts[earlier, default: [:]][later] = isSame
    verdicts[later, default: [:]][earlier] = isSame
  }

  func verdict(_ left: Int, _ right: Int) -> Bool? { verdicts[left]?[right] }

  /// The wordings that were said to be the same as this one.
  func sameAs(_ wording: Int) -> [Int] {
    (verdicts[wording] ?? [:]).filter(\.value).map(\.key).sorted()
  }
}

struct IdentityMatcher {
  private(set) var threads: [IdentityThread] = []
  private(set) var doubts: [DoubtfulPair] = []
  private let wordings: [Int: ComparableWording]
  private let decisions: IdentityDecisions
  /// Threads by every wording that they had.
  private var threadsByWording: [Int: [Int]] = [:]
  private var ledgers = 0

  /// How many quarters a promise may be away before only its exact name finds it again.
  static let memory = 8

  /// Two candidates closer than this leave the choice to the planner.
  static let margin = 0.05

  init(wordings: [Int: ComparableWording], decisions: IdentityDecisions) {
    self.wordings = wordings
    self.decisions = decisions
  }

  /// Matches the next ledger of the chain; sketches come in the order of the ledger.
  mutating func add(_ sketches: [IndicatorSketch], quarter: Quarter) {
    let ledger = ledgers
    ledgers += 1
    var thread = [Int?](repeating: nil, count: sketches.count)
    var isTaken = [Bool](repeating: false, count: threads.count)
    func take(_ found: Int, for sketch: Int) {
      thread[sketch] = found
      isTaken[found] = true
    }

    for (index, sketch) in sketches.enumerated() {
      let decided = decisions.sameAs(sketch.wording).flatMap { threadsByWording[$0] ?? [] }
      if let found = decided.filter({ !isTaken[$0] }).max() { take(found, for: index) }
    }
    // Equal wordings, those with the same number first: a ledger may repeat one sentence.
    for numbersMustAgree in [true, false] {
      for (index, sketch) in sketches.enumerated() where thread[index] == nil {
        let equal = (threadsByWording[sketch.wording] ?? []).filter { found in
          guard !isTaken[found], let last = threads[found].members.last else { return false }
          return !numbersMustAgree
            || (last.quarter.year == quarter.year && last.sketch.number == sketch.number
              && last.sketch.part == sketch.part)
        }
        if let found = equal.first { take(found, for: index) }
      }
    }
    matchByName(sketches, quarter: quarter, &thread, &isTaken)
    matchByLikeness(sketches, ledger: ledger, quarter: quarter, &thread, &isTaken)
    for (index, sketch) in sketches.enumerated() {
      let found: Int
      if let known = thread[index] {
        found = known
      } else {
        found = threads.count
        threads.append(IdentityThread(members: []))
      }
      threads[found].members.append((ledger, quarter, sketch))
      if threadsByWording[sketch.wording]?.contains(found) != true {
        threadsByWording[sketch.wording, default: []].append(found)
      }
    }
  }

  /// Joins equal names that only one of each side bears; most of a January is settled here, without
  /// comparing every sketch with every thread.
  private func matchByName(
    _ sketches: [IndicatorSketch], quarter: Quarter, _ thread: inout [Int?],
    _ isTaken: inout [Bool]
  ) {
    var bearers: [String: (sketches: [Int], threads: [Int])] = [:]
    for index in sketches.indices where thread[index] == nil {
      guard let name = wordings[sketches[index].wording]?.wording.name else { continue }
      bearers[name, default: ([], [])].sketches.append(index)
    }
    guard !bearers.isEmpty else { return }
    for candidate in threads.indices where !isTaken[candidate] {
      guard let last = threads[candidate].members.last,
        let name = wordings[last.sketch.wording]?.wording.name
      else { continue }
      bearers[name]?.threads.append(candidate)
    }
    for (sketches:news, threads:olds) in bearers.values {
      guard news.count == 1, olds.count == 1,
        let score = score(sketches[news[0]], threads[olds[0]], quarter: quarter),
        score >= Likeness.joined
      else { continue }
      thread[news[0]] = olds[0]
      isTaken[olds[0]] = true
    }
  }

  private mutating func matchByLikeness(
    _ sketches: [IndicatorSketch], ledger: Int, quarter: Quarter, _ thread: inout [Int?],
    _ isTaken: inout [Bool]
  ) {
    var pairs: [(sketch: Int, thread: Int, score: Double)] = []
    for index in sketches.indices where thread[index] == nil {
      for candidate in threads.indices where !isTaken[candidate] {
        if let score = score(sketches[index], threads[candidate], quarter: quarter) {
          pairs.append((index, candidate, score))
        }
      }
    }
    pairs.sort { ($1.score, $0.sketch, $0.thread) < ($0.score, $1.sketch, $1.thread) }
    for pair in pairs where thread[pair.sketch] == nil && !isTaken[pair.thread] {
      guard pair.score >= Likeness.joined else { break }
      let near = pairs.prefix { $0.score > pair.score - Self.margin }
      let hasRival = near.contains { rival in
        (rival.sketch == pair.sketch) != (rival.thread == pair.thread)
          && thread[rival.sketch] == nil && !isTaken[rival.thread]
      }
      if !hasRival {
        thread[pair.sketch] = pair.thread
        isTaken[pair.thread] = true
      }
    }
    var asked = Set<Int>()
    for pair in pairs where thread[pair.sketch] == nil && !isTaken[pair.thread] {
      guard asked.insert(pair.sketch).inserted, let last = threads[pair.thread].members.last
      else { continue }
      doubts.append(
        DoubtfulPair(
          thread: pair.thread, earlier: (last.ledger, last.sketch),
          later: (ledger, sketches[pair.sketch]), score: pair.score))
    }
  }

  /// The score of a pair; `nil` where it is too low to be shown, or was ruled out.
  private func score(
    _ sketch: IndicatorSketch, _ thread: IdentityThread, quarter: Quarter
  ) -> Double? {
    guard let last = thread.members.last, let new = wordings[sketch.wording],
      let old = wordings[last.sketch.wording]
    else { return nil }
    let isRecent = last.quarter.distance(to: quarter) <= Self.memory
    guard isRecent || new.wording.name == old.wording.name,
      !thread.members.contains(where: {
        decisions.verdict($0.sketch.wording, sketch.wording) == false
      })
    else { return nil }
    let hasSameNumber =
      last.quarter.year == quarter.year && last.sketch.number == sketch.number
    guard let likeness = Likeness(old, new, hasSameNumber: hasSameNumber),
      likeness.score >= Likeness.doubtful
    else { return nil }
    return likeness.score
  }

  /// The doubts that later ledgers did not settle: the earlier promise never came back.
  var openDoubts: [DoubtfulPair] {
    doubts.filter { doubt in
      threads[doubt.thread].members.allSatisfy { $0.ledger < doubt.later.ledger }
    }
  }
}
