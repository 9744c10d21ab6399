/// The nouns around a number of the progress, the nearest first.
struct ReportContext: Sendable {
  /// The words of its own clause on both sides.
  var own: NounKey
  /// The nouns among them: without verbs, stages, periods.
  var nouns: NounKey
  /// The counted noun behind it.
  var behind: NounKey
  /// Earlier words of the sentence.
  var inherited: [(words: NounKey, nouns: NounKey)]
  /// The heading of its paragraph.
  var heading: NounKey
  /// Whether its own words name nothing.
  var lacksNoun: Bool
  /// Whether nothing at all near it names anything.
  var isNameless: Bool

  private static let noise = WordList(
    """
    完成 实现 达到 达 已 目前 截至 累计 同比 增长 下降 新增 其中 一季度 全市 今年 以来 年度 占 约 分别 超过 建成 开工 竣工 动工 比 上年 去年 共 其 中 投资完成 总计 上半年 前三季度
    为 均 较 高于 低于 全年 计划 目标 任务 预计 的 率 增速 增幅 年 月 底 至 截止 实际 左右 以上 降 了 减 近 自然口径 增 进度 累计完成 提升 提高 已完成 落地 总数 总量 数量 合计 共计 余 多 预计 动工 率 占 达标 年任务 年计划 年度预算 预算 总投资 动工率 竣工率 开工率 完成率 进度 现 现已 另有 另 还有 剩余 其余 第一批 首批 第二批 所有 其他 总体 形象进度 总工程量 工程总量 工程量 总进度 工程进度 建设进度 施工进度 总体形象 已有 现有 拥有 进入 阶段 环节
    """)

  /// Words that begin the verb behind a counted noun.
  private static let stops = WordList("已 正 均 全部 完成 通过 获批 获 入选 待 未 参评 签订 顺利 成功 投 开工 竣工 被 列入 纳入 达到")

  init(_ report: ReportedQuantity, _ progress: ProgressReader) {
    let text = progress.text
    let words = text.text(report.before) + " " + text.text(report.after)
    own = NounKey(report.assignedNoun ?? words)
    nouns = NounKey(
      Self.letters(progress, report.before) + "|"
        + (report.quantity.isPercent ? "" : Self.letters(progress, report.after)))
    var end = report.after.lowerBound
    while end < report.after.upperBound, end - report.after.lowerBound < 40,
      !",;。(、:".unicodeScalars.contains(text[end]),
      Self.stops.length(in: text.scalars, at: end, before: report.after.upperBound) == nil,
      end == report.after.lowerBound
        || PromiseWords.verbs.length(in: text.scalars, at: end, before: report.after.upperBound)
          == nil
        || PromiseWords.works.length(in: text.scalars, at: end, before: report.after.upperBound)
          != nil
    {
      end += 1
    }
    behind = NounKey(text.text(report.after.lowerBound..<end))
    inherited = report.assignedNoun != nil ? [] : report.inherited.map {
        (NounKey(text.text($0)), NounKey(Self.letters(progress, $0)))
      }
    heading = progress.heading(of: report.paragraph).map { NounKey(text.text($0)) } ?? NounKey("")
    let letters =
      Self.content(progress: progress, report.before)
      + (report.quantity.isPercent ? 0 : Self.content(progress: progress, report.after))
    lacksNoun = letters < 2 && report.assignedNoun == nil
    isNameless =
      lacksNoun && report.inherited.allSatisfy { Self.content(progress: progress, $0) < 2 }
  }

  /// How many letters of a range belong to nouns: not to numbers, units, verbs and periods.
  static func content(progress: ProgressReader, _ range: Range<Int>) -> Int {
    letters(progress, range).unicodeScalars.count { $0 != "|" }
  }

  /// The letters of a range that belong to nouns, with bars where something was left out.
  private static func letters(_ progress: ProgressReader, _ range: Range<Int>) -> String {
    let text = progress.text
    let scalars = text.scalars
    var (letters, position) = (String.UnicodeScalarView(), range.lowerBound)
    while position < range.upperBound {
      let start = position
      if QuantityScan.isDigit(text[position]) {
        while position < range.upperBound,
          QuantityScan.isDigit(text[position]) || ".,-~".unicodeScalars.contains(text[position])
        { position += 1 }
        while let length = scales.length(in: scalars, at: position, before: range.upperBound) {
          position += length
        }
        position +=
          UnitLexicon.units.length(in: scalars, at: position, before: range.upperBound) ?? 0
      } else if let length = noise.length(in: scalars, at: position, before: range.upperBound) {
        position += length
      } else if let length = placeholders.length(
        in: scalars, at: position, before: range.upperBound),         position + length == range.upperBound || "中已均全共".unicodeScalars.contains(text[position + length])
      {
        // 实施项目16个: a word that stands for whatever is promised.
        position += length
        if position < range.upperBound, text[position] == "中" { position += 1 }
      } else if let length = StageWords.length(in: scalars, at: position, before: range.upperBound) {
        position += length
      } else if PromiseWords.nounsLikeVerbs.length(
        in: scalars, at: position, before: range.upperBound) == nil,
        let length = PromiseWords.verbs.length(in: scalars, at: position, before: range.upperBound)
      {
        position += length
      } else {
        let value = text[position].value
        if (0x4E00...0x9FFF).contains(value) || (0x41...0x7A).contains(value) {
          letters.append(text[position])
        }
        position += 1
        continue
      }
      if position > start, letters.last != "|" { letters.append("|") }
    }
    return String(letters)
  }

  private static let placeholders = WordList("项目 工程 任务 点位 事项")
  private static let scales = WordList("余 多 万亿 亿 万 千万 百万 千 月 年 日")
}
