import Forecasting
import Testing
import _TestSupport

@Suite("Pace and outcome of the reference class")
struct ShareModelTests {
  // Origin: numpy/scipy 1.17.1 on `share-of-target.csv` and `outcomes.csv`: Huber's M-estimate by
  // reweighting `numpy.linalg.lstsq` 500 times, E log|t₂| by `integrate.quad`.
  @Test("The fit is the one that scipy makes of the same files")
  func reference() {
    let model = ReferenceClass.published.shareModel
    #expect(relativeError(model.typicalOutcome, 1.1822058089471332) < 1e-8)
    #expect(relativeError(model.exponent, 0.9830306313990165) < 1e-8)
    #expect(relativeError(model.outcomeSpread, 0.20559347004572007) < 1e-8)
    #expect(relativeError(model.spreadSlope, 0.48738218602437583) < 1e-8)
    #expect(relativeError(model.baseRate, 481.5 / 553) < 1e-14)
  }

  @Test("More is done and less is open as the year goes on")
  func monotone() {
    let model = ReferenceClass.published.shareModel
    let months = (0...12).map { Double($0) / 12 }
    for (now, then) in zip(months, months.dropFirst()) {
      #expect(model.doneShare(elapsed: now) < model.doneShare(elapsed: then))
      #expect(model.paceSpread(elapsed: now) > model.paceSpread(elapsed: then))
    }
    #expect(model.doneShare(elapsed: 1) == 1)
    #expect(model.paceSpread(elapsed: 1) == 0)
  }
}
