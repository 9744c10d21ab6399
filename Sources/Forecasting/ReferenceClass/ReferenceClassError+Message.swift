import Indicators

extension ReferenceClassError {
  /// The sentence for a person.
  ///
  /// ```swift
  /// ReferenceClassError.notFittable(rows: 3).message(in: .en)
  /// // "3 shares, too few or all of one month: nothing can be fitted to them"
  /// ```
  public func message(in language: Language) -> String {
    switch self {
    case .missingColumn(let file, let name):
      language.text(
        zh: "\(file.name)：首行没有 \(name) 列", en: "\(file.name): the first line has no column \(name)")
    case .unreadable(let file, let row, let column):
      language.text(
        zh: "\(file.name) 第 \(row) 行 \(column) 列：不是数字",
        en: "\(file.name), row \(row), \(column): not a number")
    case .outOfRange(let file, let row) where row > 0:
      language.text(
        zh: "\(file.name) 第 \(row) 行：数值不合理",
        en: "\(file.name), row \(row): the number makes no sense")
    case .outOfRange(let file, _):
      language.text(
        zh: "\(file.name)：数值缺少或不合理", en: "\(file.name): numbers are missing or make no sense")
    case .notFittable(let rows):
      language.text(
        zh: "共 \(rows) 个完成比例，太少或都是同一个月的，无法拟合",
        en: "\(rows) shares, too few or all of one month: nothing can be fitted to them")
    }
  }
}

extension ReferenceClassError.File {
  /// The name of the file that the library itself carries.
  public var name: String {
    switch self {
    case .shareOfTarget: "share-of-target.csv"
    case .outcomes: "outcomes.csv"
    case .nationalShares: "national-gdp-share.csv"
    case .levelDrift: "level-drift.csv"
    }
  }
}
