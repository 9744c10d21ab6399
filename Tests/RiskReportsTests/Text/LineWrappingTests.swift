import Testing
import _TestSupport

@testable import RiskReports

@Suite("Lines are broken as Chinese and English are")
struct LineWrappingTests {
  @Test("Chinese breaks between characters, never in front of a closing mark")
  func chinese() {
    #expect("其余三个季度，平均每季须完成".wrapped(toColumns: 12) == ["其余三个季", "度，平均每季", "须完成"])
    #expect("甲（乙）丙".wrapped(toColumns: 4) == ["甲", "（乙）", "丙"])
    #expect("完成“一网通办”".wrapped(toColumns: 6) == ["完成", "“一网", "通办”"])
  }

  @Test("English breaks at spaces, a long word has a line of its own")
  func english() {
    #expect("the rest of the year".wrapped(toColumns: 11) == ["the rest of", "the year"])
    #expect("a extraordinarily b".wrapped(toColumns: 5) == ["a", "extraordinarily", "b"])
    #expect("库为 ledger.sqlite。".wrapped(toColumns: 10) == ["库为", "ledger.sqlite。"])
  }

  @Test("line breaks of the text stay; an empty text is one empty line")
  func breaks() {
    #expect("a\n\nb".wrapped(toColumns: 10) == ["a", "", "b"])
    #expect("".wrapped(toColumns: 10) == [""])
  }

  @Test("nothing is lost but the spaces at breaks, and lines fit", arguments: [UInt64(1), 2, 3])
  func whole(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("年底预测目标 abc de。，（）“”12%")
    for _ in 0..<200 {
      let text = String(
        (0..<Int.random(in: 0..<60, using: &random)).compactMap { _ in
          alphabet.randomElement(using: &random)
        })
      let lines = text.wrapped(toColumns: 20)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      for line in lines where line.displayWidth > 20 {
        // Only a run that may not be broken is longer.
        #expect(line.wrapped(toColumns: 20) == [line])
      }
    }
  }

  @Test("a paragraph is set in behind its label; without a terminal it stays one line")
  func filled() {
    #expect("其余三个季度平均每季须完成".filled(to: 24, after: 4) == "其余三个季度平均每季\n    须完成")
    #expect("其余三个季度平均每季须完成".filled(to: nil, after: 4) == "其余三个季度平均每季须完成")
    // Too narrow to read in: left to the terminal.
    #expect("其余三个季度平均每季须完成".filled(to: 23, after: 4) == "其余三个季度平均每季须完成")
  }
}
