/// A window without gaps, as the regressions take it.
struct Window {
  /// 4 k + q values, the first of a first quarter.
  let values: [Double]
  /// The number of earlier years, 0…5.
  let earlierYears: Int
  /// The latest quarter, 1…3.
  let quarter: Int
  let variant: SeriesVariant
  let target: Double?

  /// What is delivered this year, for a flow.
  var delivered: Double {
    variant == .flow ? values.suffix(quarter).reduce(0, +) : 0
  }

  /// The year end at the pace of this year so far.
  var pace: Double {
    variant == .flow ? delivered * 4 / Double(quarter) : values[values.count - 1]
  }

  /// How the window enters a regression.
  var form: RegressionKey.Form {
    if earlierYears == 0 {
      if let target, target > 0 { return .anchored }
      return .unanchored
    }
    return isPositive ? .logarithmic : .additive
  }

  /// Whether logarithms can be taken.
  var isPositive: Bool { values.allSatisfy { $0 > 1e-290 } }

  var isNonNegative: Bool { values.allSatisfy { $0 >= 0 } }

  var key: RegressionKey {
    let form = form
    return RegressionKey(
      form: form, variant: variant, earlierYears: min(earlierYears, form.earlierYears.upperBound),
      quarter: quarter)
  }

  /// The same quarters with another target.
  func anchored(on target: Double) -> Window {
    Window(
      values: values, earlierYears: earlierYears, quarter: quarter, variant: variant, target: target
    )
  }
}
