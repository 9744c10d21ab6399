internal import Indicators

/// Joins a target column (年度目标) with the commitment beside it.
enum TargetCell {
  /// - Parameter text: The cell, with what a bare number borrows from its row.
  static func read(_ row: LedgerRow, _ text: ProseText, promises: [Promise]) -> (
    promises: [Promise], problems: [RowProblem]
  ) {
    let reader = CommitmentReader(text)
    let problems = reader.scan.defects.map { RowProblem($0, reader.text) }
    var found = reader.promises()
    guard found.contains(where: { $0.isNumeric || $0.target != nil }) else {
      return (promises.isEmpty ? found : promises, problems)
    }
    found = found.filter { $0.target != nil }
    let unit = row[.unit]
    for index in found.indices where found[index].kind != .completion {
      let name = NounKey(found[index].noun).isEmpty
      if found[index].target?.unit.isEmpty == true, !unit.isEmpty {
        let base = UnitLexicon.base(unit)
        let scaled = scale(unit)
        found[index].target?.unit = scaled.unit.isEmpty ? base.unit : scaled.unit
        if let value = found[index].target?.value {
          found[index].target?.value = value * scaled.factor
        }
      }
      if name {
        let noun =
          promises.indices.contains(index) && promises.count == found.count
          ? promises[index].noun : row[.commitment]
        let text = ProseText(noun, cell: .commitment)
        let core = text.text(
          PromiseName.core(text, text.trimmed(0..<min(text.count, 60)), keepsVerb: true))
        found[index].noun = core
        found[index].name = PromiseName.shown(found[index].kind == .growth ? core + "增速" : core)
      }
    }
    return (found, problems)
  }

  /// 万元 in the unit column scales the number.
  static func scale(_ unit: String) -> (unit: String, factor: Double) {
    for (prefix, factor) in [("万亿", 1e12), ("亿", 1e8), ("万", 1e4)] where unit.hasPrefix(prefix) {
      return (UnitLexicon.base(String(unit.dropFirst(prefix.count))).unit, factor)
    }
    let base = UnitLexicon.base(unit)
    return (base.unit, base.factor)
  }
}
