import Indicators

/// The official measures of one indicator's year, side by side, each with its verdict or the reason
/// why it has none.
///
/// The year-over-years measures of the United Nations and Eurostat are read with the year as their
/// period: last year's end, or zero for a count, is the base, and the year's end the target date.
///
/// ```swift
/// let measures = OfficialMeasures(forecast, quarter: quarter)
/// measures.readings[.timeProportional]?.verdict   // .behind
/// measures.disagreements                          // where a rule and the probability disagree
/// ```
public struct OfficialMeasures: Hashable, Sendable {
  /// The measures, in the order in which they are shown.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// 序时进度: ``TimeProportionalRule``; the value is the share of the target.
    case timeProportional
    /// The five classes: ``ProgressClass``; the value is the share of the target.
    case progressClass
    /// Three lights: ``TrafficLight``; the value is done ÷ due.
    case trafficLight
    /// ``CurrentStatusIndex``, 0…10.
    case currentStatus
    /// ``AnticipatedProgressIndex``, linear form; the value is its score.
    case anticipatedLinear
    /// ``AnticipatedProgressIndex``, logit form, for percentages.
    case anticipatedLogit
    /// ``AnticipatedProgressIndex``, geometric form.
    case anticipatedGeometric
    /// ``ProgressMeasure``; the value is actual ÷ needed growth.
    case progressMeasure
    /// ``ProgressChart``; the value is the share of the distance covered at the year end.
    case progressChart
    /// ``EarnedSchedule`` against an even plan of four quarters; the value is SPI(t).
    case earnedSchedule
  }

  /// What a measure says.
  public enum Verdict: Hashable, Sendable {
    /// At its pace, or above it.
    case onSchedule
    /// Below its pace.
    case behind
    /// One of the five classes.
    case progressClass(ProgressClass)
    /// One of three lights.
    case light(TrafficLight)
    /// ESCAP's level.
    case level(AnticipatedProgressIndex.Level)
    /// Eurostat's and StatCan's status.
    case status(ProgressMeasure.Status)
    /// The UN Statistics Division's assessment.
    case assessment(ProgressChart.Assessment)

    /// Whether the measure gives no cause for alarm.
    public var isFavourable: Bool {
      switch self {
      case .onSchedule: true
      case .behind: false
      case .progressClass(let value): value != .behind
      case .light(let value): value == .green
      case .level(let value): value == .willMeetTarget
      case .status(let value): value == .targetAchieved || value == .substantialProgress
      case .assessment(let value): value == .onTrack
      }
    }
  }

  /// Why a measure has no verdict.
  public enum Absence: String, Hashable, Sendable, CaseIterable {
    /// No target with a number of its own.
    case noTarget
    /// No delivered value of the year.
    case noValue
    /// A growth rate: compound growth of a growth rate has no meaning (EUSTAT).
    case growthRate
    /// No value at the start of the year to measure from.
    case noBase
    /// The measure multiplies, and the year starts from zero.
    case startsFromZero
    /// The form is for percentages.
    case notAPercentage
    /// The year is over: the outcome is known.
    case yearIsOver
    /// The measure knows only targets to be reached, not ceilings.
    case ceiling
    /// The numbers do not determine it.
    case notDetermined
  }

  /// One measure's answer.
  public struct Reading: Hashable, Sendable {
    /// The number behind the verdict, in the measure's own unit.
    public var value: Double?
    /// The verdict; `nil` where there is none.
    public var verdict: Verdict?
    /// Why there is none; `nil` where there is one.
    public var absence: Absence?

    /// Makes an answer.
    public static func verdict(_ verdict: Verdict?, value: Double?) -> Reading {
      Reading(value: value, verdict: verdict, absence: nil)
    }

    /// Makes an absent answer.
    public static func absent(_ absence: Absence) -> Reading {
      Reading(value: nil, verdict: nil, absence: absence)
    }
  }

  /// Every measure's answer.
  public let readings: [Measure: Reading]
  /// The probability beside which they stand; `nil` where there is none.
  public let probability: Double?

  /// How a rule and the probability disagree.
  public enum Disagreement: Hashable, Sendable {
    /// The rule alarms, and the target will probably be met.
    case needlessAlarm(Measure)
    /// The rule reassures, and the target will probably be missed.
    case falseComfort(Measure)
  }

  /// Where a rule and the probability disagree: alarm at 0.8 or above, comfort below 0.5.
  public var disagreements: [Disagreement] {
    guard let probability else { return [] }
    return Measure.allCases.compactMap { measure in
      guard let verdict = readings[measure]?.verdict, verdict != .progressClass(.other) else {
        return nil
      }
      if !verdict.isFavourable, probability >= StatusThresholds().onTrack {
        return .needlessAlarm(measure)
      }
      return verdict.isFavourable && probability < StatusThresholds().watch
        ? .falseComfort(measure) : nil
    }
  }

  /// Reads all measures off a forecast.
  ///
  /// - Parameters:
  ///   - forecast: The indicator's forecast.
  ///   - quarter: The quarter that is looked from.
  public init(_ forecast: IndicatorForecast, quarter: Quarter) {
    probability = forecast.decidingProbability
    let year = MeasuredYear(forecast, quarter: quarter)
    readings = Dictionary(
      uniqueKeysWithValues: Measure.allCases.map { ($0, year.reading(of: $0)) })
  }
}
