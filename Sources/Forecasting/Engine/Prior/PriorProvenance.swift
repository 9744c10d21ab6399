/// Where a prior comes from: enough to make it again.
public struct PriorProvenance: Sendable, Hashable {
  /// The panel's name.
  public var panel: String
  /// The number of series in the panel.
  public var seriesCount: Int
  /// The number of values in the panel.
  public var valueCount: Int
  /// The fold that was left out, such as `1/2`; `nil` where nothing was.
  public var fold: String?
  /// The day on which it was made, as it was passed in; `nil` where none was.
  public var date: String?
  /// The command that made it.
  public var command: String

  /// Makes a provenance.
  public init(
    panel: String, seriesCount: Int, valueCount: Int, fold: String? = nil, date: String? = nil,
    command: String
  ) {
    self.panel = panel
    self.seriesCount = seriesCount
    self.valueCount = valueCount
    self.fold = fold
    self.date = date
    self.command = command
  }
}
