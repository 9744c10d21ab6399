import Foundation
import RiskReports
import Testing

@Suite struct TextTableTests {
  @Test func columns_align_by_terminal_width() {
    var table = TextTable(columns: [.init("指标"), .init("p", alignment: .trailing)])
    table.add(["新开通5G基站", "93%"])
    table.add(["GDP", "5%"])
    #expect(
      table.text(colored: false) == """
        指标            p
        ────────────  ───
        新开通5G基站  93%
        GDP            5%

        """)
  }

  @Test func outside_text_is_inert_and_cut() {
    var table = TextTable(columns: [.init("x", limit: 6)])
    table.add(["\u{1B}[31m红\u{202E}色\n台账"])
    let text = table.text(colored: true)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth <= 6 })
  }

  @Test(
    "in a narrow terminal a row takes several lines, none too long, no number cut",
    arguments: [50, 60, 80])
  func narrow(width: Int) {
    var table = TextTable(columns: [
      .init("#", alignment: .trailing, limit: 4), .init("指标", limit: 30),
      .init("目标", alignment: .trailing, limit: 18), .init("年底预测（80% 区间）", limit: 40),
      .init("台账原文", limit: 200),
    ])
    let numbers = ["3500个", "5778个（4748～7042个）"]
    for row in 1...12 {
      table.add(["\(row)", "新开通5G基站", numbers[0], numbers[1], String(repeating: "原文", count: 60)])
    }
    let text = table.text(colored: false, width: width)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { $0.displayWidth <= width }, "\(text)")
    for number in numbers { #expect(text.components(separatedBy: number).count == 13) }
    // The header takes as many lines as a row, and columns stand under their titles.
    let height = (lines.count - 1) / 13
    #expect(height > 1 && lines.count == 1 + 13 * height)
    for (title, cell) in [("指标", "新开通"), ("年底", "5778")] {
      let place = { (word: String) in
        lines.compactMap { $0.components(separatedBy: word) }.first { $0.count > 1 }?[0]
          .displayWidth
      }
      #expect(place(title) == place(cell))
    }
  }

  @Test("where it fits, or nobody says how wide the terminal is, a row is a line")
  func wide() {
    var table = TextTable(columns: [.init("item"), .init("probability", alignment: .trailing)])
    table.add(["1", "93%"])
    #expect(table.text(colored: false, width: 80) == table.text(colored: false))
    #expect(
      table.text(colored: false) == "item  probability\n────  ───────────\n1             93%\n")
    #expect(table.text(colored: false, width: 17).split(separator: "\n").count == 3)
    #expect(table.text(colored: false, width: 16).split(separator: "\n").count == 5)
  }

  @Test("every line of a coloured row is coloured, and ends so")
  func colored() {
    var table = TextTable(columns: [.init("a"), .init("b")])
    table.add(["xxxxxxxxxx", "yyyyyyyyyy"], style: .bold)
    let lines = table.text(colored: true, width: 16).split(separator: "\n").suffix(2)
    for line in lines { #expect(line.hasPrefix("\u{1B}[1m") && line.hasSuffix("\u{1B}[0m")) }
  }
}
