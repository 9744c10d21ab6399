import Indicators

extension IndicatorSeries {
  /// The history of an indicator as it was known at the end of a quarter, with what the ledger says.
  ///
  /// The ledger's own value wins over the history's of the same quarter. Only delivered and
  /// finite values enter; a history in another unit is left out, because nothing says how to convert
  /// it.
  init(_ indicator: Indicator, history: IndicatorSeries?, at quarter: Quarter) {
    let unit = indicator.target?.unit ?? history?.unit ?? indicator.observations.first?.unit ?? ""
    let usable = history.flatMap { known in
      known.unit == unit || known.unit.isEmpty || unit.isEmpty ? known.upTo(quarter) : nil
    }
    let reported = indicator.observations.filter {
      $0.stage == .delivered && $0.quarter <= quarter && $0.value.isFinite
        && !(indicator.kind == .cumulative && $0.basis == .stock)
    }
    self.init(
      name: indicator.name, kind: indicator.kind, unit: unit,
      observations: (usable?.observations ?? []).filter(\.value.isFinite) + reported,
      amounts: ((usable?.amounts ?? []) + indicator.amounts.filter { $0.quarter <= quarter })
        .filter(\.value.isFinite))
  }

  /// The value at the same point of an earlier year and that year's end, oldest first.
  ///
  /// Years that lack one of the two are gaps and are left out, as is a year whose value speaks of
  /// another month.
  func earlierYears(at latest: Observation) -> [AnchoredFit.EarlierYear] {
    let years = Set(observations.map(\.quarter.year)).filter { $0 < latest.quarter.year }.sorted()
    return years.compactMap { year in
      let quarter = Quarter(ordinal: year * 4 + latest.quarter.number - 1)
      guard let soFar = self[quarter], soFar.elapsedShare == latest.elapsedShare,
        let end = self[quarter.yearEnd], end.elapsedShare == 1
      else { return nil }
      return AnchoredFit.EarlierYear(year: year, soFar: soFar.value, yearEnd: end.value)
    }
  }
}
