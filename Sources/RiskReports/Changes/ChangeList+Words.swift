import Forecasting
import Indicators

extension ChangeList {
  /// The reasons of a row as one sentence a step: what happened, and by how much it moved the
  /// probability.
  func sentences(of row: Row) -> [String] {
    row.change.steps.map { step in
      let effect = step.effect.map { " " + Self.points($0, language) } ?? ""
      let mark = isCorrected(step.reason, of: row) ? [Wording(language).corrected] : []
      return words(step.reason, unit: unit(of: row)) + Wording(language).parenthesis(mark) + effect
    }
  }

  /// Whether a planner's correction set the number that a step speaks of.
  func isCorrected(_ reason: ForecastChange.Reason, of row: Row) -> Bool {
    switch reason {
    case .newNumber(let value, _, _), .firstNumber(let value, _):
      row.forecast.latest.map { $0.isCorrected && $0.value == value } ?? false
    case .target: row.forecast.indicator.target?.isCorrected ?? false
    case .revision, .passingTime, .numberWithdrawn: false
    }
  }

  /// A move of a probability in percentage points with its sign: `+12`, `−3`, `±0`.
  static func points(_ difference: Double, _ language: Language) -> String {
    Wording(language).points((difference * 100).rounded())
  }

  private func unit(of row: Row) -> String {
    row.forecast.series.unit
  }

  private func words(_ reason: ForecastChange.Reason, unit: String) -> String {
    func number(_ value: Double?) -> String {
      value.map { NumberText.display($0, unit: unit, in: language) } ?? "–"
    }
    switch reason {
    case .target(let from, let to):
      return language.text(
        zh: "目标由 \(number(from)) 改为 \(number(to))",
        en: "target changed from \(number(from)) to \(number(to))")
    case .revision(let revisions):
      let list = revisions.map { "\($0.quarter) \(number($0.from)) → \(number($0.to))" }
        .joined(separator: language.text(zh: "，", en: ", "))
      return language.text(zh: "数据修订", en: "restated") + (list.isEmpty ? "" : " " + list)
    case .passingTime:
      return language.text(zh: "时间推移", en: "time passed")
    case .newNumber(let value, let expected, let date):
      let against = expected.map {
        language.text(zh: "（预期 \(number($0))）", en: " (\(number($0)) expected)")
      }
      return language.text(zh: "\(date) 新数据 \(number(value))", en: "\(date) new: \(number(value))")
        + (against ?? "")
    case .firstNumber(let value, let date):
      return language.text(
        zh: "\(date) 首个数据 \(number(value))", en: "\(date) first number: \(number(value))")
    case .numberWithdrawn:
      return language.text(zh: "不再有可用数据", en: "no usable number any more")
    }
  }
}

extension ForecastChange.Reason {
  /// The word in data files.
  var dataName: String {
    switch self {
    case .target: "target"
    case .revision: "revision"
    case .passingTime: "passingTime"
    case .newNumber: "newNumber"
    case .firstNumber: "firstNumber"
    case .numberWithdrawn: "numberWithdrawn"
    }
  }
}
