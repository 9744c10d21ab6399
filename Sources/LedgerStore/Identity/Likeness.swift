import Indicators

// How sure we are that two indicators of different ledgers are the same promise.
//
// Goals, in order: two different promises are never joined; the same promise under the same name is
// always joined; anything between goes to the planner with its score.

/// A wording taken apart for comparison.
struct ComparableWording: Sendable {
  let wording: Wording
  let name: CharacterPairs
  let commitment: CharacterPairs
  /// The digits of the name in order: 2号线 and 6号线 are two lines.
  let digits: String

  init(_ wording: Wording) {
    self.wording = wording
    name = CharacterPairs(wording.name)
    commitment = CharacterPairs(wording.commitment)
    digits = String(wording.name.filter(\.isNumber))
  }
}

/// The score of two wordings and what may follow from it.
struct Likeness: Sendable {
  /// From here on two indicators are joined without asking.
  static let joined = 0.85

  /// From here on a pair is shown to the planner.
  static let doubtful = 0.55

  /// The score, 0…1.
  var score: Double

  /// Compares two indicators; `nil` where they cannot be the same.
  ///
  /// - Parameter hasSameNumber: Whether both have one item number in ledgers of one year.
  init?(_ left: ComparableWording, _ right: ComparableWording, hasSameNumber: Bool) {
    guard left.wording.kind == right.wording.kind else { return nil }
    let name = left.wording.name == right.wording.name ? 1 : left.name.likeness(to: right.name)
    // History has no commitment: the name must speak for itself.
    let hasText = !left.wording.commitment.isEmpty && !right.wording.commitment.isEmpty
    let text = hasText ? left.commitment.likeness(to: right.commitment) : name
    score = 0.65 * name + 0.35 * text
    if name == 1 {
      // A short name (完成投资) may be anybody's unless the sentences agree too.
      if text >= 0.25 || left.wording.name.count >= 5 { score = max(score, 0.9) }
    } else if name >= 0.5, hasSameNumber {
      score += (1 - score) / 2
    }
    let mayBeOthers =
      left.wording.unit != right.wording.unit || left.digits != right.digits
      || Self.contrast(left.wording.name, right.wording.name)
    if mayBeOthers { score = min(score, Self.joined - 0.05) }
    if name < 0.4 { score = min(score, Self.doubtful - 0.01) }
  }

  /// Words that set two promises apart although all the rest of the name agrees.
  private static let contrasts = [
    ["城镇", "农村"], ["进口", "出口"], ["收入", "支出"], ["开工", "竣工", "建成", "开通"],
    ["国家级", "省级", "市级"], ["第一产业", "第二产业", "第三产业"], ["工业", "农业", "服务业"],
    ["小学", "初中", "高中", "幼儿园"], ["新建", "改建", "扩建", "改造"],
    ["东", "西", "南", "北"],
  ]

  private static func contrast(_ left: String, _ right: String) -> Bool {
    guard left != right else { return false }
    return contrasts.contains { words in
      let (ours, theirs) = (words.filter(left.contains), words.filter(right.contains))
      return !ours.isEmpty && !theirs.isEmpty && ours != theirs
    }
  }
}
