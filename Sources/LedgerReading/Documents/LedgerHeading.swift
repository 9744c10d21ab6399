internal import Indicators

/// What the heading of a column means, by the words in it.
enum LedgerHeading: Hashable {
  /// A column that the ledger is made of.
  case column(LedgerColumn)
  /// 年度目标任务 and the like: the commitment, unless another column is, then the target.
  case commitmentOrTarget
  /// 类别, 领域: names the section of the rows.
  case section
  /// 工作措施: how the promise is to be kept; the commitment itself where no other column is.
  case measures
  /// 备注, 存在问题, 上年同期, 同比: known, and not part of what is read.
  case other

  /// The longest heading that is looked at, in characters.
  private static let longest = 40

  /// Words and what they mean; the first that fits wins, so exceptions stand before rules.
  private static let rules: [(words: [String], meaning: LedgerHeading)] = [
    (["开工率", "动工率", "落地率", "竣工率", "到位率", "支付率"], .other),
    (
      [
        "上年", "去年", "同期", "同比", "增幅", "增速", "增长", "排名", "位次", "时限", "时间", "日期", "期限", "联系",
        "电话", "得分", "分值", "权重", "评分",
        "属性", "性质",
      ], .other
    ),
    (
      ["是否", "达序时", "序时", "进展状态", "推进状态", "完成状态", "进度状态"], .column(.schedule)
    ),
    (["率", "比例", "百分比", "占年", "占全年", "占目标", "占计划", "占比", "%"], .column(.share)),
    (
      [
        "进展", "完成情况", "推进情况", "落实情况", "进度情况", "实施情况", "办理情况", "执行情况", "工作情况", "建设情况",
        "实现情况", "达成情况", "开展情况",
      ], .column(.progress)
    ),
    (
      [
        "下一步", "下步", "下季", "下月", "下阶段", "下一阶段", "下半年计划", "下半年工作", "下半年安排", "问题", "困难", "原因", "建议",
        "备注", "说明", "附件", "审核", "依据", "来源", "需协调", "节点",
      ], .other
    ),
    (["序号", "编号", "项次", "顺序"], .column(.number)),
    (["目标名称", "指标名称", "任务名称", "项目名称"], .column(.commitment)),
    (["责任目标"], .commitmentOrTarget),
    (
      ["类别", "领域", "板块", "分类", "类型", "大项", "章节"],
      .section
    ),
    (
      ["亮灯", "红黄", "预警", "状态", "等次", "评价", "评定", "自评", "督查意见", "督查结论"],
      .column(.schedule)
    ),
    (
      [
        "责任", "牵头", "主办", "承办", "负责", "配合", "协办", "分管", "包联", "实施主体", "实施单位", "主管", "建设单位",
        "承担单位", "落实单位", "完成单位",
      ], .column(.responsible)
    ),
    (
      [
        "工作成效", "办理结果", "落实结果", "形象进度", "工程进度", "项目进度", "工作进度", "目前进度", "进度",
      ], .column(.progress)
    ),
    (
      ["工作目标", "目标任务", "任务目标", "任务和目标", "任务及目标", "目标内容", "目标事项", "主要目标", "重点目标"],
      .commitmentOrTarget
    ),
    (
      [
        "年度目标", "全年目标", "目标值", "目标数", "年度计划", "全年计划", "年计划", "计划数", "计划值", "计划完成", "年初目标",
        "考核目标", "预期目标", "任务数", "任务量", "年度任务", "全年任务", "指标值", "计划任务", "年内目标", "计划", "目标",
      ], .column(.target)
    ),
    (
      [
        "完成", "累计", "实际", "实绩", "当前", "目前", "本期", "本季", "落实", "现状", "成果", "成效", "实现",
      ], .column(.progress)
    ),
    (
      [
        "事项", "任务", "内容", "项目", "指标", "工作", "实事", "承诺", "要点", "举措", "措施", "名称", "要求", "事务",
      ], .column(.commitment)
    ),
  ]

  /// One of these stands in every heading of growth rates.
  private static let growthMarks = ["增", "同比"].map { Array($0.utf8) }

  /// One of these stands in the headings of every list that is no ledger: contacts, problems, measures.
  private static let listMarks = ["联系", "电话", "邮箱", "问题", "原因", "备注", "时限"].map {
    Array($0.utf8)
  }

