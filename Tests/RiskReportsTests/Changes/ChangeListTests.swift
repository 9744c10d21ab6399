import Foundation
import Indicators
import Testing

@testable import Forecasting
@testable import RiskReports

@Suite struct ChangeListTests {
  static let earlier = Quarter(ordinal: 2024 * 4 + 1)

  private func list(_ language: Language = .zh) throws -> ChangeList {
    let references = ReportSample.forecast.indicators.map(\.indicator.reference)
    let moved = ForecastChange(
      indicator: references[2], before: 0.6, after: 0.44,
      steps: [
        .init(reason: .passingTime, effect: -0.04),
        .init(
          reason: .newNumber(value: 2470, expected: 2600, date: ReportSample.quarter), effect: -0.12
        ),
      ])
    let still = ForecastChange(indicator: references[0], before: 0.9, after: 0.9, steps: [])
    return ChangeList(
      [still, moved], from: Self.earlier, to: ReportSample.forecast, language: language)
  }

  @Test("what moved is listed with its reasons, what did not is counted")
  func text() throws {
    let text = try list().text(colored: false)
    #expect(text.contains("新开通5G基站"))
    #expect(text.contains("时间推移 −4 个百分点；2024Q3 新数据 2470个（预期 2600个） −12 个百分点"))
    #expect(text.hasSuffix("其余 1 个指标无变化\n"))
    #expect(try list(.en).text(colored: false).hasSuffix("\n1 more indicator did not move\n"))
    let none = ChangeList([], from: Self.earlier, to: ReportSample.forecast, language: .en)
    #expect(none.text(colored: false).hasSuffix("0 indicators, none of which moved\n"))
  }

  @Test("a number that a planner set is marked, in words and in data")
  func corrected() throws {
    var forecast = ReportSample.forecast
    let place = try #require(forecast.items.firstIndex { $0.item.number == "15" })
    forecast.items[place].indicators[0].latest?.isCorrected = true
    let moved = try #require(try list().rows.first).change
    let list = ChangeList([moved], from: Self.earlier, to: forecast, language: .zh)
    #expect(list.text(colored: false).contains("2024Q3 新数据 2470个（预期 2600个）（更正） −12 个百分点"))
    #expect(list.markdown().contains("（更正）"))
    #expect(list.csv().hasSuffix("newNumber,-0.12,2470,2600,yes\n"))
    #expect(list.json().contains("\"corrected\": true"))
    #expect(!(try self.list().json().contains("\"corrected\": true")))
  }

  @Test("an earlier stage and indirect evidence are marked here too, and 左右 is explained")
  func marks() throws {
    var forecast = ReportSample.forecast
    let place = try #require(forecast.items.firstIndex { $0.item.number == "13" })
    let metro = forecast.items[place].indicators[0]
    let first = ForecastChange(
      indicator: metro.indicator.reference, before: nil, after: 0.35,
      steps: [.init(reason: .firstNumber(value: 98.8, date: ReportSample.quarter))])
    let about = ForecastChange(
      indicator: forecast.indicators[0].indicator.reference, before: 0.5, after: 0.93,
      evidenceBefore: .indirect, steps: [.init(reason: .passingTime, effect: 0.43)])
    let list = ChangeList([first, about], from: Self.earlier, to: forecast, language: .zh)
    let text = list.text(colored: false)
    #expect(text.contains("2024Q3 首个数据 98.8%（开工在建）") && text.contains("35%*"))
    #expect(text.contains("50%*") && text.contains("93%") && !text.contains("93%*"))
    for form in [text, list.markdown()] {
      #expect(form.contains("“左右”类目标为按容差计算的概率") && form.contains("间接证据"))
    }
    forecast.items[place].indicators[0].evidence = .direct
    let plain = ChangeList([first], from: Self.earlier, to: forecast, language: .zh)
    #expect(plain.footnotes.isEmpty)
  }

  @Test("where everything moved there is no rest to count")
  func noRest() throws {
    let moved = try #require(try list().rows.first).change
    let all = ChangeList([moved], from: Self.earlier, to: ReportSample.forecast, language: .zh)
    #expect(!all.text(colored: false).contains("其余") && !all.markdown().contains("其余"))
    #expect(all.text(colored: false).hasSuffix("个百分点\n"))
  }

  @Test("effects in csv and json are the exact differences")
  func data() throws {
    let lines = try list().csv().split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[2].hasSuffix("newNumber,-0.12,2470,2600,no"))
    let json = try JSONSerialization.jsonObject(with: Data(try list().json().utf8))
    #expect(((json as? [String: Any])?["changes"] as? [Any])?.count == 1)
  }

  @Test(
    "moves carry their sign",
    arguments: [
      (0.12, "+12 个百分点", "+12 points"), (-0.034, "−3 个百分点", "−3 points"),
      (0.01, "+1 个百分点", "+1 point"), (0.001, "±0 个百分点", "±0 points"),
    ])
  func points(difference: Double, chinese: String, english: String) {
    #expect(ChangeList.points(difference, .zh) == chinese)
    #expect(ChangeList.points(difference, .en) == english)
  }
}
