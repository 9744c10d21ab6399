import Foundation
import Testing
import _TestSupport

@testable import Forecasting

@Suite struct ProjectDurationTests {
  private let sinceJanuary = AnchoredFit.Development(
    logFactor: 1.4, spread: 0.3, outcomeSpread: 0.2, lean: 0.1, pile: 0.05)

  private func development(_ elapsed: Double) -> AnchoredFit.Development {
    ProjectDuration.development(sinceJanuary, elapsed: elapsed)
  }

  // At an even pace a project that began three quarters before January has 1 of 1.75 years done in March,
  // and does 1.75 ÷ 1 as much by December; one of two years 3 ÷ 2.25, one of none 4.
  @Test("By hand, at the end of March")
  func march() {
    let march = development(0.25)
    #expect(relativeError(march.logFactor, log(1.75)) < 1e-14)
    let doubt = (log(4) - log(3 / 2.25)) / 2
    #expect(relativeError(march.spread, (0.09 + doubt * doubt).squareRoot()) < 1e-14)
    #expect(march.outcomeSpread == 0.2 && march.lean == 0.1 && march.pile == 0.05)
  }

  @Test("Less is to come, and less is open, as the year goes on; nothing at its end")
  func yearGoesOn() {
    let parts = stride(from: 0.0, through: 1, by: 0.05).map(development)
    for (now, then) in zip(parts, parts.dropFirst()) {
      #expect(then.logFactor < now.logFactor && then.spread <= now.spread)
    }
    let end = development(1)
    #expect(end.logFactor == 0 && end.spread == 0.3)
    // Before the first month is over no pace is read.
    #expect(development(0).logFactor == development(1.0 / 24).logFactor)
  }
}
