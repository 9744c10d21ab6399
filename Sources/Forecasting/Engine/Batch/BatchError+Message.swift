import Indicators

extension BatchError {
  /// One clear sentence.
  ///
  /// Predictions carry the English one, since programs read them.
  public func message(in language: Language) -> String {
    switch self {
    case .json(let error): error.message(in: language)
    case .lineTooLong: language.text(zh: "该行过长", en: "the line is too long")
    case .notAnObject: language.text(zh: "不是 JSON 对象", en: "not a JSON object")
    case .missing(let field): language.text(zh: "缺少 \(field)", en: "\(field) is missing")
    case .wrongType(let field):
      language.text(zh: "\(field) 的类型不对", en: "\(field) has the wrong type")
    case .unknownVariant:
      language.text(zh: "variant 只能是 flow 或 level", en: "variant must be flow or level")
    case .engine(let error): error.message(in: language)
    }
  }
}

extension JSONError {
  /// One clear sentence; bytes count from 1.
  func message(in language: Language) -> String {
    switch self {
    case .unexpected(let at):
      language.text(
        zh: "不是 JSON：第 \(at + 1) 个字节处有意外字符", en: "not JSON: unexpected character at byte \(at + 1)")
    case .truncated: language.text(zh: "不是 JSON：该行不完整", en: "not JSON: the line ends too early")
    case .numberTooLarge(let at):
      language.text(zh: "第 \(at + 1) 个字节处的数值过大", en: "the number at byte \(at + 1) is too large")
    case .notUTF8(let at):
      language.text(zh: "第 \(at + 1) 个字节处不是 UTF-8", en: "not UTF-8 at byte \(at + 1)")
    case .tooDeep: language.text(zh: "嵌套过深", en: "nested too deeply")
    }
  }
}

extension EngineError {
  /// One clear sentence.
  public func message(in language: Language) -> String {
    switch self {
    case .quarter: language.text(zh: "q 只能是 1、2 或 3", en: "q must be 1, 2 or 3")
    case .earlierYears: language.text(zh: "k 须在 0 到 20 之间", en: "k must be from 0 to 20")
    case .historyLength(let expected, let found):
      language.text(
        zh: "history 应有 4k+q = \(expected) 个数，实有 \(found) 个",
        en: "history must have 4k+q = \(expected) values, not \(found)")
    case .notFinite(let place):
      language.text(
        zh: "history 第 \(place + 1) 个数超出范围", en: "value \(place + 1) of history is out of range")
    case .targetNotFinite: language.text(zh: "target 超出范围", en: "target is out of range")
    case .nothingToRestOn: language.text(zh: "history 中没有数", en: "history has no value")
    case .notComputable:
      language.text(
        zh: "数值过小或相差过大，无法计算", en: "the values are too small or too far apart to compute with")
    case .noCell(let key):
      language.text(
        zh: "先验中没有 \(key.form.rawValue)、k = \(key.earlierYears)、q = \(key.quarter) 的回归",
        en: "the prior has no regression for \(key.form.rawValue), k = \(key.earlierYears), "
          + "q = \(key.quarter)")
    case .malformedPrior(let line):
      language.text(zh: "先验文件第 \(line) 行无法读取", en: "the prior cannot be read at line \(line)")
    case .fit(_, let reason): language.text(zh: "拟合失败：\(reason)", en: "the fit failed: \(reason)")
    }
  }
}
