/// A year end as one kind's model projects it, before it is held against the target.
struct Draft {
  /// The distribution; `nil` where the year is over.
  var yearEnd: YearEnd?
  var projection: Projection
  var method: ForecastMethod
  var explanation: [Contribution]
  /// The quarters of earlier years that were not read as they stand.
  var accidentalQuarters: [IndicatorForecast.AccidentalQuarter] = []

  /// Makes a draft; `nil` where the year end has no quantiles that can be printed.
  init?(yearEnd: YearEnd, method: ForecastMethod, explanation: [Contribution]) {
    guard let projection = yearEnd.projection else { return nil }
    self.yearEnd = yearEnd
    self.method = method
    // A row that would say infinity alone says nothing alone, and none says what cannot be: 118 % complete,
    // or less than is delivered.
    let bounds = yearEnd.bounds
    self.explanation = explanation.map { contribution in
      var printable = contribution
      printable.value = contribution.value.flatMap {
        $0.isFinite ? min(max($0, bounds.lowerBound), bounds.upperBound) : nil
      }
      return printable
    }
    self.projection = projection
  }

  /// The same year end, known by stages: what it says of the year so far is no delivered value.
  var restingOnStages: Draft {
    var draft = self
    draft.explanation = explanation.map {
      var contribution = $0
      if $0.source == .yearToDate { contribution.source = .stageBaseRate }
      return contribution
    }
    return draft
  }

  /// This year end, or with a probability another one.
  func or(_ other: Draft?, probability: Double) -> Draft? {
    guard let other, case .student(let one)? = yearEnd, case .student(let two)? = other.yearEnd
    else { return nil }
    func weighted(_ rows: [Contribution], _ weight: Double) -> [Contribution] {
      rows.map {
        Contribution(source: $0.source, weight: $0.weight * weight, value: $0.value)
      }
    }
    return Draft(
      yearEnd: .either(one, two, probability: probability), method: method,
      explanation: weighted(explanation, 1 - probability)
        + weighted(other.explanation, probability))
  }

  /// This year end, but at no value likelier to be reached than another one.
  func boundedAbove(by other: Draft?) -> Draft {
    guard let other, case .student(let one)? = yearEnd, case .student(let two)? = other.yearEnd
    else { return self }
    return Draft(yearEnd: .lesser(one, two), method: method, explanation: explanation) ?? self
  }

  /// The year is over and this is its value.
  static func settled(_ value: Double) -> Draft {
    Draft(settled: value)
  }

  private init(settled value: Double) {
    yearEnd = nil
    method = .settled
    explanation = [Contribution(source: .yearToDate, weight: 1, value: value)]
    projection = Projection(median: value, interval80: value...value, interval95: value...value)
  }

  /// P(the year end meets a goal), 0 or 1 where that is decided already.
  ///
  /// - Parameter isLasting: Whether what is reached cannot be lost again.
  func probability(of goal: Goal, latest evidence: Evidence, isLasting: Bool) -> Double {
    let value = evidence.latest.value
    let isDecided =
      evidence.isYearEnd
      || (evidence.grade == .direct && isLasting && !goal.isOpen(at: value))
    if isDecided { return goal.isMet(by: value) ? 1 : 0 }
    return yearEnd.map { goal.probability($0) } ?? 0
  }
}
