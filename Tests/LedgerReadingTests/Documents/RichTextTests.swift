import Testing

@testable import LedgerReading

@Suite("The text of a string item")
struct RichTextTests {
  private func text(_ pieces: String..., limit: Int = 1000) -> RichText {
    var rich = RichText(limit: limit)
    rich.begin(isText: true, isPhonetic: false)
    for var piece in pieces { piece.withUTF8 { rich.append($0) } }
    rich.end(isText: true, isPhonetic: false)
    return rich
  }

  @Test("runs are joined as they stand, also within a character's neighbours")
  func runs() {
    #expect(text("新开通", "5", "G基站").text == "新开通5G基站")
    #expect(text().text == "" && text("").text == "")
  }

  // ECMA-376 Part 1, 22.9.2.19: ST_Xstring writes what XML cannot hold as _xHHHH_.
  @Test(
    "escapes of four hexadecimal digits stand for a character, anything else for itself",
    arguments: [
      ("一_x000A_二", "一\n二"), ("_x4E2D_", "中"), ("_x005F_x000A_", "_x000A_"), ("_x000a_x", "x"),
      ("_xD800_", "_xD800_"), ("_x00G0_", "_x00G0_"), ("_x000A", "_x000A"), ("a_x_b", "a_x_b"),
      ("__x0041__", "_A_"),
    ])
  func escapes(written: String, read: String) {
    #expect(text(written).text == read)
  }

  @Test("text is open inside of text elements and outside of phonetic guides, however they nest")
  func open() {
    var rich = RichText(limit: 10)
    #expect(!rich.isOpen)
    rich.begin(isText: true, isPhonetic: false)
    #expect(rich.isOpen)
    rich.begin(isText: false, isPhonetic: true)
    rich.begin(isText: true, isPhonetic: false)
    #expect(!rich.isOpen)
    rich.end(isText: true, isPhonetic: false)
    rich.end(isText: false, isPhonetic: true)
    #expect(rich.isOpen)
    // Ends without begins, as damaged files have them, leave it closed and not below.
    for _ in 0..<3 { rich.end(isText: true, isPhonetic: true) }
    #expect(!rich.isOpen)
    rich.begin(isText: true, isPhonetic: false)
    #expect(rich.isOpen)
  }

  @Test("longer text is cut at the cap, and says so")
  func cut() {
    let long = text(String(repeating: "字", count: 50), limit: 10)
    #expect(long.isCut && long.text.unicodeScalars.count <= 10)
    #expect(!text("字", limit: 10).isCut)
  }
}
