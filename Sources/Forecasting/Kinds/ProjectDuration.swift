import Foundation

/// How long a project had been under way before January, which its percentage counts too.
///
/// One percentage says how much is done, not since when: 70 % in March is a fast project begun in
/// January or a slow one begun two years before. No published data on the start dates of ledger
/// projects was found, so the years are **judgement**: at most two, typically three quarters.
enum ProjectDuration {
  /// The years before January in the typical case.
  static let typicalYears = 0.75
  /// The years before January that are not exceeded by most.
  static let longYears = 2.0

  /// What the rest of the year is like for a project that may have begun before it: slower than
  /// for a count from January, and less sure by half the way between no head start and a long one.
  static func development(
    _ sinceJanuary: AnchoredFit.Development, elapsed: Double
  ) -> AnchoredFit.Development {
    let doubt = (logFactor(elapsed, before: 0) - logFactor(elapsed, before: longYears)) / 2
    var development = sinceJanuary
    development.logFactor = logFactor(elapsed, before: typicalYears)
    development.spread =
      (sinceJanuary.spread * sinceJanuary.spread + doubt * doubt).squareRoot()
    return development
  }

  /// log(share done by December ÷ share done now) at an even pace.
  private static func logFactor(_ elapsed: Double, before years: Double) -> Double {
    log((years + 1) / (years + max(elapsed, 1.0 / 24)))
  }
}
