internal import Indicators

/// One promise of a commitment, before its progress is known.
struct Promise: Hashable, Sendable {
  /// A short name.
  var name: String

  /// What is counted or measured, for the comparison with nouns of the progress.
  var noun: String

  /// The kind of quantity.
  var kind: IndicatorKind

  /// The target; `nil` for a qualitative promise.
  var target: Target?

  /// The clause that makes the promise.
  var source: SourceSpan

  /// Whether the year's additions are promised (新增, 新建), and not a stock.
  var asksForNew = false

  /// The stage that is itself promised (新开工1200套, 签约60个项目); `nil` where an end is.
  var stage: Stage?

  /// Whether it is a part of the promise before it (其中农村教师300名).
  var isPart = false

  /// Whether it is a second number of what the promise before it counts (小区120个、2.1万户).
  var isSecondMeasure = false

  /// The paragraph of the commitment that makes it, counted from 0.
  var paragraph = 0

  /// How many indicators share the target (4个结构性指标均10%以上); 1 otherwise.
  var sharedBy = 1

  /// Whether the number is the only thing that makes it a promise, without any noun.
  var isNumeric: Bool { target?.value != nil }
}
