import ProgressForecast

/// A planner's table of corrections, written out for the quarters that it is kept with.
struct CorrectionsTable {
  /// The rows as read; the first is the header.
  let rows: [[String]]

  /// The table as CSV for one quarter, row for row, so that problems keep their rows.
  ///
  /// - Parameter year: The year that rows without a quarter hold for. In another year's table they
  ///   are given a quarter of their own year, and so change nothing there.
  func text(for quarter: Quarter, _ year: Int?) -> String {
    var lines = rows
    if let year, year != quarter.year, let header = lines.first {
      let place = header.firstIndex { $0.lowercased() == "quarter" } ?? header.count
      for index in lines.indices {
        while lines[index].count <= place { lines[index].append("") }
        if lines[index][place].isEmpty {
          lines[index][place] = index == 0 ? "quarter" : "\(year)Q\(quarter.number)"
        }
      }
    }
    return lines.map { $0.map(Self.quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
