// An estimate cᵀb is a sum Σ aᵢ zᵢ over rows of variance σ², so its variance σ² Σ aᵢ² splits by row, and
// what a group of rows contributes to it is the share of the information that the group supplied. For
// one mean with one prior row this is the ratio of precisions. Theil (1963), section 4, has the average
// over all coefficients.

/// How much one group of rows decided an estimate.
public struct RowGroupShare: Sendable, Equatable {
  /// What the group is called.
  public let name: String

  /// The part of the information that came from the group, from 0 to 1; all groups add up to 1.
  public let share: Double

  /// What the group's rows add to the estimate; all groups add up to the estimate, less what
  /// equality constraints fix.
  public let contribution: Double

  /// A share from its parts.
  public init(name: String, share: Double, contribution: Double) {
    self.name = name
    self.share = share
    self.contribution = contribution
  }
}

/// A named run of rows: observations first, counted from 0, then prior rows.
public struct RowGroup: Sendable, Equatable {
  /// What the group is called.
  public let name: String

  /// Its rows.
  public let rows: Range<Int>

  /// A group of rows.
  public init(name: String, rows: Range<Int>) {
    self.name = name
    self.rows = rows
  }
}

extension LeastSquaresFit {
  /// The observations as one group, and each group of prior rows.
  public var rowGroups: [RowGroup] {
    var groups = [RowGroup(name: "observations", rows: 0..<response.count)]
    for prior in priors {
      let start = groups[groups.count - 1].rows.upperBound
      groups.append(RowGroup(name: prior.name, rows: start..<start + prior.values.count))
    }
    return groups
  }

  /// How much each group of rows decided the fitted value at a row of regressors.
  ///
  /// `[0, 1]` asks about the second coefficient.
  ///
  /// - Parameters:
  ///   - regressors: As many numbers as the design has columns.
  ///   - groups: Which rows to take together; nil for ``rowGroups``. Rows outside the fit are ignored.
  /// - Returns: One share a group. All shares are 0 where the constraints alone fix the value.
  /// - Throws: ``LeastSquaresError`` where the regressors do not fit the design.
  /// - Complexity: O(m n) for m rows and n coefficients.
  public func shares(
    at regressors: [Double], groups: [RowGroup]? = nil
  ) throws(LeastSquaresError) -> [RowGroupShare] {
    guard regressors.count == design.columnCount else {
      throw .shapeMismatch(.columns, expected: design.columnCount, found: regressors.count)
    }
    try regressors.requireFinite(.regressors)
    let direction = factor.standardized(regressors)
    let total = direction.reduce(0) { $0 + $1 * $1 }
    let padding = [Double](repeating: 0, count: factor.rowCount - rank)
    let pull = try factor.rotatedBack(direction + padding)
    let values = try factor.rotatedBack(rotatedResponse)
    return (groups ?? rowGroups).map { group in
      let rows = group.rows.clamped(to: 0..<factor.rowCount)
      return RowGroupShare(
        name: group.name,
        share: total > 0 ? rows.reduce(0) { $0 + pull[$1] * pull[$1] } / total : 0,
        contribution: rows.reduce(0) { $0 + pull[$1] * values[$1] })
    }
  }
}
