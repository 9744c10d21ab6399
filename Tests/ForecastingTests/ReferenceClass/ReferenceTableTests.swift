import Testing

@testable import Forecasting

@Suite struct ReferenceTableTests {
  private func table(_ text: String) -> ReferenceTable { ReferenceTable(text, file: .outcomes) }

  @Test("Cells by column, whatever ends the lines and whatever mark opens the text")
  func columns() throws {
    for text in ["a,b\n1,x\n2,y", "\u{FEFF}a,b\r\n1,x\r\n2,y\r\n", "\n\na,b\n\n1,x\n2,y\n\n"] {
      #expect(try table(text).column("a") == ["1", "2"])
      #expect(try table(text).column("b") == ["x", "y"])
      #expect(try table(text).integers("a") == [1, 2])
      #expect(try table(text).numbers("a") == [1, 2])
    }
  }

  @Test("A row that is too short has an empty cell, an empty text no column")
  func short() throws {
    #expect(try table("a,b\n1\n2,y,z").column("b") == ["", "y"])
    #expect(try table("a,b").column("b") == [])
    #expect(throws: ReferenceClassError.missingColumn(.outcomes, name: "a")) {
      try table("").column("a")
    }
    #expect(throws: ReferenceClassError.missingColumn(.outcomes, name: "c")) {
      try table("a,b\n1,2").numbers("c")
    }
  }

  @Test("A cell that is no number names its row, counted from the header, empty lines too")
  func unreadable() {
    for (text, row) in [("a\n1\nx", 3), ("a\n1\n\nx", 4), ("a\n\n\n1\nx\n2", 5), ("\na\nx", 3)] {
      #expect(throws: ReferenceClassError.unreadable(.outcomes, row: row, column: "a")) {
        try table(text).numbers("a")
      }
      #expect(throws: ReferenceClassError.unreadable(.outcomes, row: row, column: "a")) {
        try table(text).integers("a")
      }
    }
    for cell in ["inf", "nan", "1e999", "1,5", " 1"] {
      #expect(throws: ReferenceClassError.self, "\(cell)") {
        try table("b,a\n0,\(cell.replacing(",", with: "，"))").numbers("a")
      }
    }
    #expect(throws: ReferenceClassError.self) { try table("a\n1.5").integers("a") }
  }
}
