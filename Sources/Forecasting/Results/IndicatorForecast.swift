import Indicators

/// What will become of one indicator by the end of the year, and why.
public struct IndicatorForecast: Hashable, Sendable {
  /// The indicator, as the ledger states it.
  public var indicator: Indicator
  /// The values that the forecast rests on, earlier years included.
  public var series: IndicatorSeries
  /// The value that speaks for this year: delivered before earlier stages, later before earlier.
  public var latest: Observation?
  /// The year end; `nil` where nothing can be projected.
  public var projection: Projection?
  /// P(the bare target is met at year end); `nil` where the ledger gives no number to rest it on.
  public var probability: Double?
  /// P(the target is met within its tolerance), for `about` only.
  public var probabilityWithinTolerance: Double?
  /// How it stands.
  public var status: Status
  /// What the probability rests on.
  public var evidence: EvidenceGrade
  /// What the remaining quarters must deliver; `nil` where there is nothing left to require.
  public var requiredPace: RequiredPace?
  /// The office's pace rule, side by side.
  public var timeProportional: TimeProportionalProgress?
  /// What a relative target was measured against; `nil` for other targets.
  public var referenceRate: ReferenceRate?
  /// How the projection was made, or why there is none.
  public var method: ForecastMethod
  /// What pulled the estimate, with weights that sum to 1; empty where there is none.
  public var explanation: [Contribution]
  /// The quarters of earlier years that the projection did not read as they stand, oldest first.
  public var accidentalQuarters: [AccidentalQuarter]

  /// A quarter of an earlier year that lies so far from all its neighbours that it was read as one of them.
  ///
  /// The series keeps it as it was published.
  public struct AccidentalQuarter: Hashable, Sendable {
    /// The quarter.
    public var quarter: Quarter
    /// The quarter's own amount, or the stock at its end, as published.
    public var value: Double
    /// What the projection took in its place.
    public var readAs: Double

    /// Makes a reading.
    public init(quarter: Quarter, value: Double, readAs: Double) {
      self.quarter = quarter
      self.value = value
      self.readAs = readAs
    }
  }

  /// Makes a forecast from its parts.
  public init(
    indicator: Indicator, series: IndicatorSeries, latest: Observation? = nil,
    projection: Projection? = nil, probability: Double? = nil,
    probabilityWithinTolerance: Double? = nil, status: Status, evidence: EvidenceGrade,
    requiredPace: RequiredPace? = nil, timeProportional: TimeProportionalProgress? = nil,
    method: ForecastMethod, explanation: [Contribution] = [],
    accidentalQuarters: [AccidentalQuarter] = []
  ) {
    self.indicator = indicator
    self.series = series
    self.latest = latest
    self.projection = projection
    self.probability = probability
    self.probabilityWithinTolerance = probabilityWithinTolerance
    self.status = status
    self.evidence = evidence
    self.requiredPace = requiredPace
    self.timeProportional = timeProportional
    self.method = method
    self.explanation = explanation
    self.accidentalQuarters = accidentalQuarters
  }

  /// The probability that decides the status: within tolerance where the target has one.
  public var decidingProbability: Double? { probabilityWithinTolerance ?? probability }

  /// The share of the target that is done: latest ÷ target, a fall by its magnitude; `nil` where
  /// either is missing.
  public var shareOfTarget: Double? {
    guard let value = latest?.value, latest?.stage == .delivered,
      let target = indicator.target?.value, target != 0
    else { return nil }
    let isFall = indicator.target?.comparator == .decrease && indicator.kind == .growth
    return (isFall ? -value : value) / target
  }
}
