internal import Indicators

/// Makes the item numbers of a document's ledgers unique within a quarter.
///
/// Where every section or table counts from one again, the number gets the section (`二.3`) or the
/// table in front; a number that is just used twice gets `#2` and a problem.
struct ItemNumbering {
  private(set) var tables: [LedgerTable]
  private(set) var problems: [LedgerProblem] = []

  init(_ tables: [LedgerTable]) {
    self.tables = tables
  }

  /// Renames what is not unique.
  mutating func makeUnique() {
    for quarter in Set(tables.map(\.quarter)).sorted(by: { $0.ordinal < $1.ordinal }) {
      let members = tables.indices.filter { tables[$0].quarter == quarter }
      guard hasRepeats(members) else { continue }
      prefixSections(members)
      guard hasRepeats(members) else { continue }
      prefixTables(members)
      suffixRepeats(members)
    }
  }

  private func hasRepeats(_ members: [Int]) -> Bool {
    var seen = Set<String>()
    return members.contains { table in
      tables[table].rows.contains { !seen.insert($0.number).inserted }
    }
  }

  private mutating func prefixSections(_ members: [Int]) {
    var firsts: [String: String] = [:]
    for table in members {
      for row in tables[table].rows {
        if let section = row.section, firsts[section] == nil { firsts[section] = row.number }
      }
    }
    // Sections that begin with the same number count on their own.
    guard firsts.count > 1, Set(firsts.values).count < firsts.count else { return }
    for table in members {
      for row in tables[table].rows.indices {
        guard let section = tables[table].rows[row].section else { continue }
        tables[table].rows[row].number = Self.label(section) + "." + tables[table].rows[row].number
      }
    }
  }

  /// 二 for 二、民生保障; the beginning of the text for one without a number.
  private static func label(_ section: String) -> String {
    ItemNumber.leading(section) ?? String(section.prefix(8))
  }

  private mutating func prefixTables(_ members: [Int]) {
    let firsts = members.compactMap { tables[$0].rows.first?.number }
    guard members.count > 1, Set(firsts).count < firsts.count else { return }
    for table in members {
      guard let name = tables[table].name else { continue }
      for row in tables[table].rows.indices {
        tables[table].rows[row].number = name + "." + tables[table].rows[row].number
      }
    }
  }

  private mutating func suffixRepeats(_ members: [Int]) {
    var first: [String: Int] = [:]
    var next: [Substring: Int] = [:]
    for table in members {
      for index in tables[table].rows.indices {
        let row = tables[table].rows[index]
        guard let firstRow = first[row.number] else {
          first[row.number] = row.row
          continue
        }
        let base = row.number.prefix { $0 != "#" }
        var count = next[base] ?? 2
        while first["\(base)#\(count)"] != nil { count += 1 }
        tables[table].rows[index].number = "\(base)#\(count)"
        first["\(base)#\(count)"] = row.row
        next[base] = count + 1
        // A row without a number of its own was reported as such.
        guard row.cells[.number] != nil else { continue }
        problems.append(
          LedgerProblem(
            file: tables[table].file, table: tables[table].name, row: row.row,
            column: row.cells[.number]?.heading,
            excerpt: TableCollector.excerpt(row.number + " " + row.commitment),
            reason: .repeatedItem(number: row.number, firstRow: firstRow)))
      }
    }
  }
}