  private static func holdsAny(of words: [[UInt8]], _ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      words.contains { $0.withUnsafeBufferPointer { bytes.holds($0) } }
    }
  }

  /// Whether a text may be the heading of a list that is no ledger; told without looking up what it
  /// means.
  static func mayHeadList(_ text: String) -> Bool { holdsAny(of: listMarks, text) }

  /// The rules as bytes: every row of a table is asked whether it is a header, so this is hot.
  private static let compiled = rules.map { rule in
    (words: rule.words.map { Array($0.utf8) }, meaning: rule.meaning)
  }

  /// The meanings of the headings in a row; those of merged cells are looked up once.
  static func meanings(of headings: [String]) -> [LedgerHeading?] {
    var meanings: [LedgerHeading?] = []
    meanings.reserveCapacity(headings.count)
    for (column, heading) in headings.enumerated() {
      let isRepeated = column > 0 && heading == headings[column - 1]
      meanings.append(isRepeated ? meanings[column - 1] : meaning(of: heading))
    }
    return meanings
  }

  /// The meaning of a heading; `nil` where no word of it is known, or it is too long for one.
  static func meaning(of heading: String) -> LedgerHeading? {
    guard heading.utf8.count <= 3 * longest else { return nil }
    let text = compact(heading)
    guard !text.isEmpty, text.count <= longest, !holdsQuantity(text) else { return nil }
    switch text {
    case "序", "号", "NO", "NO.", "№", "ID", "序列": return .column(.number)
    case "单位", "计量单位", "数量单位", "指标单位": return .column(.unit)
    case "年度工作任务", "年度重点工作", "年度重点任务": return .column(.commitment)
    case "完成进度", "进度", "序时进度": return .column(text == "序时进度" ? .schedule : .progress)
    case "落实措施", "工作措施", "推进措施", "保障措施", "具体措施", "工作举措", "具体举措", "推进举措", "主要举措": return .measures
    default: break
    }
    if let period = quantityOfPeriod(text) { return period }
    if holdsAny(of: growthMarks, text), isGrowth(text) {
      return .column(isOfTarget(text) ? .target : .progress)
    }
    var bytes = text
    return bytes.withUTF8 { bytes in
      compiled.first { rule in
        rule.words.contains { $0.withUnsafeBufferPointer { bytes.holds($0) } }
      }?.meaning
    }
  }

  /// Whether the numbers below a heading are growth rates of what the row names: 年度目标 增速（%）,
  /// 同比增长（%）; those of another year are not.
  static func isGrowth(_ heading: String) -> Bool {
    let text = compact(heading)
    let isRate = ["增速", "增幅", "增长率", "同比增长", "同比增减", "同比(±", "同比±"].contains {
      text.contains($0)
    }
    // 增幅（亿元） is an amount.
    let isPercent = StatedUnit.inHeading(text).map { $0 == "%" } ?? true
    return isRate && isPercent && text.count <= 20
      && !["上年", "去年", "排名", "位次", "比上", "较上"].contains { text.contains($0) }
  }

  private static func isOfTarget(_ text: String) -> Bool {
    text.contains("目标") || text.contains("计划") || text.contains("预期")
  }

  /// Whether a text holds a sentence or a number other than a date, as cells do and headings do
  /// not: 完成26件(40%) begins like 完成情况.
  private static func holdsQuantity(_ text: String) -> Bool {
    var previous: Character = " "
    for character in text {
      if "。;".contains(character) { return true }
      let endsDate = "年月季日QH-—–~至/.)、(".contains(character)
      if previous.isASCII, previous.isNumber, !character.isNumber, !endsDate { return true }
      previous = character
    }
    return false
  }

  /// A heading that is only a period (一季度, 1-9月) tells what was done in it.
  private static func quantityOfPeriod(_ text: String) -> LedgerHeading? {
    guard text.count <= 12, let period = ReportingPeriod(in: text), period.quarter != nil else {
      return nil
    }
    let rest = text.filter { !"0123456789一二三四前第上半全年度季月份底末截至止-—～~至".contains($0) }
    return rest.isEmpty ? .column(.progress) : nil
  }

  /// The heading without blanks and line ends, in upper case, full-width characters in ASCII.
  static func compact(_ heading: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in heading.unicodeScalars where !scalar.properties.isWhitespace {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      scalars.append(isWide ? UnicodeScalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(scalars).uppercased()
  }
}
