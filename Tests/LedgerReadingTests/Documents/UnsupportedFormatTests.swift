import Indicators
import Testing

@testable import LedgerReading

@Suite("Formats that are recognised and not read")
struct UnsupportedFormatTests {
  @Test(
    "each is called by its name in one sentence, with a way out",
    arguments: UnsupportedFormat.allCases)
  func message(format: UnsupportedFormat) {
    let (chinese, english) = (format.message(in: .zh), format.message(in: .en))
    #expect(chinese.hasPrefix("这是") && english.hasPrefix("this is "))
    for text in [chinese, english] {
      #expect(!text.contains("\n") && !text.hasSuffix(".") && !text.hasSuffix("。"))
    }
    // A command, another document, or another step: never only a refusal.
    #expect(chinese.contains("请"))
    #expect(
      english.contains("save it as") || english.contains("docx") || english.contains("unpack"))
  }

  @Test("no two are called the same")
  func names() {
    for language in Language.allCases {
      let messages = UnsupportedFormat.allCases.map { $0.message(in: language) }
      #expect(Set(messages).count == messages.count)
    }
  }

  @Test(
    "what can be converted names the command and the format to ask for",
    arguments: [
      (UnsupportedFormat.doc, "docx"), (.xls, "xlsx"), (.wps, "docx"), (.et, "xlsx"),
      (.odt, "docx"), (.ods, "xlsx"), (.rtf, "docx"), (.xlsb, "xlsx"), (.mhtml, "html"),
    ])
  func conversion(format: UnsupportedFormat, target: String) {
    for language in Language.allCases {
      #expect(
        format.message(in: language).contains("libreoffice --headless --convert-to \(target)"))
    }
  }
}
