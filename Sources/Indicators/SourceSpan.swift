/// The stretch of a ledger's text that a number or a stage was read from.
///
/// Positions count Unicode scalars of the cell's text, so that they mean the same in every
/// language that reads the exported files.
public struct SourceSpan: Hashable, Sendable {
  /// The cell of the row.
  public var cell: LedgerColumn

  /// The first scalar, counted from 0.
  public var start: Int

  /// The number of scalars.
  public var length: Int

  /// The text itself.
  public var text: String

  /// Makes a span; `start` and `length` count Unicode scalars.
  public init(cell: LedgerColumn, start: Int, length: Int, text: String) {
    self.cell = cell
    self.start = start
    self.length = length
    self.text = text
  }
}

/// The meaning of a column of a ledger.
public enum LedgerColumn: String, Hashable, Sendable, CaseIterable {
  /// 序号.
  case number
  /// 事项内容: what was promised.
  case commitment
  /// 年度目标, where a column of its own states it.
  case target
  /// 进展情况: how far it has come.
  case progress
  /// 完成率: the stated share of the target.
  case share
  /// 是否达序时进度: the office's own verdict.
  case schedule
  /// 责任单位.
  case responsible
  /// 计量单位, in tables whose target and progress are bare numbers.
  case unit
}
