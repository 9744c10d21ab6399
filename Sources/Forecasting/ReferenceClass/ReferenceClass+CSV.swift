extension ReferenceClass {
  /// The reference class that the library carries; `ReferenceClass/Resources/README.md` names the
  /// sources.
  public static let published: ReferenceClass = {
    do {
      return try ReferenceClass(
        shareOfTarget: text(PackageResources.share_of_target_csv),
        outcomes: text(PackageResources.outcomes_csv), nationalShares: nil, levelDrift: nil,
        prior: nil)
    } catch {
      // The files are part of the library, and the tests read them: a slip of ours, not of input.
      preconditionFailure("the carried reference class cannot be read: \(error)")
    }
  }()

  /// Reads a reference class from the text of CSV files; what is not given is the published one.
  ///
  /// - Parameters:
  ///   - shareOfTarget: Columns `ledger,month,class,share_of_annual_target`; others are ignored.
  ///   - outcomes: Columns `place,as_of_month,total,on_schedule_or_done`.
  ///   - nationalShares: Columns `q1,q2,q3`, one row a year; the mean over the years is used.
  ///   - levelDrift: Columns `elapsed,spread`, with rows for 0.25, 0.5 and 0.75.
  /// - Throws: ``ReferenceClassError`` with the row and column.
  public init(
    shareOfTarget: String, outcomes: String, nationalShares: String? = nil,
    levelDrift: String? = nil
  ) throws(ReferenceClassError) {
    try self.init(
      shareOfTarget: shareOfTarget, outcomes: outcomes, nationalShares: nationalShares,
      levelDrift: levelDrift, prior: Self.published.shareModel)
  }

  private init(
    shareOfTarget: String, outcomes: String, nationalShares: String?, levelDrift: String?,
    prior: ShareModel?
  ) throws(ReferenceClassError) {
    try self.init(
      shares: Self.shares(shareOfTarget), reviews: Self.reviews(outcomes),
      producedShare: Self.producedShare(
        nationalShares ?? Self.text(PackageResources.national_gdp_share_csv)),
      levelDrift: Self.drift(levelDrift ?? Self.text(PackageResources.level_drift_csv)),
      prior: prior)
  }

  private static func shares(_ text: String) throws(ReferenceClassError) -> [Share] {
    let table = ReferenceTable(text, file: .shareOfTarget)
    let ledgers = try table.column("ledger")
    let categories = try table.column("class")
    let months = try table.integers("month")
    let values = try table.numbers("share_of_annual_target")
    var shares: [Share] = []
    for index in ledgers.indices {
      guard (1...12).contains(months[index]), values[index] > 0 else {
        throw .outOfRange(.shareOfTarget, row: table.rowNumbers[index])
      }
      shares.append(
        Share(
          ledger: ledgers[index], month: months[index], category: categories[index],
          share: values[index]))
    }
    return shares
  }

  private static func reviews(_ text: String) throws(ReferenceClassError) -> [Review] {
    let table = ReferenceTable(text, file: .outcomes)
    let places = try table.column("place")
    let months = try table.integers("as_of_month")
    let totals = try table.integers("total")
    let done = try table.integers("on_schedule_or_done")
    var reviews: [Review] = []
    for index in places.indices {
      guard totals[index] > 0, (0...totals[index]).contains(done[index]) else {
        throw .outOfRange(.outcomes, row: table.rowNumbers[index])
      }
      reviews.append(
        Review(
          place: places[index], month: months[index], total: totals[index],
          onSchedule: done[index]))
    }
    return reviews
  }

  private static func producedShare(_ text: String) throws(ReferenceClassError) -> [Double] {
    let table = ReferenceTable(text, file: .nationalShares)
    var means: [Double] = []
    for name in ["q1", "q2", "q3"] {
      let values = try table.numbers(name)
      guard !values.isEmpty else { throw .outOfRange(.nationalShares, row: 0) }
      means.append(values.reduce(0, +) / Double(values.count))
    }
    return means
  }

  private static func drift(_ text: String) throws(ReferenceClassError) -> [Double] {
    let table = ReferenceTable(text, file: .levelDrift)
    let elapsed = try table.numbers("elapsed")
    let spreads = try table.numbers("spread")
    var result: [Double] = []
    for quarter in [0.25, 0.5, 0.75] {
      guard let index = elapsed.firstIndex(of: quarter) else {
        throw .outOfRange(.levelDrift, row: 0)
      }
      result.append(spreads[index])
    }
    return result
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
