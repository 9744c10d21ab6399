import Foundation
import Indicators

extension Forecaster {
  /// Year-to-date growth carried to the year end by the growth model.
  ///
  /// A rate of a month inside a quarter (1–5月) is taken for the quarter that ended before it, and
  /// the spread made smaller as the year is further on. Where last year's amounts are known, the
  /// drift is that of the rest of the year times the share that the rest had, by the exact algebra
  /// of ``RestOfYearGrowth``; the model's own panel had the reference share.
  func growth(_ evidence: Evidence, series: IndicatorSeries) -> Draft? {
    let model = configuration.growthModel
    let latest = evidence.latest
    // Rates before the end of March are the first quarter's.
    let count = min(3, max(1, Int(evidence.elapsed * 4)))
    let first = Quarter(ordinal: latest.quarter.year * 4)
    var yearToDate = (0..<count).map { series.quarterEnd(first.advanced(by: $0))?.value }
    yearToDate[count - 1] = latest.value
    let history = (1...5).reversed().map { back in
      (0..<4).map { series.quarterEnd(first.advanced(by: $0 - 4 * back))?.value }
    }
    let volatility = configuration.growthVolatility.factor(of: series.name)
    guard
      let predicted = model.predict(
        yearToDate: yearToDate, history: history, volatility: volatility)
    else { return nil }
    let reference = configuration.referenceClass
    let known = RemainingShare(series, latest: latest, reference: reference)
    let weight = known.share / reference.remainingShare(elapsed: evidence.elapsed)
    return Draft(
      yearEnd: .pooled(
        predicted.widened(by: weight * remainingTime(evidence.elapsed, quarters: count))),
      method: .growthCarried,
      explanation: explanation(
        yearToDate: yearToDate, history: history, year: latest.quarter.year,
        volatility: volatility))
  }

  /// By how much the spread after some quarters changes where the year is not at a quarter's end.
  ///
  /// Robust drifts of six national sectors, 1994–2019, are 0.92, 0.61 and 0.40 points after three
  /// quarters of the year are left, two and one: the power 0.76 of the time left.
  private func remainingTime(_ elapsed: Double, quarters: Int) -> Double {
    pow((1 - elapsed) / (1 - Double(quarters) / 4), 0.76)
  }

  /// What the carried rate is a mean of: this year's rate, last year's and the pace since the
  /// quarter before, by the size of their coefficients.
  ///
  /// Years before the last are known to the model by their drifts alone, which make the spread: they
  /// are named with no weight on the year end.
  private func explanation(
    yearToDate: [Double?], history: [[Double?]], year: Int, volatility: Double
  ) -> [Contribution] {
    guard let rate = yearToDate.last ?? nil else { return [] }
    let cell = configuration.growthModel.cells[yearToDate.count - 1]
    var parts: [(source: Contribution.Source, coefficient: Double, value: Double)] = []
    // Bent by nothing at 0, where the two rates agree: the source weighs all the same.
    func slope(_ difference: Double, _ limit: Double) -> Double {
      let measured = difference / volatility
      return measured == 0 ? 1 : bent(measured, limit) / measured
    }
    if let lastYear = history.last?[3] {
      parts.append((.ownYear(year - 1), -cell.gap * slope(rate - lastYear, 3), lastYear))
    }
    if yearToDate.count > 1, let before = yearToDate[yearToDate.count - 2] {
      let change = rate - before
      // Carried on, the change of a quarter goes on to the year end.
      parts.append((.pace, cell.drift * slope(change, 2), rate + change))
    }
    let own = 1 - parts.reduce(0) { $0 + $1.coefficient }
    parts.insert((.yearToDate, own, rate), at: 0)
    let total = parts.reduce(0) { $0 + $1.coefficient.magnitude }
    let weighed = parts.map {
      Contribution(source: $0.source, weight: $0.coefficient.magnitude / total, value: $0.value)
    }
    let named = history.enumerated().reversed().compactMap { place, rates -> Contribution? in
      let source = Contribution.Source.ownYear(year - history.count + place)
      guard rates.contains(where: { $0 != nil }), !weighed.contains(where: { $0.source == source })
      else { return nil }
      return Contribution(source: source, weight: 0, value: rates[3])
    }
    return weighed + named
  }
}
