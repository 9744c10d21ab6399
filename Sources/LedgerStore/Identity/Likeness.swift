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
  ///
  /// Both bounds are measured in decision 0031.
  static let doubtful = 0.5

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
    // Looked at last: most pairs are too far apart for it to matter.
    let asked = Self.joined - 0.05
    if score > asked, Self.mayBeOthers(left, right, isOneSentence: hasSameNumber && text == 1) {
      score = asked
    }
    if name < 0.4 { score = min(score, Self.doubtful - 0.01) }
  }

  /// Whether one word tells two promises apart that are alike in all others.
  ///
  /// - Parameter isOneSentence: Whether both stand in one sentence of one item of a year, where a
  ///   longer name is only another reading.
  private static func mayBeOthers(
    _ left: ComparableWording, _ right: ComparableWording, isOneSentence: Bool
  ) -> Bool {
    left.wording.unit != right.wording.unit || left.digits != right.digits
      || contrast(left.wording.name, right.wording.name)
      || !isOneSentence && qualifies(left.wording.name, right.wording.name)
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

  /// Words that may stand before or behind a name without making it another promise.
  private static let harmless: Set<String> = [
    "新", "新增", "新建", "建成", "完成", "实施", "打造", "创建", "推进", "开展", "全面", "全体", "累计", "数", "数量",
    "总数", "总量", "个数", "建设", "工作",
  ]

  /// Whether one name is the other with a word that may narrow it: 城镇居民收入, 市级预算收入.
  private static func qualifies(_ left: String, _ right: String) -> Bool {
    guard left != right else { return false }
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard !short.isEmpty, let place = long.firstRange(of: short) else { return false }
    return [long[..<place.lowerBound], long[place.upperBound...]].contains {
      !$0.isEmpty && !harmless.contains(String($0))
    }
  }
}
