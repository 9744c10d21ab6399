import Testing

@testable import LedgerReading

@Suite("Tables out of begins and ends")
struct NestedTablesTests {
  private func builder() -> NestedTables {
    NestedTables(collector: TableCollector(file: "f", limits: .standard))
  }

  @Test("ends without begins, cells without rows and rows without tables do no harm")
  func unbalanced() {
    var tables = builder()
    tables.endCell()
    tables.endRow()
    tables.endTable()
    tables.beginRow()
    tables.beginCell()
    tables.append("a")
    tables.beginTable()
    tables.beginCell()
    tables.append("b")
    let found = tables.finish()
    #expect(found.tables.map { texts($0) } == [[["b"]]])
    #expect(found.paragraphs() == ["a"])
  }

  @Test(
    "a table in a cell has the text before it, and what stands before the outer one, as captions")
  func nestedCaptions() {
    var tables = builder()
    tables.append("页题")
    tables.endParagraph()
    tables.beginTable()
    tables.append("表题")
    tables.beginCell()
    tables.append("台账")
    tables.beginTable()
    tables.beginCell()
    tables.append("1")
    let found = tables.finish().tables
    #expect(found[0].captions == ["页题", "表题"])
    #expect(found[1].captions == ["页题", "表题", "台账"])
    #expect(texts(found[0]) == [["台账\n1"]])
  }

  @Test("many captions: the first and the nearest are kept")
  func manyCaptions() {
    var tables = builder()
    for number in 0..<100 {
      tables.append("\(number)")
      tables.endParagraph()
    }
    tables.beginTable()
    tables.beginCell()
    tables.append("x")
    let found = tables.finish()
    #expect(found.tables[0].captions.count == 40)
    #expect(found.tables[0].captions.first == "0" && found.tables[0].captions.last == "99")
    #expect(found.paragraphs().count == 100)
  }

  @Test("tables nested beyond the depth are only text")
  func deep() {
    var tables = builder()
    for level in 0..<30 {
      tables.beginTable()
      tables.beginCell()
      tables.append("\(level) ")
    }
    #expect(tables.finish().tables.count == 16)
  }
}
