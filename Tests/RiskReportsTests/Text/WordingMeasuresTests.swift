import Forecasting
import Indicators
import Testing

@testable import RiskReports

@Suite struct WordingMeasuresTests {
  static let verdicts: [OfficialMeasures.Verdict] =
    [.onSchedule, .behind] + ProgressClass.allCases.map { .progressClass($0) }
    + TrafficLight.allCases.map { .light($0) }
    + AnticipatedProgressIndex.Level.allCases.map { .level($0) }
    + ProgressMeasure.Status.allCases.map { .status($0) }
    + ProgressChart.Assessment.allCases.map { .assessment($0) }

  @Test("every measure, verdict and absence has a word of its own in both languages")
  func complete() {
    let (chinese, english) = (Wording(.zh), Wording(.en))
    for measure in OfficialMeasures.Measure.allCases {
      #expect(chinese.name(measure) != english.name(measure))
      #expect(chinese.source(of: measure) != english.source(of: measure))
    }
    for verdict in Self.verdicts { #expect(chinese.name(verdict) != english.name(verdict)) }
    for absence in OfficialMeasures.Absence.allCases {
      #expect(chinese.name(absence) != english.name(absence))
    }
    #expect(
      Set(OfficialMeasures.Measure.allCases.map { chinese.name($0) }).count
        == OfficialMeasures.Measure.allCases.count)
  }

  @Test("rules that alarm and rules that comfort have one sentence each")
  func disagreements() {
    let sentences = Wording(.en).sentences(
      [.needlessAlarm(.progressChart), .needlessAlarm(.progressMeasure)], probability: 0.88)
    #expect(
      sentences == [
        "alarm by progress chart, progress measure, but the probability is 88%: the rule may be too"
          + " strict"
      ])
    #expect(
      Wording(.zh).sentences([.falseComfort(.timeProportional)], probability: 0.2) == [
        "序时进度显示正常，但达标概率只有 20%：规则可能掩盖了风险"
      ])
    #expect(Wording(.zh).sentences([], probability: 0.5).isEmpty)
  }
}
