/// A panel: many quarterly series, each ending with a fourth quarter.
public struct SeriesPanel: Sendable, Hashable {
  /// One quarterly series.
  public struct Series: Sendable, Hashable {
    /// Its name in the panel.
    public var name: String
    /// Its values, oldest first; NaN is a gap.
    public var values: [Double]
    /// Its place in the panel, counted from 0: what folds are made by.
    public var position: Int

    /// Makes a series.
    public init(name: String, values: [Double], position: Int) {
      self.name = name
      self.values = values
      self.position = position
    }

    /// The number of whole years, counted back from the end.
    public var yearCount: Int { values.count / 4 }

    /// The values of whole years only: a first, incomplete block is left out.
    public var wholeYears: ArraySlice<Double> { values.dropFirst(values.count % 4) }
  }

  /// The series, in order of first appearance.
  public var series: [Series]

  /// Makes a panel.
  public init(series: [Series]) { self.series = series }

  /// The number of values, gaps not counted.
  public var valueCount: Int {
    series.reduce(0) { $0 + $1.values.lazy.filter { !$0.isNaN }.count }
  }

  /// The panel without the series of a fold: those whose position modulo `count` is `index` − 1.
  ///
  /// All years of a series are on one side, so that nothing of a series is known when it is scored.
  public func leavingOut(_ fold: Fold) -> SeriesPanel {
    SeriesPanel(series: series.filter { !fold.contains($0.position) })
  }

  /// The series of a fold alone.
  public func only(_ fold: Fold) -> SeriesPanel {
    SeriesPanel(series: series.filter { fold.contains($0.position) })
  }
}

/// One of several parts of a panel, by position: `2/5` is every fifth series from the second.
public struct Fold: Sendable, Hashable {
  /// Which part, counted from 1.
  public let index: Int
  /// The number of parts, at least 2.
  public let count: Int

  /// Makes a fold; `nil` unless 1 ≤ index ≤ count and count ≥ 2.
  public init?(index: Int, count: Int) {
    guard count >= 2, (1...count).contains(index) else { return nil }
    self.index = index
    self.count = count
  }

  /// Reads `I/N`.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]) else { return nil }
    self.init(index: index, count: count)
  }

  /// Whether the series at this position is of the fold.
  public func contains(_ position: Int) -> Bool { position % count == index - 1 }

  /// `I/N`.
  public var text: String { "\(index)/\(count)" }
}
