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
      // 居民收入 | 与经济增长同步: the name of the row is the subject.
      let relative = named(row).filter { $0.target?.comparator == .relative }
      if !relative.isEmpty { return (relative, problems) }
      // 法治政府 | 深化行政复议体制改革: what is to be done names the task better than its label.
      let isLabel = promises.allSatisfy { $0.kind == .qualitative }
      return (isLabel && !found.isEmpty || promises.isEmpty ? found : promises, problems)
    }
    found = found.filter { $0.target != nil }
    // 建设内容 | 年度计划投资: what is built and what is spent are both promised.
    let isPlan =
      row.cells[.target]?.heading.contains("投资") == true
      && found.allSatisfy { $0.target?.unit == "元" }
      && !promises.contains { $0.target?.unit == "元" }
    if isPlan, promises.contains(where: \.isNumeric), found.count == 1 {
      found[0].noun = label(row) + "投资"
      found[0].name = PromiseName.shown(found[0].noun)
      return (promises + found, problems)
    }
    for index in found.indices {
      // 县第二自来水厂 | 竣工通水: the end stands here, and the work in the row's name.
      if found[index].kind == .completion {
        guard endsOnly(found[index]) else { continue }
        let name = label(row)
        found[index].noun = name
        found[index].name = PromiseName.shown(name + found[index].source.text)
        continue
      }
      if found[index].noun == "投资" {
        found[index].noun = label(row) + "投资"
        found[index].name = PromiseName.shown(found[index].noun)
      }
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

  /// Whether a promise of works names only their end (建成投用).
  private static func endsOnly(_ promise: Promise) -> Bool {
    FinishedTokens(ProseText(promise.noun, cell: .target)).name.isEmpty
  }

  /// The first line of the commitment, which names what the row is about.
  private static func label(_ row: LedgerRow) -> String {
    let first = ProseText(
      row[.commitment].split(separator: "\n").first.map(String.init) ?? "", cell: .commitment)
    return first.text(
      PromiseName.core(first, first.trimmed(0..<min(first.count, 60)), keepsVerb: true))
  }

  /// What the cell promises where it is read behind the name of its row.
  private static func named(_ row: LedgerRow) -> [Promise] {
    let (name, cell) = (row[.commitment], row[.target])
    guard name.unicodeScalars.count <= 40, cell.unicodeScalars.count <= 40 else { return [] }
    return CommitmentReader(
      ProseText(cell, cell: .target, name: name, unit: "", at: cell.unicodeScalars.count)
    ).promises()
  }
}
