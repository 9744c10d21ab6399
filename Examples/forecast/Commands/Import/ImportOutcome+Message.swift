import ProgressForecast

extension ImportOutcome {
  /// What was done with a document, in one line.
  func sentence(in language: Language) -> String {
    let what =
      vintage.quarter.map { String(describing: $0) } ?? language.text(zh: "历史", en: "history")
    let count = vintage.rows
    let rows = language.text(zh: "\(count) 行", en: NumberText.counted(count, "row"))
    let date = vintage.published.map {
      language.text(zh: "，\($0) 发布", en: ", published \($0)")
    }
    let head = "\(vintage.file): \(what), \(rows)\(date ?? "")"
    switch standing {
    case .known:
      return language.text(zh: "未变  \(head)（已在库中）", en: "unchanged  \(head) (in the store)")
    case .reinstated:
      return language.text(
        zh: "已恢复  \(head)（曾被撤回）", en: "brought back  \(head) (it was withdrawn)")
    case .first: return language.text(zh: "已导入  \(head)", en: "imported  \(head)")
    // Tables of corrections stand beside each other; where two speak of one thing the later wins.
    case .revision(let earlier) where vintage.kind == .corrections:
      return language.text(
        zh: "已导入  \(head)（与 \(earlier.file) 同时有效，两表都说到的以本表为准）",
        en: "imported  \(head) (beside \(earlier.file); where both speak, this one wins)")
    case .superseded(let later) where vintage.kind == .corrections:
      return language.text(
        zh: "已导入  \(head)（与 \(later.file) 同时有效，两表都说到的以后者为准）",
        en: "imported  \(head) (beside \(later.file); where both speak, that one wins)")
    case .revision(let earlier):
      return language.text(
        zh: "已导入  \(head)（修订 \(earlier.file)，原版本保留）",
        en: "imported  \(head) (revises \(earlier.file), which is kept)")
    case .superseded(let later):
      return language.text(
        zh: "已导入  \(head)（\(later.file) 更晚，本版本作为较早版本保留）",
        en: "imported  \(head) (\(later.file) is later; this one is kept as an earlier edition)")
    }
  }
}
