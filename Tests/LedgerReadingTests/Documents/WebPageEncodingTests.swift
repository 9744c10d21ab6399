import Testing

@testable import LedgerReading

@Suite("The encoding that a page declares")
struct WebPageEncodingTests {
  @Test(
    "by meta element, by content type, by XML declaration",
    arguments: [
      ("<meta charset=\"gb18030\">", "gb18030"), ("<meta charset=utf-8>", "utf-8"),
      ("<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=GB2312\">", "gb2312"),
      ("<?xml version='1.0' encoding='GBK'?><html>", "gbk"), ("<meta charset = 'big5' >", "big5"),
      ("<meta charset=\"shift_jis\">", "shift_jis"),
    ])
  func declared(page: String, encoding: String) {
    #expect(WebPageEncoding.declared(in: Array(page.utf8)) == encoding)
  }

  @Test(
    "none is declared",
    arguments: ["", "<html><body>序号</body>", "<meta charset=>", "<meta charset=\"\">"])
  func none(page: String) {
    #expect(WebPageEncoding.declared(in: Array(page.utf8)) == nil)
  }

  @Test("bytes of any encoding in front of it do no harm")
  func bytesBefore() {
    let page = [0xD0, 0xF2, 0xBA, 0xC5, 0xFF, 0x00] + Array("<meta charset=gbk>".utf8)
    #expect(WebPageEncoding.declared(in: page) == "gbk")
  }

  @Test("only the first four kilobytes are looked at")
  func head() {
    let far = Array(String(repeating: " ", count: 4096).utf8) + Array("<meta charset=gbk>".utf8)
    #expect(WebPageEncoding.declared(in: far) == nil)
    #expect(WebPageEncoding.declared(in: Array(far.dropFirst(30))) == "gbk")
  }
}
