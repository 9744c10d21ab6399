import Indicators
import Testing

@testable import RiskReports

@Suite("A page that stands alone")
struct PageTests {
  private func page(_ language: Language = .zh, title: String = "报告") -> String {
    Page.document(
      title: title, language: language, body: [.element("p", text: "</style><script>x</script>")])
  }

  @Test(
    "its language, its encoding and its width on a phone are said", arguments: Language.allCases)
  func head(language: Language) {
    let text = page(language)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language == .zh ? "zh-CN" : "en")\">"))
    #expect(text.contains("<meta charset=\"utf-8\">"))
    #expect(text.contains("content=\"width=device-width, initial-scale=1\""))
    #expect(text.hasSuffix("</html>\n"))
  }

  @Test("nothing is fetched and nothing runs, whatever the words say")
  func closed() {
    let text = page(title: "</title><script>alert(1)</script>")
    #expect(
      text.replacing("&#39;", with: "'").contains("default-src 'none'; style-src 'unsafe-inline'"))
    #expect(!text.contains("<script") && !text.contains("src=") && !text.contains("href="))
    #expect(!text.contains("url(") && !text.contains("@import"))
    #expect(text.components(separatedBy: "<style>").count == 2)
    #expect(text.components(separatedBy: "</style>").count == 2)
  }

  @Test("the policy stands before anything that it rules")
  func order() throws {
    let text = page()
    let policy = try #require(text.firstRange(of: "Content-Security-Policy"))
    let style = try #require(text.firstRange(of: "<style>"))
    #expect(policy.upperBound < style.lowerBound)
  }
}
