/// The words that ``PeriodReader`` looks for.
extension PeriodReader {
  /// Before a month up to which is counted.
  static let cutOff = WordList("截至 截止 截止到 截至到 至 截止至 前")
}
