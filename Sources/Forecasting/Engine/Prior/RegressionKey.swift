/// Which regression of the pooled prior: one for each form, variant, number of earlier years and
/// quarter.
public struct RegressionKey: Hashable, Sendable, Comparable {
  /// How the series enters the regression.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// Logarithms of positive values, against the same quarters a year earlier.
    case logarithmic
    /// Differences, for series with zeros or negative values.
    case additive
    /// No earlier year: this year's quarters against the target.
    case anchored
    /// No earlier year and no target: this year's quarters alone.
    case unanchored
  }

  /// How the series enters.
  public var form: Form
  /// What the year end is.
  public var variant: SeriesVariant
  /// The number of earlier years in the window, 0…5.
  public var earlierYears: Int
  /// The latest quarter, 1…3.
  public var quarter: Int

  /// Makes a key.
  public init(form: Form, variant: SeriesVariant, earlierYears: Int, quarter: Int) {
    self.form = form
    self.variant = variant
    self.earlierYears = earlierYears
    self.quarter = quarter
  }

  /// More earlier years than these do not enter a regression: the window is the last of them.
  public static let longestWindow = 5

  /// Every regression of a full prior, in the order in which they are written.
  public static var all: [RegressionKey] {
    var keys: [RegressionKey] = []
    for form in Form.allCases {
      for variant in SeriesVariant.allCases {
        for years in form.earlierYears {
          for quarter in 1...3 {
            keys.append(
              RegressionKey(form: form, variant: variant, earlierYears: years, quarter: quarter))
          }
        }
      }
    }
    return keys
  }

  /// The order in which regressions are written.
  public static func < (a: RegressionKey, b: RegressionKey) -> Bool { a.order < b.order }

  private var order: Int {
    let form = Form.allCases.firstIndex(of: form) ?? 0
    return ((form * 2 + (variant == .flow ? 0 : 1)) * 8 + earlierYears) * 4 + quarter
  }

  /// A small number of its own for each key, for a table.
  var slot: Int { order }

  static let slotCount = 4 * 2 * 8 * 4
}

extension RegressionKey.Form {
  /// The numbers of earlier years that the form has regressions for.
  var earlierYears: ClosedRange<Int> {
    switch self {
    case .logarithmic: 1...RegressionKey.longestWindow
    case .additive: 1...2
    case .anchored, .unanchored: 0...0
    }
  }
}
