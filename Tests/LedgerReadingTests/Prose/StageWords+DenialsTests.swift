import Indicators
import Testing

@testable import LedgerReading

@Suite("Stages denied and put off") struct StageWordsDenialsTests {
  @Test(
    "What is denied or put off is planned",
    arguments: [
      "20个小区尚未开工", "20个小区均未开工", "20个小区没有开工", "20个小区暂未启动改造", "20个小区未完工", "20个小区尚未完成改造",
      "20个小区将于下月开工", "20个小区未开工，正在征地", "改造小区20个，尚未开工", "20个小区未能如期动工", "20个小区无一完工",
    ])
  func denied(progress: String) {
    let stages = Prose.read("改造小区20个。", progress).flatMap(\.observations).map(\.stage)
    #expect(stages.allSatisfy { $0 == .planned })
  }

  @Test(
    "What is not denied stays as it was",
    arguments: [
      ("20个小区已开工", Stage.started), ("20个小区正在施工，未来两月完工", .started), ("20个小区待验收", .started),
      ("已开工20个，暂未完工", .started),
      ("20个小区已完工，尚未全部验收", .delivered), ("完工20个，其余尚未开工", .delivered),
    ])
  func kept(progress: String, stage: Stage) {
    #expect(Prose.reports(progress).first?.stage == stage)
  }

  @Test("A part that is finished is told beside a whole that is not")
  func part() {
    let read = Prose.read("改造小区20个。", "20个小区未全部完工，仅完工3个。").first?.leadingObservation
    #expect(read?.value == 3)
    #expect(read?.stage == .delivered)
  }

  @Test("Ceremonies and services begin no works", arguments: ["政策宣讲启动仪式", "启动招生", "启动政策宣讲"])
  func ceremonies(words: String) {
    let text = Prose.text(words)
    #expect(StageWords.told(text, 0..<text.count) != .started)
    #expect(Prose.reports("20个小区" + words).first?.stage == .planned)
  }
}
