import Forecasting
import RiskReports
import Testing

@Suite("Colours of a terminal")
struct TerminalStyleTests {
  private static let styles: [TerminalStyle] = [.bold, .faint, .red, .green, .yellow, .magenta]

  @Test(
    "a style is turned on before the text and off behind it (ECMA-48, 8.3.117)", arguments: styles)
  func applied(style: TerminalStyle) throws {
    let text = style.applied(to: "关注")
    #expect(text == "\u{1B}[\(style.rawValue)m关注\u{1B}[0m")
    // Sequences take no columns of their own but their printable bytes; tables measure before.
    #expect(Int(style.rawValue) != nil)
  }

  @Test("every status has its style; what needs a look is none of the quiet ones")
  func statuses() {
    #expect(Status.allCases.allSatisfy { TerminalStyle($0) != nil })
    #expect(TerminalStyle(.met) == TerminalStyle(.onTrack))
    #expect(TerminalStyle(.offTrack) == .red && TerminalStyle(.missed) == .red)
    let loud = [Status.watch, .atRisk, .offTrack].compactMap { TerminalStyle($0) }
    #expect(Set(loud).count == 3 && Set(loud).isDisjoint(with: [.green, .faint]))
    #expect(TerminalStyle(.noData) == .faint)
  }

  @Test("a coloured overview has the words and columns of a plain one")
  func overview() {
    let document = ForecastDocument(ReportSample.forecast, language: .zh)
    let colored = document.text(colored: true)
    #expect(colored.contains("\u{1B}["))
    #expect(colored.replacing(/\u{1B}\[\d+m/, with: "") == document.text(colored: false))
    #expect(!document.text(colored: false).contains("\u{1B}"))
  }
}
