import Forecasting
import Indicators

extension ChangeList {
  /// The reasons of a row as one sentence a step: what happened, and by how much it moved the
  /// probability.
  func sentences(of row: Row) -> [String] {
    row.change.steps.map { step in
      let effect = step.effect.map { " " + Self.points($0, language) } ?? ""
      return words(step.reason, unit: unit(of: row))
        + Wording(language).parenthesis(remarks(on: step.reason, of: row)) + effect
    }
  }

  /// What must be known of the number that a step speaks of: an earlier stage, a correction.
  private func remarks(on reason: ForecastChange.Reason, of row: Row) -> [String] {
    let wording = Wording(language)
    switch reason {
    case .newNumber(let value, _, _), .firstNumber(let value, _):
      guard let latest = row.forecast.latest, latest.value == value else { return [] }
      return wording.remarks(on: latest)
    case .target: return isCorrected(reason, of: row) ? [wording.corrected] : []
    case .revision, .passingTime, .numberWithdrawn: return []
    }
  }

  /// A probability with the mark of indirect evidence; a dash where there is none.
  func probability(_ value: Double?, _ evidence: EvidenceGrade) -> String {
    value.map { NumberText.probability($0) + (evidence == .indirect ? "*" : "") } ?? "–"
  }

  /// What the probabilities are and what their mark means, one sentence each.
  var footnotes: [String] {
    let wording = Wording(language)
    var notes: [String] = []
    if rows.contains(where: { $0.forecast.probabilityWithinTolerance != nil }) {
      notes.append(
        wording(
          "“左右”类目标为按容差计算的概率",
          "for a target that says 左右 (about): the probability within its tolerance"))
    }
    let isMarked = rows.contains {
      ($0.change.before != nil && $0.change.evidenceBefore == .indirect)
        || ($0.change.after != nil && $0.forecast.evidence == .indirect)
    }
    return isMarked ? notes + [wording.indirectNote] : notes
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
