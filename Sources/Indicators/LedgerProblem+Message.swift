extension LedgerProblem {
  /// One sentence that says what is wrong and what to do, without the place.
  public func message(in language: Language) -> String {
    switch reason {
    case .missingCell(let column):
      let name = column.name(in: language)
      return language.text(
        zh: "缺少“\(name)”单元格；请补上，否则本行只按其余单元格处理",
        en: "the cell “\(name)” is missing; add it, or the row is used without it")
    case .repeatedItem(let number, let firstRow):
      return language.text(
        zh: "序号 \(number) 与第 \(firstRow) 行重复；请改为唯一的序号",
        en: "item number \(number) was already used in row \(firstRow); make it unique")
    case .unreadableNumber:
      return language.text(
        zh: "数字无法识别；请改正，或在 corrections.csv 中给出数值",
        en: "the number cannot be read; correct it, or give the value in corrections.csv")
    case .rowLeftOut:
      return language.text(
        zh: "此行不像事项，未读取；如是事项请补上序号",
        en: "the row does not look like an item and was left out; number it if it is one")
    case .raggedRow(let expected, let found):
      return language.text(
        zh: "本行有 \(found) 个单元格，表头有 \(expected) 个；请检查分隔符和引号",
        en: "the row has \(found) cells, the header \(expected); check separators and quotes")
    case .gluedDigits:
      return language.text(
        zh: "数字与相邻内容连在一起，未采用；请在原文中分开",
        en: "digits run into their neighbours and were not used; separate them in the document")
    case .unitMismatch(let expected, ""):
      return language.text(
        zh: "数字没有单位，目标以“\(expected)”计，未采用；请补上单位",
        en: "the number has no unit beside a target in “\(expected)”; not used, add its unit")
    case .unitMismatch(let expected, let found):
      return language.text(
        zh: "单位“\(found)”与目标单位“\(expected)”不符，未采用；请核对",
        en: "the unit “\(found)” does not fit the target's “\(expected)”; not used, please check")
    case .shareMismatch(let stated, let computed):
      let (stated, computed) = (Self.percent(stated), Self.percent(computed))
      return language.text(
        zh: "文中所称完成比例 \(stated) 与数据算得的 \(computed) 不一致；请核对",
        en: "the stated share \(stated) and the share of the numbers \(computed) disagree")
    case .conflictingValues(let first, let second):
      return language.text(
        zh: "同一指标同一时点有两个数值 \(first) 和 \(second)；请核对",
        en: "two values for the same indicator and date, \(first) and \(second); please check")
    case .unmatchedCorrection(let item, let part):
      return language.text(
        zh: "更正未对应任何指标（事项 \(item)，第 \(part) 部分）；请核对编号",
        en: "the correction matches no indicator (item \(item), part \(part)); check the numbers")
    case .unusableRow(let column):
      return language.text(
        zh: "“\(column)”列的内容无法使用，本行未采用；请改正",
        en: "the content of column “\(column)” cannot be used; the row was left out, correct it")
    case .cellCut(let limit):
      return language.text(
        zh: "单元格超过 \(limit) 字，只读取前 \(limit) 字",
        en: "the cell is longer than \(limit) characters; only the first \(limit) were read")
    case .rowsCut(let limit):
      return language.text(
        zh: "表格超过 \(limit) 行，其余未读取；请拆分文件",
        en: "the table has more than \(limit) rows; the rest was not read, split the file")
    case .itemsCut(let limit):
      return language.text(
        zh: "事项或其文字过多，只读取前 \(limit) 项；请拆分文件",
        en: "there are too many items or too much text in them; only the first \(limit) items "
          + "were read, split the file")
    case .badEncoding(let name):
      return language.text(
        zh: "部分字节不是有效的 \(name) 文本，已用“�”代替；请另存为 UTF-8",
        en: "some bytes are not \(name) text and became “�”; save the file as UTF-8")
    case .formulaWithoutValue:
      return language.text(
        zh: "公式没有保存计算结果；请在 Excel 或 WPS 中打开、重新计算并保存",
        en: "the formula was saved without its value; open the file, recalculate and save it")
    case .noHeader:
      return language.text(
        zh: "此表没有可识别的表头，未读取；如是台账请加上“事项内容”“进展情况”一类的列名",
        en: "the table has no recognisable header and was not read; "
          + "give it headings such as 事项内容 and 进展情况 if it is a ledger")
    case .quarterOfRows(let month, let rows, let dated):
      return language.text(
        zh: "标题和文件名都没有写明季度；\(dated) 行注明时间的进展中有 \(rows) 行截至 \(month) 月，据此确定季度。请用 --quarter 确认",
        en:
          "neither title nor file name tells the quarter; \(rows) of \(dated) dated rows run to month \(month), "
          + "and its quarter is used; confirm it with --quarter")
    case .otherQuarter(let stated):
      return language.text(
        zh: "文件写明的是 \(stated)，与指定的季度不同，按指定的季度读取；请核对",
        en: "the document says \(stated), not the quarter given; the given one is used")
    case .openQuotation:
      return language.text(
        zh: "引号没有配对，按普通文字读取；请检查本行的引号",
        en: "a quotation mark is never closed and was taken as text; check the row's quotes")
    case .recorded(let chinese, let english):
      return language.text(zh: chinese, en: english)
    }
  }

  /// The message with its place in front: `ledger.txt, row 12, 进展情况: …`.
  public func sentence(in language: Language) -> String {
    var place = file
    if let table { place += language.text(zh: "，表“\(table)”", en: ", table “\(table)”") }
    if let row { place += language.text(zh: "，第 \(row) 行", en: ", row \(row)") }
    if let column { place += language.text(zh: "，“\(column)”", en: ", “\(column)”") }
    if !excerpt.isEmpty { place += language.text(zh: "，“\(excerpt)”", en: ", “\(excerpt)”") }
    return place + language.text(zh: "：", en: ": ") + message(in: language)
  }

  /// A share as percent with at most one decimal, the same in every locale.
  private static func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded() / 10
    return tenths == tenths.rounded() && tenths.magnitude < 1e15
      ? "\(Int(tenths))%" : "\(tenths)%"
  }
}

extension LedgerColumn {
  /// The usual heading of the column.
  public func name(in language: Language) -> String {
    switch self {
    case .number: language.text(zh: "序号", en: "number")
    case .commitment: language.text(zh: "事项内容", en: "commitment")
    case .target: language.text(zh: "年度目标", en: "annual target")
    case .progress: language.text(zh: "进展情况", en: "progress")
    case .share: language.text(zh: "完成率", en: "share of target")
    case .schedule: language.text(zh: "是否达序时进度", en: "on schedule")
    case .responsible: language.text(zh: "责任单位", en: "responsible")
    case .unit: language.text(zh: "计量单位", en: "unit")
    }
  }
}
