import Forecasting
import Testing

@Suite("A reference class from CSV files")
struct ReferenceClassCSVTests {
  @Test("What is written is read back")
  func roundTrip() throws {
    let published = ReferenceClass.published
    var shares = "ledger,month,class,share_of_annual_target\n"
    for row in published.shares {
      shares += "\(row.ledger),\(row.month),\(row.category),\(row.share)\n"
    }
    var outcomes = "place,as_of_month,total,on_schedule_or_done\n"
    for row in published.reviews {
      outcomes += "\(row.place),\(row.month),\(row.total),\(row.onSchedule)\n"
    }
    let again = try ReferenceClass(shareOfTarget: shares, outcomes: outcomes)
    #expect(again.shares == published.shares && again.reviews == published.reviews)
    #expect(again.producedShare == published.producedShare)
    #expect(again.levelDrift == published.levelDrift)
    #expect(again.shareModel.exponent == published.shareModel.exponent)
  }

  @Test("Shares of the year are means over the years, drifts are found by their date")
  func others() throws {
    let own = try ReferenceClass(
      shareOfTarget: ReferenceClassTests.shares, outcomes: ReferenceClassTests.outcomes,
      nationalShares: "year,q1,q2,q3\n2022,0.2,0.4,0.7\n2023,0.3,0.6,0.8\n",
      levelDrift: "spread,elapsed\n0.05,0.75\n0.1,0.25\n0.08,0.5\n")
    #expect(zip(own.producedShare, [0.25, 0.5, 0.75]).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(own.levelDrift == [0.1, 0.08, 0.05])
  }

  @Test(
    "Reviews, shares and drifts that make no sense name their row",
    arguments: [
      ("x,12,10,11\n", nil, nil, ReferenceClassError.outOfRange(.outcomes, row: 3)),
      ("x,12,0,0\n", nil, nil, .outOfRange(.outcomes, row: 3)),
      ("x,12,ten,8\n", nil, nil, .unreadable(.outcomes, row: 3, column: "total")),
      ("x,12,10\n", nil, nil, .unreadable(.outcomes, row: 3, column: "on_schedule_or_done")),
      // An empty line is no row, but it counts.
      ("\nx,12,10,11\n", nil, nil, .outOfRange(.outcomes, row: 4)),
      ("\n\nx,12,ten,8\n", nil, nil, .unreadable(.outcomes, row: 5, column: "total")),
      ("", "q1,q2,q3\n", nil, .outOfRange(.nationalShares, row: 0)),
      ("", "q1,q2\n0.2,0.5\n", nil, .missingColumn(.nationalShares, name: "q3")),
      ("", nil, "elapsed,spread\n0.25,0.1\n0.5,0.1\n", .outOfRange(.levelDrift, row: 0)),
    ] as [(String, String?, String?, ReferenceClassError)])
  func places(
    _ review: String, _ national: String?, _ drift: String?, _ error: ReferenceClassError
  ) {
    #expect(throws: error) {
      try ReferenceClass(
        shareOfTarget: ReferenceClassTests.shares, outcomes: ReferenceClassTests.outcomes + review,
        nationalShares: national,
        levelDrift: drift)
    }
  }
}
