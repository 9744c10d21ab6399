import Testing

@testable import LedgerReading

@Suite("XML and web pages, piece by piece")
struct XMLPullReaderTests {
  /// What was read: `<a` for a start, `a>` for an end, the text itself, and why reading stopped.
  private func events(_ reader: consuming XMLPullReader, _ names: [String]) -> [String] {
    var found: [String] = []
    func name(_ name: XMLPullReader.Name) -> String {
      names.indices.contains(name.index) ? names[name.index] : "?"
    }
    while let event = reader.next() {
      switch event {
      case .start(let element): found.append("<" + name(element))
      case .end(let element): found.append(name(element) + ">")
      case .text: found.append(reader.withText { String(decoding: $0, as: UTF8.self) })
      }
    }
    if let failure = reader.failure { found.append("!\(failure)") }
    return found
  }

  private func xml(
    _ text: String, names: [String] = ["a", "b"], limits: DocumentLimits = .standard
  ) -> [String] {
    events(XMLPullReader(xml: source(Array(text.utf8)), names: names, limits: limits), names)
  }

  private func html(_ text: String, names: [String] = ["td", "br"]) -> [String] {
    events(XMLPullReader(html: Array(text.utf8), names: names, limits: .standard), names)
  }

  @Test(
    "elements, text and empty elements come in order; other names are told apart from listed ones")
  func order() {
    #expect(
      xml("<a>x<b/>y<c>z</c></a>") == ["<a", "x", "<b", "b>", "y", "<?", "z", "?>", "a>"])
  }

  @Test("prefixes do not matter, entities of XML itself and CDATA are text")
  func names() {
    #expect(xml("<w:a xmlns:w=\"urn:w\">1 &lt; 2</w:a>") == ["<a", "1 < 2", "a>"])
    #expect(xml("<a><![CDATA[<b>]]></a>") == ["<a", "<b>", "a>"])
    #expect(xml("<a>&#x4E2D;</a>") == ["<a", "中", "a>"])
  }

  @Test("attributes have their local names; the first of two with one local name is meant")
  func attributes() throws {
    var reader = XMLPullReader(
      xml: source(Array("<a w:n='1' n='2' e='' xmlns:w='urn:w'/>".utf8)), names: ["a"],
      limits: .standard)
    #expect(reader.next() == .start(.init(index: 0)))
    #expect(reader.attribute("n") == "1")
    #expect(reader.attribute("e") == "" && reader.attribute("x") == nil)
    var all: [String] = []
    reader.forEachAttribute { all.append("\($0)=\($1)") }
    #expect(all.contains("n=1") && all.contains("n=2"))
    // Looking at attributes leaves the reader on the element.
    #expect(reader.next() == .end(.init(index: 0)))
    #expect(reader.next() == nil && reader.failure == nil)
  }

  @Test(
    "damage is told with its line; what was read before it stands",
    arguments: ["<a>x</b>", "<a>x", "<a>\n\nx<b</a>", "<a>&nope;</a>", "", "text"])
  func damage(text: String) {
    let found = xml(text)
    #expect(found.last?.hasPrefix("!") == true, "\(found)")
    #expect(xml("<a>\n\n<b>x</a>").last == "!malformed(line: 3)")
  }

  @Test("a document type is refused before any entity of it is seen")
  func documentType() {
    let bomb =
      "<!DOCTYPE a [<!ENTITY x \"0123456789\"><!ENTITY y \"&x;&x;&x;&x;\">]><a>&y;&y;&y;</a>"
    #expect(xml(bomb) == ["!documentType"])
    #expect(xml("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>") == ["!documentType"])
  }

  @Test("a source that fails is damage")
  func failingSource() {
    let reader = XMLPullReader(xml: { _ in -1 }, names: ["a"], limits: .standard)
    #expect(events(reader, ["a"]).last?.hasPrefix("!malformed") == true)
  }

  @Test("what would keep libxml2 busy stops the reading")
  func excess() {
    var limits = DocumentLimits.standard
    limits.tags = 100
    limits.attributes = 10
    let comments = "<a>" + String(repeating: "<!-- -->", count: 50) + "</a>"
    #expect(xml(comments, limits: limits).last?.contains("comments") == true)
    let attributes = "<a " + (0..<50).map { "b\($0)=''" }.joined(separator: " ") + "/>"
    #expect(xml(attributes, limits: limits).last?.contains("attributes") == true)
    #expect(xml("<a><!-- --><b c='1'/></a>", limits: limits).last == "a>")
    let cells = String(repeating: "<td>", count: 500)
    let page = XMLPullReader(html: Array(cells.utf8), names: ["td"], limits: limits)
    #expect(events(page, ["td"]).last?.contains("tags") == true)
  }

  @Test("web pages are read however their tags are closed, and their document type is no failure")
  func webPage() {
    let found = html("<!DOCTYPE html><table><tr><td>一<br>二<td>三</table>")
    #expect(found.filter { $0 == "<td" }.count == 2 && found.filter { $0 == "td>" }.count == 2)
    #expect(found.contains("<br") && found.contains("br>"))
    #expect(["一", "二", "三"].allSatisfy(found.contains))
    #expect(!found.contains { $0.hasPrefix("!") })
  }
}
