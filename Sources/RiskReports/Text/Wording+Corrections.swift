import Indicators

/// What must be said of a value besides the value: that it is of an earlier stage, that it was computed,
/// that a planner set it, that the reader is least sure of it. A correction wins over the ledger, so no form may show it without its mark.
extension Wording {
  /// The mark of what a planner's correction set.
  public var corrected: String { self("更正", "corrected") }

  /// What a reader must know of a value: an earlier stage than delivered, that it was derived, that it
  /// is doubtful, that it was corrected.
  public func remarks(on observation: Observation) -> [String] {
    [
      observation.stage == .delivered ? nil : name(observation.stage),
      observation.isDerived ? self("推算", "derived") : nil,
      observation.isDoubtful ? self("存疑，请核对原文", "doubtful, see the source") : nil,
      observation.isCorrected ? corrected : nil,
    ].compactMap { $0 }
  }

  /// Remarks behind what they speak of: `（开工在建，更正）`, ` (started, corrected)`; nothing for none.
  public func parenthesis(_ remarks: [String]) -> String {
    guard !remarks.isEmpty else { return "" }
    return self("（", " (") + remarks.joined(separator: self("，", ", ")) + self("）", ")")
  }

  /// What corrections set of an indicator, in front of the ledger's words where a table's other columns
  /// are numbers and cannot carry a mark: `【更正：目标、数值】`; nothing for none.
  public func corrections(of indicator: Indicator, _ observation: Observation?) -> String {
    let names = [
      indicator.isCorrected ? self("指标", "indicator") : nil,
      indicator.target?.isCorrected == true ? self("目标", "target") : nil,
      observation?.isCorrected == true ? self("数值", "value") : nil,
    ].compactMap { $0 }
    guard !names.isEmpty else { return "" }
    let list = names.joined(separator: self("、", ", "))
    return self("【更正：\(list)】", "[corrected: \(list)] ")
  }
}
