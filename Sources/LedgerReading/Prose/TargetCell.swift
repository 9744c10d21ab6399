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
      // 法治政府 | 深化行政复议体制改革: what is to be done names the task better than its label.
      let isLabel = promises.allSatisfy { $0.kind == .qualitative }
      return (isLabel && !found.isEmpty || promises.isEmpty ? found : promises, problems)
    }
    found = found.filter { $0.target != nil }
    for index in found.indices where found[index].kind != .completion {
      if NounKey(found[index].noun).isEmpty {
        let noun =
          promises.indices.contains(index) && promises.count == found.count
          ? promises[index].noun : row[.commitment]
        let text = ProseText(noun, cell: .commitment)
        let core = text.text(
          PromiseName.core(text, text.trimmed(0..<min(text.count, 60)), keepsVerb: true))
        found[index].noun = core
        found[index].name = PromiseName.shown(
          found[index].kind == .growth ? PromiseName.growth(core) : core)
      }
    }
    return (found, problems)
  }
}
