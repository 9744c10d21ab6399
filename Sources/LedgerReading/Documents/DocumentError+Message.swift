public import Indicators

extension DocumentError {
  /// One sentence that says what is wrong and what to do, with the file in front.
  public func sentence(in language: Language) -> String {
    file + language.text(zh: "：", en: ": ") + message(in: language)
  }

  /// One sentence that says what is wrong and what to do, without the file.
  public func message(in language: Language) -> String {
    switch reason {
    case .noSuchFile:
      language.text(zh: "没有这个文件；请检查路径", en: "there is no such file; check the path")
    case .unreadableFile(let detail):
      language.text(zh: "文件无法读取（\(detail)）", en: "the file cannot be read (\(detail))")
    case .folder:
      language.text(zh: "这是目录，不是文件；请指定其中的一个文件", en: "this is a folder; name a file in it")
    case .notPermitted:
      language.text(zh: "没有读取权限；请检查文件权限", en: "it may not be read; check its permissions")
    case .empty:
      language.text(zh: "文件是空的", en: "the file is empty")
    case .unsupported(let format):
      format.message(in: language)
    case .notText:
      language.text(
        zh: "内容既不是文本，也不是 docx、xlsx 或 html；请另存为其中一种",
        en: "the content is neither text nor docx, xlsx or html; save it as one of these")
    case .tooLarge, .expandsTooFar, .suspiciousRatio, .tooManyParts, .tooManyTags,
      .tooManyAttributes, .tooSlow:
      capMessage(in: language)
    case .unsafeName, .repeatedName, .encrypted, .damaged, .missingPart, .documentType:
      contentMessage(in: language)
    case .noTable:
      language.text(
        zh: "文件中没有表格；需要带表头的表格，如“序号、事项内容、进展情况”",
        en: "there is no table; a table with a header such as 序号, 事项内容, 进展情况 is needed")
    case .noLedgerUntil(let quarter):
      language.text(
        zh: "文件中没有 \(quarter) 或更早的台账；请去掉 --as-of 或改为文件所在的季度",
        en: "it has no ledger of \(quarter) or before; leave out --as-of, or name its own quarter")
    case .missingColumns(let columns, let firstRow):
      language.text(
        zh: "首行为“\(firstRow)”，缺少所需的列；需有 " + columns.joined(separator: "、"),
        en: "the first row is “\(firstRow)”; it needs the columns "
          + columns.joined(separator: ", "))
    case .sideFile(let option):
      language.text(
        zh: "这不是台账；请用 \(option) 给出这个文件，用 --ledger 给出台账",
        en: "this is no ledger; give it with \(option), and the ledger with --ledger")
    case .noHeader(let firstRow):
      language.text(
        zh: "没有可识别的表头（首行为“\(firstRow)”）；表头需有“事项内容”和“进展情况”一类的列名",
        en: "no recognisable header (the first row is “\(firstRow)”); "
          + "it needs headings such as 事项内容 and 进展情况")
    case .noItems:
      language.text(
        zh: "表头下面没有事项；请检查文件是否完整",
        en: "there is no item below the header; check whether the file is complete")
    case .noYear(let title):
      language.text(
        zh: "标题“\(title)”和文件名都没有写明年份；请用 --year 指明",
        en: "neither the title “\(title)” nor the file name says the year; give it with --year")
    case .noQuarter(let title):
      language.text(
        zh: "标题“\(title)”和文件名都没有写明季度；请用 --quarter 指明",
        en: "neither the title “\(title)” nor the file name says the quarter; "
          + "give it with --quarter")
    }
  }

  private func capMessage(in language: Language) -> String {
    switch reason {
    case .tooLarge(let bytes, let limit):
      language.text(
        zh: "文件有 \(Self.mebibytes(bytes))，超过上限 \(Self.mebibytes(limit))；请拆分文件",
        en: "the file has \(Self.mebibytes(bytes)), more than the cap of "
          + "\(Self.mebibytes(limit)); split it")
    case .expandsTooFar(let part, let limit):
      language.text(
        zh: "“\(part)”展开后超过上限 \(Self.mebibytes(limit))，未读取；请拆分文件",
        en: "“\(part)” expands beyond the cap of \(Self.mebibytes(limit)) and was not read; "
          + "split the file")
    case .suspiciousRatio(let part, let limit):
      language.text(
        zh: "“\(part)”的压缩比超过上限 \(limit) 倍，疑为压缩炸弹，未读取；请用办公软件重新保存",
        en: "“\(part)” expands more than \(limit) times, like a zip bomb, and was not read; "
          + "save the file again with an office program")
    case .tooManyParts(let limit):
      language.text(
        zh: "压缩包内超过 \(limit) 个文件，未读取", en: "the archive has more than \(limit) entries")
    case .tooManyTags(let limit):
      language.text(
        zh: "标签或注释超过上限 \(limit) 个，未读取；请拆分文件",
        en: "there are more than \(limit) tags or comments; it was not read, split the file")
    case .tooManyAttributes(let part, let limit):
      language.text(
        zh: "“\(part)”中一个标签的属性超过上限 \(limit) 个，未读取",
        en: "a tag of “\(part)” has more than \(limit) attributes; it was not read")
    case .tooSlow(let part, let limit):
      language.text(
        zh: "读取“\(part)”超过 \(limit) 秒，已停止；请用办公软件重新保存或拆分文件",
        en: "reading “\(part)” took more than \(limit) s and was stopped; save the file again "
          + "with an office program, or split it")
    default: ""
    }
  }

  private func contentMessage(in language: Language) -> String {
    switch reason {
    case .unsafeName(let part):
      language.text(
        zh: "压缩包内的名称“\(part)”指向包外，不是办公文档，未读取",
        en: "the archive's entry “\(part)” points outside of it; no office program writes that")
    case .repeatedName(let part):
      language.text(
        zh: "压缩包内有两个“\(part)”，无法确定以哪个为准，未读取；请用办公软件重新保存",
        en: "the archive has two entries “\(part)”; save the file again with an office program")
    case .encrypted:
      language.text(
        zh: "文件有密码保护；请去掉密码后另存", en: "the file needs a password; save it without one")
    case .damaged(let part, let line?):
      language.text(
        zh: "文件已损坏（“\(part)”第 \(line) 行）；请用办公软件打开并重新保存",
        en: "the file is damaged (“\(part)”, line \(line)); open it and save it again")
    case .damaged(let part, nil):
      language.text(
        zh: "文件已损坏（“\(part)”）；请用办公软件打开并重新保存",
        en: "the file is damaged (“\(part)”); open it with an office program and save it again")
    case .missingPart(let part):
      language.text(
        zh: "文件缺少“\(part)”，已损坏或不是办公文档；请重新保存",
        en: "“\(part)” is missing: the file is damaged or not an office document; save it again")
    case .documentType(let part):
      language.text(
        zh: "“\(part)”含有文档类型声明或实体，办公软件不会这样保存，未读取",
        en: "“\(part)” declares a document type or entities, which no office program does; "
          + "it was not read")
    default: ""
    }
  }

  /// A size in MiB with at most one decimal, the same in every locale.
  private static func mebibytes(_ bytes: Int) -> String {
    let tenths = (Double(bytes) / Double(1 << 20) * 10).rounded(.up)
    let whole = Int(tenths) / 10
    return Int(tenths) % 10 == 0 ? "\(whole) MiB" : "\(whole).\(Int(tenths) % 10) MiB"
  }
}
