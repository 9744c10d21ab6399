import Indicators

extension StoreError {
  /// One sentence that says what is wrong and what to do.
  public func message(in language: Language) -> String {
    switch self {
    case .missing(let path):
      language.text(
        zh: "找不到台账库 \(path)；请先用 forecast import 导入台账",
        en: "there is no store at \(path); import ledgers first with forecast import")
    case .notAStore(let path):
      language.text(
        zh: "\(path) 不是台账库，未作任何改动", en: "\(path) is not a ledger store; nothing was changed")
    case .newerVersion(let path, let found, let known):
      language.text(
        zh: "\(path) 由更新的程序写成（版本 \(found)，本程序只认识到 \(known)），未作任何改动；请升级程序",
        en: "\(path) was written by a newer program (version \(found), this one knows \(known));"
          + " nothing was changed, update the program")
    case .notWritable(let path):
      language.text(
        zh: "\(path) 或其所在目录只读，未作任何改动；请检查权限",
        en: "\(path) or its folder is read-only; nothing was changed, check its permissions")
    case .cannotOpen(let path):
      language.text(
        zh: "无法打开 \(path)；请检查它是不是文件、是否有权限",
        en: "cannot open \(path); check that it is a file and may be read")
    case .cannotCreate(let path):
      language.text(
        zh: "无法建立 \(path)；请检查目录是否存在、是否有权限",
        en: "cannot make \(path); check that its folder exists and may be written to")
    case .diskFull(let path):
      language.text(
        zh: "磁盘已满，\(path) 保持原样；请腾出空间后重试",
        en: "the disk is full; \(path) is as it was before, free some space and try again")
    case .busy(let path):
      language.text(
        zh: "另一个程序占用 \(path) 过久，未作任何改动；请稍后重试",
        en: "another program kept \(path) busy too long; nothing was changed, try again later")
    case .inputOutput(let path, let code):
      language.text(
        zh: "读写 \(path) 失败（SQLite 代码 \(code)），内容保持原样；请检查磁盘空间与设备",
        en: "reading or writing \(path) failed (SQLite code \(code)); it is as it was before,"
          + " check the disk and its free space")
    case .damaged(let path, let finding):
      language.text(
        zh: "\(path) 的内容已损坏（\(finding)）；请用备份恢复",
        en: "\(path) is damaged (\(finding)); restore it from a backup")
    case .exists(let path):
      language.text(
        zh: "\(path) 已存在，不会覆盖；请换一个文件名",
        en: "\(path) exists and is not overwritten; name another file")
    case .cityNeeded(let known):
      language.text(
        zh: "库中有多个城市，请用 --city 指定：\(known.joined(separator: "、"))",
        en: "the store keeps several cities; name one with --city: "
          + known.joined(separator: ", "))
    case .noSuchCity(let city, let known):
      language.text(
        zh: "库中没有“\(city)”；已有：\(known.joined(separator: "、"))",
        en: "the store does not keep “\(city)”; it keeps: \(known.joined(separator: ", "))")
    case .noSuchDocument(let name):
      language.text(
        zh: "库中没有文件 \(name)；用 forecast store list 查看",
        en: "the store has no document \(name); forecast store list shows what it has")
    case .severalDocuments(let name, let candidates):
      language.text(
        zh: "库中有多份 \(name)，请用 SHA-256 的开头指明：" + candidates.joined(separator: "、"),
        en: "the store has several documents \(name); name one by its digest: "
          + candidates.joined(separator: ", "))
    case .noSuchIndicator(let reference):
      language.text(
        zh: "库中没有指标 \(reference)", en: "the store has no indicator \(reference)")
    }
  }
}
