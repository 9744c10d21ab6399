import Indicators
import LeastSquares

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
    case .targetCount(let expected, let found):
      language.text(
        zh: "应有 \(expected) 个目标，实有 \(found) 个", en: "\(expected) targets are needed, not \(found)")
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
        zh: "先验中没有 \(key.words) 的回归", en: "the prior has no regression for \(key.words)")
    case .notAPrior:
      language.text(zh: "不是 train 写出的先验文件", en: "this is not a prior that train made")
    case .priorVersion(let found, let expected):
      language.text(
        zh: "先验文件是第 \(found) 版，本程序读第 \(expected) 版；请用 train 重新拟合",
        en: "the prior is of version \(found), and this program reads version \(expected): "
          + "fit it again with train")
    case .malformedPrior(let line):
      language.text(zh: "先验文件第 \(line) 行无法读取", en: "the prior cannot be read at line \(line)")
    case .fit(let key, .rankDeficient(let rank, let columns, _, _)):
      language.text(
        zh: "\(key.words) 的回归无法拟合：\(columns) 列中只有 \(rank) 列可以区分",
        en: "the regression for \(key.words) cannot be fitted: only \(rank) of \(columns) columns "
          + "can be told apart")
    case .fit(let key, let reason):
      language.text(
        zh: "\(key.words) 的回归无法拟合（\(reason)）",
        en: "the regression for \(key.words) cannot be fitted (\(reason))")
    }
  }
}

extension RegressionKey {
  /// Which regression, in the words of the prior's file.
  fileprivate var words: String {
    "\(form.rawValue) \(variant.rawValue), k = \(earlierYears), q = \(quarter)"
  }
}
