import Indicators
import Testing
import _TestSupport

@testable import LedgerReading

@Suite("One row") struct ItemReaderTests {
  @Test("Parts are numbered in the order of the text, and spans are those of the print")
  func order() throws {
    let progress = "1.改造小区３６个；2.新增绿地14.7公顷。"
    let read = Prose.read("改造小区58个，新增绿地25公顷。", progress)
    #expect(read.map(\.part) == [1, 2])
    for indicator in read {
      let source = try #require(indicator.leadingObservation?.source)
      let scalars = Array(progress.unicodeScalars)
      let slice = scalars[source.start..<source.start + source.length]
      #expect(String(String.UnicodeScalarView(slice)) == source.text)
    }
  }

  @Test("Any cut of a row gives a reading or none, and never ends the program")
  func cuts() {
    let commitment = "新建改建农村公路90公里，户厕改造3500户，普及率达到95%，其中A级以上3家。"
    let progress = "1.1-5月完成61.2公里，占68%。2.已开工2860户，竣工2310户（66%）；比上年末提高0.9个百分点，分别增长5%和6%。"
    for length in 0...progress.unicodeScalars.count {
      let head = String(String.UnicodeScalarView(progress.unicodeScalars.prefix(length)))
      let tail = String(String.UnicodeScalarView(progress.unicodeScalars.dropFirst(length)))
      _ = Prose.read(commitment, head)
      _ = Prose.read(commitment, tail)
      _ = Prose.read(tail, head)
    }
  }

  @Test("Shuffled letters never end the program", arguments: 0..<20)
  func noise(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let letters = Array("增长下降1-5月%、，。；（）“”其中预计占年计划的完成3.1万个亿元由至分别各均新建/+#一二十百千2023年".unicodeScalars)
    for _ in 0..<40 {
      var text = String.UnicodeScalarView()
      for _ in 0..<60 { text.append(letters.randomElement(using: &random) ?? "完") }
      _ = Prose.read(String(text), String(text))
    }
  }
}
