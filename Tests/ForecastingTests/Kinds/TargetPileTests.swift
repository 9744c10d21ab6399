import Testing

@testable import Forecasting

@Suite("Outcomes that gather on their targets")
struct TargetPileTests {
  @Test("What is observed falls back to what decides it", arguments: [0.15, 0, -0.15])
  func roundTrip(width: Double) {
    for outcome in stride(from: -2.0, through: 2, by: 0.125) {
      let pile = TargetPile(width: width)
      #expect(abs(pile.observed(pile.latent(outcome)) - outcome) < 1e-12)
    }
  }

  @Test("A pile above for floors, below for ceilings; never out of order")
  func order() {
    #expect(TargetPile(width: 0.15).observed(0.1) == 0)
    #expect(TargetPile(width: 0.15).observed(-0.1) == -0.1)
    #expect(TargetPile(width: -0.15).observed(-0.1) == 0)
    #expect(TargetPile(width: -0.15).observed(0.1) == 0.1)
    for width in [0.15, -0.15] {
      let pile = TargetPile(width: width)
      let observed = stride(from: -1.0, through: 1, by: 0.01).map(pile.observed)
      #expect(zip(observed, observed.dropFirst()).allSatisfy(<=))
    }
  }

  @Test("In the published class the typical outcome and the base rate are both kept")
  func published() {
    let model = ReferenceClass.published.shareModel
    let observed = TargetPile(width: model.pile).observed(model.lean)
    #expect(abs(observed - 0.16738) < 1e-4)
    #expect(model.pile > 0)
  }
}
