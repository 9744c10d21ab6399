public import Indicators

/// Earlier quarters and years of indicators, as a planner keeps them in a table.
///
/// Columns, found by name in any order, others ignored: `indicator`, `year`, `quarter`,
/// `ytd_growth_percent`, `ytd_amount`, `amount_unit`, `note`. Values are year to date. An empty cell
/// is missing and stays missing. An indicator with any growth rate becomes a growth series with its
/// amounts beside it; one with amounts only becomes a cumulative series.
///
/// ```swift
/// let history = try HistoryFile.read(bytes: bytes, fileName: "history.csv")
/// history.series[0].name                       // "全市生产总值增速"
/// history.series[0].observations.last?.value   // 5.9, percent
/// ```
public struct HistoryFile: Hashable, Sendable {
  /// One series an indicator, in the order of first appearance.
  public var series: [IndicatorSeries]

  /// Rows that could not be used, with row and column.
  public var problems: [LedgerProblem]

  /// Reads a history table: CSV, or any format that ledgers come in.
  ///
  /// - Throws: `DocumentError` where there is no table, or none with the columns `indicator`,
  ///   `year` and `quarter`.
  /// - Complexity: linear in the size of the file.
  public static func read(
    bytes: [UInt8], fileName: String, limits: DocumentLimits = .standard
  ) throws(DocumentError) -> HistoryFile {
    let content = try LedgerDocument.tables(bytes: bytes, fileName: fileName, limits: limits)
    for table in content.tables {
      guard let header = table.rows.first, let columns = Columns(header) else { continue }
      var collector = Collector(file: fileName, columns: columns, problems: content.problems)
      for row in table.rows.dropFirst() { collector.add(row) }
      return HistoryFile(series: collector.series, problems: collector.problems)
    }
    let first = content.tables.first?.rows.first?.cells.map(\.text).joined(separator: ",") ?? ""
    throw DocumentError(
      file: fileName,
      reason: .missingColumns(
        ["indicator", "year", "quarter", "ytd_growth_percent"],
        firstRow: TableCollector.excerpt(first)))
  }

  /// Whether a table's first row has the columns of a history.
  public static func recognises(header: [String]) -> Bool {
    Columns(TableRow(number: 1, cells: header.map { TableCell($0) })) != nil
  }

  /// Where each column stands.
  private struct Columns {
    var indicator: Int
    var year: Int
    var quarter: Int
    var growth: Int?
    var amount: Int?
    var unit: Int?
    var note: Int?

    init?(_ header: TableRow) {
      let names = header.cells.map { $0.text.lowercased() }
      func place(_ name: String) -> Int? { names.firstIndex(of: name) }
      guard let indicator = place("indicator"), let year = place("year"),
        let quarter = place("quarter")
      else { return nil }
      self.indicator = indicator
      self.year = year
      self.quarter = quarter
      growth = place("ytd_growth_percent")
      amount = place("ytd_amount")
      unit = place("amount_unit")
      note = place("note")
      guard growth != nil || amount != nil else { return nil }
    }
  }

  /// Puts the rows together to series.
  private struct Collector {
    private struct Draft {
      var name: String
      var growth: [Observation] = []
      var amounts: [Observation] = []
    }

    let file: String
    let columns: Columns
    var problems: [LedgerProblem]
    private var drafts: [Draft] = []
    private var places: [String: Int] = [:]

    init(file: String, columns: Columns, problems: [LedgerProblem]) {
      self.file = file
      self.columns = columns
      self.problems = problems
    }

    var series: [IndicatorSeries] {
      drafts.map { draft in
        let unit = draft.amounts.first?.unit ?? ""
        return draft.growth.isEmpty
          ? IndicatorSeries(
            name: draft.name, kind: .cumulative, unit: unit, observations: draft.amounts)
          : IndicatorSeries(
            name: draft.name, kind: .growth, unit: "%", observations: draft.growth,
            amounts: draft.amounts)
      }
    }

    mutating func add(_ row: TableRow) {
      func text(_ column: Int?) -> String {
        guard let column, row.cells.indices.contains(column) else { return "" }
        return row.cells[column].text
      }
      let name = text(columns.indicator)
      guard !name.isEmpty else { return refuse("indicator", row, "") }
      guard let year = Int(text(columns.year)), (1900...2999).contains(year) else {
        return refuse("year", row, text(columns.year))
      }
      guard let number = Int(text(columns.quarter)),
        let quarter = Quarter(year: year, number: number)
      else { return refuse("quarter", row, text(columns.quarter)) }
      let (growth, amount) = (text(columns.growth), text(columns.amount))
      let isDerived = text(columns.note).lowercased() == "derived"
      var observed: Observation?
      if !growth.isEmpty {
        guard let value = DecimalText.value(growth) else {
          return refuse("ytd_growth_percent", row, growth)
        }
        observed = Observation(quarter: quarter, value: value, unit: "%", isDerived: isDerived)
      }
      var counted: Observation?
      if !amount.isEmpty {
        let unit = ScaledUnit(text(columns.unit))
        guard let value = DecimalText.value(amount), (value * unit.scale).isFinite else {
          return refuse("ytd_amount", row, amount)
        }
        counted = Observation(
          quarter: quarter, value: value * unit.scale, unit: unit.base,
          isDerived: isDerived && observed == nil)
      }
      let place = places[name] ?? drafts.count
      if place == drafts.count {
        places[name] = place
        drafts.append(Draft(name: name))
      }
      if let observed { drafts[place].growth.append(observed) }
      if let counted { drafts[place].amounts.append(counted) }
    }

    private mutating func refuse(_ column: String, _ row: TableRow, _ excerpt: String) {
      problems.append(
        LedgerProblem(
          file: file, row: row.number, column: column,
          excerpt: TableCollector.excerpt(excerpt), reason: .unusableRow(column: column)))
    }
  }
}

/// A unit with a Chinese scale in front: 亿元 is 元 times 10⁸.
struct ScaledUnit: Hashable, Sendable {
  var base: String
  var scale: Double

  init(_ text: String) {
    for (prefix, scale) in [("万亿", 1e12), ("亿", 1e8), ("万", 1e4)] where text.hasPrefix(prefix) {
      self.base = String(text.dropFirst(prefix.count))
      self.scale = scale
      return
    }
    base = text
    scale = 1
  }
}

/// Plain decimal numbers of data files: an optional sign, digits, a point.
enum DecimalText {
  /// The number; `nil` for anything else, such as `5.5.5`, `nan`, `0x1p3`, `1e400`.
  static func value(_ text: String) -> Double? {
    var digits = 0
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."): continue
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        if index > 0 { return nil }
      default: return nil
      }
    }
    // 18 digits are all that a table of amounts can mean; more is a slip.
    guard digits > 0, digits <= 18 else { return nil }
    return Double(text)
  }
}
