/// What counts as a combination of other columns, and what to do about it.
///
/// The tolerance is compared with the reciprocal condition number, in the 1-norm, of the design after
/// its columns were brought to one size, so changing the unit of a regressor changes nothing.
public enum RankRule: Sendable, Equatable {
  /// Every coefficient must be determined: a deficient design is an error.
  case fullRank(tolerance: Double)

  /// A deficient design gives, of all the solutions that fit equally well, the one whose coefficients
  /// have the smallest sum of squares.
  case minimumNorm(tolerance: Double)

  /// A full-rank rule at a tolerance of 1e-14, about fifty roundings.
  public static let standard = RankRule.fullRank(tolerance: 1e-14)

  /// The tolerance of either rule.
  public var tolerance: Double {
    switch self {
    case .fullRank(let tolerance), .minimumNorm(let tolerance): tolerance
    }
  }
}
