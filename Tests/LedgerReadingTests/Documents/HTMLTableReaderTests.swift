import Testing

@testable import LedgerReading

@Suite("Tables of web pages")
struct HTMLTableReaderTests {
  private func tables(_ html: String) throws -> [Table] {
    try HTMLTableReader.read(Array(html.utf8), file: "f", limits: .standard).tables
  }

  @Test(
    "tag soup",
    arguments: [
      "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
      "<TABLE><TBODY><TR><TD><P>a</P></TD><TD><B>b</TD></TR><tr><td>c</td><td>d",
      "<table><tr><th>a</th><td>b</td></tr></tr><tr><td><font>c<td>d</table></div>",
    ])
  func soup(html: String) throws {
    #expect(texts(try tables(html).first) == [["a", "b"], ["c", "d"]])
  }

  @Test("spans of rows and columns are filled")
  func spans() throws {
    let table = try tables(
      "<table><tr><td rowspan=2>1<td colspan=2>a<tr><td>b<td>c<tr><td rowspan=0>x<td>y<tr><td>z</table>"
    )[0]
    #expect(
      texts(table) == [["1", "a", "a"], ["1", "b", "c"], ["x", "y"], ["x", "z"]])
    #expect(table.rows[0].cells.map(\.origin) == [.own, .own, .left])
    #expect(table.rows[1].cells.map(\.origin) == [.above, .own, .own])
  }

  @Test("paragraphs and line breaks end paragraphs, source line ends do not")
  func paragraphs() throws {
    let table = try tables("<table><tr><td>甲\n乙<br>丙<p>丁 &amp; 戊&nbsp;己<td>x</table>").first
    #expect(texts(table) == [["甲乙\n丙\n丁 & 戊 己", "x"]])
  }

  @Test("a table's own caption, and the article's heading around a nested table, are captions")
  func captions() throws {
    let own = try tables("<table><caption>一季度台账</caption><tr><td>a<td>b</table>")[0]
    #expect(own.captions == ["一季度台账"] && texts(own) == [["a", "b"]])
    let nested = try tables(
      "<title>门户</title><table><tr><td>栏目<td><h1>一季度台账</h1><table><tr><td>a<td>b</table></table>")
    #expect(nested[1].captions == ["门户", "一季度台账"])
  }

  @Test("scripts, deleted and hidden text are left out")
  func hidden() throws {
    let table = try tables(
      "<table><tr><td>a<script>x</script><del>b</del><span style='display: none'>c</span>d<td>e</table>"
    ).first
    #expect(texts(table) == [["ad", "e"]])
  }

  @Test("an inner table is a table of its own and text of its cell")
  func nested() throws {
    let found = try tables(
      "<h1>标题</h1><table><tr><td>外<table><tr><td>1<td>2</table>后<td>z</table><p>中<table><tr><td>q</table>"
    )
    #expect(found.map(\.name) == ["1", "2", "3"])
    #expect(found.map { texts($0) } == [[["外\n1 2\n后", "z"]], [["1", "2"]], [["q"]]])
    #expect(found[0].captions == ["标题"] && found[2].captions == ["中"])
  }
}
