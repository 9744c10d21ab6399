import Indicators

/// How a series of history bears on an indicator of the ledgers.
struct HistoryMatch: Sendable {
  /// Which numbers of the history are the indicator's.
  enum Use: Sendable {
    /// Values are values, and amounts stand beside them.
    case asItStands
    /// The amounts beside a growth rate are the values of an amount (社会消费品零售总额).
    case amountsAsValues
  }

  /// From 0 to 1.
  var score: Double

  /// Which numbers are used.
  var use: Use

  /// Compares a history with an indicator; `nil` where its numbers cannot be the indicator's.
  ///
  /// A table of history names an indicator and gives growth and amounts; it does not say whether an
  /// amount is a flow or a stock, so that is left to the ledger.
  init?(_ history: ComparableWording, _ indicator: ComparableWording) {
    let (theirs, ours) = (history.wording, indicator.wording)
    var asked = history
    switch (theirs.kind, ours.kind) {
    case (let left, let right) where left == right: use = .asItStands
    case (.cumulative, .level), (.level, .cumulative): use = .asItStands
    case (.growth, .cumulative), (.growth, .level):
      use = .amountsAsValues
      // The amounts' own unit is looked at when they are read.
      asked = ComparableWording(
        Wording(kind: ours.kind, unit: ours.unit, name: theirs.name, commitment: ""))
    default: return nil
    }
    if use == .asItStands, theirs.kind != ours.kind {
      asked = ComparableWording(
        Wording(kind: ours.kind, unit: theirs.unit, name: theirs.name, commitment: ""))
    }
    guard let likeness = Likeness(asked, indicator, hasSameNumber: false) else { return nil }
    score = likeness.score
  }
}
