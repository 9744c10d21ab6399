/// A noun as it is compared: its pairs of neighbouring letters, weighted by how much they tell.
struct NounKey: Sendable {
  private let pairs: [UInt64: Double]
  private let total: Double

  /// Level words (省级) and quoted names, which must not disagree.
  let levels: Set<String>
  let quoted: [String]

  /// Words that many nouns share weigh a quarter.
  private static let generic = WordList(
    """
    项目 工程 建设 工作 企业 场景 全市 全省 全区 全县 任务 改造 提升 新增 新建 完成 累计 一批 重点 市级 年度 以上 平台 中心 创建 打造 培育
    设施 服务 活动 示范 治理 整治 地区 城市 实施 推进 总额 增速 增加 新开 投资 收入 保障 公共 指标
    """)
  private static let synonyms: [(String, String)] = [
    ("国内生产总值", "生产总值"), ("地区生产总值", "生产总值"), ("GDP", "生产总值"), ("固投", "固定资产投资"), ("固定投资", "固定资产投资"),
    ("CPI", "居民消费价格"),
    ("社零", "社会消费品零售"), ("COD", "化学需氧量"), ("SO2", "二氧化硫"), ("NOx", "氮氧化物"), ("规上", "规模以上"),
    ("总投资", "投资"), ("棚改", "棚户区改造"), ("高企", "高新技术企业"), ("公共预算收入", "一般公共预算收入"), ("一般一般", "一般"),
    ("中小学", "学校"),
    ("养老院", "养老机构"),
    ("PM₂.₅", "PM2.5"), ("细颗粒物", "PM2.5"),
  ]
  private static let levelWords = ["国家级", "省级", "市级", "区级", "县级", "镇级", "村级", "全国", "国家"]

  init(_ noun: String) {
    // Names are short; the cap keeps hostile text linear.
    var text = String(noun.unicodeScalars.prefix(200))
    for (from, to) in Self.synonyms where text.hasBytes(of: from) {
      text = text.split(separator: from, omittingEmptySubsequences: false).joined(separator: to)
    }
    let scalars = Array(text.unicodeScalars.prefix(200))
    var pairs: [UInt64: Double] = [:]
    var total = 0.0
    var isGeneric = [Bool](repeating: false, count: scalars.count)
    var position = 0
    while position < scalars.count {
      if let length = Self.generic.length(in: scalars, at: position, before: scalars.count) {
        for place in position..<position + length { isGeneric[place] = true }
        position += length
      } else {
        position += 1
      }
    }
    var letters: [(Unicode.Scalar, Bool)] = []
    for (index, scalar) in scalars.enumerated() where Self.isLetter(scalar) {
      letters.append((scalar, isGeneric[index]))
    }
    for (first, second) in zip(letters, letters.dropFirst()) {
      let weight = first.1 && second.1 ? 0.25 : first.1 || second.1 ? 0.5 : 1
      let key = UInt64(first.0.value) << 32 | UInt64(second.0.value)
      if pairs[key] == nil { total += weight }
      pairs[key] = max(pairs[key] ?? 0, weight)
    }
    self.pairs = pairs
    self.total = total
    levels = Set(
      Self.levelWords.filter { text.hasBytes(of: $0) }.map { $0 == "全国" || $0 == "国家" ? "国家级" : $0 }
    )
    quoted = Self.quotations(scalars)
  }

  /// Whether it has only words that many nouns share (项目, 工程).
  var isGeneric: Bool { pairs.values.allSatisfy { $0 <= 0.25 } }

  /// Whether there is nothing to compare.
  var isEmpty: Bool { pairs.isEmpty }

  /// The share of this noun's weight that another text has, 0…1.
  func found(in other: NounKey) -> Double {
    guard total > 0 else { return 0 }
    var sum = 0.0
    for (pair, weight) in pairs where other.pairs[pair] != nil { sum += weight }
    return sum / total
  }

  /// Whether both name a level and none in common, or both quote names and none in common.
  func contradicts(_ other: NounKey) -> Bool {
    if !levels.isEmpty, !other.levels.isEmpty, levels.isDisjoint(with: other.levels) { return true }
    guard !quoted.isEmpty, !other.quoted.isEmpty else { return false }
    return !quoted.contains { name in
      other.quoted.contains { $0 == name || $0.contains(name) || name.contains($0) }
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || ("a"..."z").contains(scalar)
      || ("A"..."Z").contains(scalar)
      || ("0"..."9").contains(scalar)
  }

  private static func quotations(_ scalars: [Unicode.Scalar]) -> [String] {
    var names: [String] = []
    var start: Int?
    for (position, scalar) in scalars.enumerated() {
      if scalar == "“" { start = position + 1 }
      if scalar == "”", let open = start {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[open..<position])
        names.append(String(view))
        start = nil
      }
    }
    return names
  }
}
