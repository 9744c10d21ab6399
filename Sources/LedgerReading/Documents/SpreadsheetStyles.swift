/// How the numbers of a workbook are shown: as they are, as percent or as dates.
struct SpreadsheetStyles: Sendable {
  /// What a number format makes of a number.
  enum Format: Sendable, Equatable {
    case plain, percent, date
  }

  /// Whether day 0 is 1 January 1904 (old Macintosh workbooks) rather than 31 December 1899.
  var countsFrom1904 = false
  /// The format of each cell style by its position.
  private var formats: [Format] = []

  /// Reads the styles part.
  static func read(
    xml source: @escaping (UnsafeMutableRawBufferPointer) -> Int, part: String, file: String,
    limits: DocumentLimits
  ) throws(DocumentError) -> SpreadsheetStyles {
    var reader = XMLPullReader(
      xml: source, names: ["numFmt", "cellXfs", "xf"], limits: limits)
    var styles = SpreadsheetStyles()
    var codes: [Int: Format] = [:]
    var isInCellFormats = false
    while let event = reader.next() {
      switch event {
      case .start(let name) where name.index == 0:
        if let id = reader.attribute("numFmtId").flatMap({ Int($0) }),
          let code = reader.attribute("formatCode")
        {
          codes[id] = format(ofCode: code)
        }
      case .start(let name) where name.index == 1: isInCellFormats = true
      case .end(let name) where name.index == 1: isInCellFormats = false
      case .start(let name) where name.index == 2 && isInCellFormats:
        let id = reader.attribute("numFmtId").flatMap { Int($0) } ?? 0
        styles.formats.append(codes[id] ?? builtIn(id))
      default: break
      }
    }
    try OfficePackage.check(reader, part: part, file: file, limits: limits)
    return styles
  }

  /// The formats that every workbook has without naming them (ECMA-376, part 1, 18.8.30).
  private static func builtIn(_ id: Int) -> Format {
    switch id {
    case 9, 10: .percent
    case 14...17, 22, 27...31, 34...36, 50...58: .date
    default: .plain
    }
  }

  /// What a format code shows: percent if it has an unquoted %, a date if it has y or d.
  static func format(ofCode code: String) -> Format {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\": isEscaped = true
      case "\"": isQuoted.toggle()
      case "[": isBracketed = true
      case "]": isBracketed = false
      case "%" where !isQuoted && !isBracketed: return .percent
      case "y" where !isQuoted && !isBracketed, "d" where !isQuoted && !isBracketed: return .date
      case ";": return .plain
      default: break
      }
    }
    return .plain
  }

  /// The text of a number in a cell of this style.
  ///
  /// A number keeps all its digits: 0.059 shown as `6%` is `5.9%` here, for the ledger says what
  /// it holds. A text that is not a number comes back as it is.
  func text(of number: String, style: Int?) -> String {
    guard let value = Double(number), value.isFinite else { return number }
    let format = style.flatMap { formats.indices.contains($0) ? formats[$0] : nil } ?? .plain
    switch format {
    case .plain: return Self.decimal(value)
    case .percent: return Self.decimal(value, shift: 2) + "%"
    case .date: return date(value) ?? Self.decimal(value)
    }
  }

  /// The shortest digits that give the double back, without exponent, the point moved right.
  ///
  /// Moving the point in the digits, rather than multiplying, keeps 0.059 from becoming
  /// 5.8999999999999995.
  static func decimal(_ value: Double, shift: Int = 0) -> String {
    guard value != 0, value.magnitude < 1e21, value.magnitude > 1e-9 else {
      return value == 0 ? "0" : "\(value)"
    }
    // The shortest text is like 12.5, 0.059 or 1.2e-05.
    let parts = "\(value.magnitude)".split(separator: "e")
    let sides = parts[0].split(separator: ".")
    let fraction = sides.count > 1 && sides[1] != "0" ? String(sides[1]) : ""
    var digits = String(sides[0]) + fraction
    var point = sides[0].count + shift + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    if point <= 0 {
      digits = String(repeating: "0", count: 1 - point) + digits
      point = 1
    }
    if point > digits.count { digits += String(repeating: "0", count: point - digits.count) }
    let whole = digits.prefix(point).drop { $0 == "0" }
    let rest = digits.dropFirst(point)
    let sign = value < 0 ? "-" : ""
    return sign + (whole.isEmpty ? "0" : whole) + (rest.isEmpty ? "" : "." + rest)
  }

  /// The date of a serial number as `2024-03-31`; `nil` outside of 1900 to 9999.
  private func date(_ serial: Double) -> String? {
    guard serial >= 1, serial < 2_958_466 else { return nil }
    var days = Int(serial) + (countsFrom1904 ? 1462 : 0)
    // Excel believes in 29 February 1900; days before it are one off.
    if days < 60 { days += 1 }
    return Self.civil(days - 25_569)
  }

  /// The calendar date of a day counted from 1 January 1970 (Howard Hinnant, "chrono-Compatible
  /// Low-Level Date Algorithms", 2013, civil_from_days).
  private static func civil(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
