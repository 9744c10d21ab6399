import Testing

@testable import LedgerReading

@Suite("Markup that would keep libxml2 busy")
struct MarkupGuardTests {
  private func admitsHTML(_ text: String, _ limits: DocumentLimits) -> Bool {
    var watch = MarkupGuard(limits: limits)
    return Array(text.utf8).withUnsafeBytes { watch.admitHTML($0) }
  }

  @Test("attributes of XML are counted wherever the pieces are cut")
  func xmlPieces() {
    let tag = "<a " + (0..<20).map { "b\($0)='>'" }.joined(separator: " ") + "/>"
    var watch = MarkupGuard(limits: DocumentLimits(attributes: 10))
    let admitted = Array(tag.utf8).map { byte in
      [byte].withUnsafeBytes { watch.admitXML($0) }
    }
    #expect(admitted.contains(false) && watch.finding == .attributes)
    var tame = MarkupGuard(limits: DocumentLimits(attributes: 10))
    let many = String(repeating: "<a b='1' c='2'/>", count: 100)
    #expect(Array(many.utf8).withUnsafeBytes { tame.admitXML($0) })
  }

  @Test("attributes of web pages, quoted or not; text and values with blanks are none")
  func html() {
    let limits = DocumentLimits(attributes: 10)
    let words = String(repeating: "w ", count: 500)
    #expect(admitsHTML("<p title=\"\(words)\">\(words)", limits))
    #expect(!admitsHTML("<p \(words)>", limits))
    #expect(!admitsHTML("<p " + String(repeating: "a=\"b\"", count: 500) + ">", limits))
    #expect(admitsHTML(String(repeating: "<td class=a id=b>", count: 1000), limits))
  }

  @Test("tags are counted")
  func tags() {
    #expect(!admitsHTML(String(repeating: "<b>", count: 21), DocumentLimits(tags: 10)))
  }

  @Test("comments, instructions and CDATA of XML are counted wherever the pieces are cut")
  func comments() {
    for piece in ["<!---->", "<?a?>", "<![CDATA[]]>"] {
      var watch = MarkupGuard(limits: DocumentLimits(tags: 100))
      let admitted = Array(String(repeating: piece, count: 11).utf8).map { byte in
        [byte].withUnsafeBytes { watch.admitXML($0) }
      }
      #expect(admitted.contains(false) && watch.finding == .comments)
    }
  }

  @Test("processor time that is used up stops the reading")
  func time() {
    var limits = DocumentLimits(processorSeconds: 1)
    limits.begin = MarkupGuard.processorSeconds() - 2
    var watch = MarkupGuard(limits: limits)
    #expect(!Array("<a/>".utf8).withUnsafeBytes { watch.admitXML($0) })
    #expect(watch.finding == .time)
  }
}
