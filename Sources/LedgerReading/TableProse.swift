import Dispatch
internal import Indicators

/// Reads the prose of a table's rows, on every core where there are many.
///
/// A row is read without looking at another, so the result does not depend on how the rows are
/// shared out.
enum TableProse {
  /// The items of a table and what was doubtful in them, in the order of its rows.
  static func read(_ table: LedgerTable) -> (items: [LedgerItem], problems: [LedgerProblem]) {
    let parts = parts(of: table.rows.count)
    let slots = Slots(count: parts.count)
    DispatchQueue.concurrentPerform(iterations: parts.count) { part in
      slots.fill(part, with: read(table, rows: parts[part]))
    }
    let found = slots.contents
    return (found.flatMap(\.items), found.flatMap(\.problems))
  }

  /// Ranges of rows, several a core so that one with long rows does not keep the others waiting.
  private static func parts(of count: Int) -> [Range<Int>] {
    let size = 16
    return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }

  private typealias Part = (items: [LedgerItem], problems: [LedgerProblem])

  private static func read(_ table: LedgerTable, rows: Range<Int>) -> Part {
    let reader = ItemReader(
      quarter: table.quarter, asOf: table.asOf, area: ProgressReader.width(ofTitle: table.title))
    var problems: [LedgerProblem] = []
    let items = table.rows[rows].map { row in
      let (indicators, found) = reader.read(row)
      for problem in found {
        let cell = row.cells[problem.column]
        problems.append(
          LedgerProblem(
            file: table.file, table: table.name, row: cell?.row ?? row.row, column: cell?.heading,
            excerpt: problem.excerpt, reason: problem.reason))
      }
      return LedgerItem(
        number: row.number, commitment: row.commitment, progress: row.progress,
        responsible: row.responsible, row: row.row, indicators: indicators)
    }
    return (items, problems)
  }

  /// Where the parts put their results, each in its own place.
  private final class Slots: @unchecked Sendable {
    private let lock = DispatchQueue(label: "slots")
    private var parts: [Part]

    init(count: Int) {
      parts = Array(repeating: ([], []), count: count)
    }

    func fill(_ place: Int, with part: Part) { lock.sync { parts[place] = part } }
    var contents: [Part] { lock.sync { parts } }
  }
}
