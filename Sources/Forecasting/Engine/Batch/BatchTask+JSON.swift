extension BatchTask {
  /// Reads a task from a line; on an error the identifier is kept if it was seen.
  ///
  /// Fields may come in any order; unknown ones are ignored; of a repeated one the last counts.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>) throws(BatchError) {
    identifier.removeAll(keepingCapacity: true)
    history.removeAll(keepingCapacity: true)
    let problem: BatchError?
    do throws(JSONError) { problem = try fields(line) } catch { throw .json(error) }
    if let problem { throw problem }
    guard (0...20).contains(earlierYears) else { throw .engine(.earlierYears(earlierYears)) }
    guard (1...3).contains(quarter) else { throw .engine(.quarter(quarter)) }
    guard history.count == 4 * earlierYears + quarter else {
      throw .engine(
        .historyLength(expected: 4 * earlierYears + quarter, found: history.count))
    }
    for (place, value) in history.enumerated() where value.magnitude >= 1e290 {
      throw .engine(.notFinite(place))
    }
    if target.magnitude >= 1e290 { throw .engine(.targetNotFinite) }
  }

  /// Takes all fields; returns the first value of a wrong kind in a line that is otherwise JSON.
  private mutating func fields(
    _ line: UnsafeBufferPointer<UInt8>
  ) throws(JSONError) -> BatchError? {
    var scanner = JSONScanner(line)
    guard scanner.peek() == UInt8(ascii: "{") else {
      try scanner.skipValue()
      guard scanner.isAtEnd else { throw .unexpected(at: scanner.position) }
      return .notAnObject
    }
    var seen: UInt8 = 0
    var problem: BatchError?
    try scanner.expect(UInt8(ascii: "{"))
    if !scanner.take(UInt8(ascii: "}")) {
      repeat {
        let (key, isEscaped) = try scanner.string()
        try scanner.expect(UInt8(ascii: ":"))
        switch BatchTask.field(key, isEscaped, scanner) {
        case .id:
          _ = scanner.peek()
          let start = scanner.position
          switch scanner.peek() {
          case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "t"), UInt8(ascii: "f"):
            problem = problem ?? .wrongType("id")
          default: break
          }
          try scanner.skipValue()
          identifier.removeAll(keepingCapacity: true)
          identifier.append(contentsOf: line[start..<scanner.position])
        case .k:
          seen |= 1
          if let value = try BatchTask.integer(&scanner) {
            earlierYears = value
          } else {
            problem = problem ?? .wrongType("k")
          }
        case .q:
          seen |= 2
          if let value = try BatchTask.integer(&scanner) {
            quarter = value
          } else {
            problem = problem ?? .wrongType("q")
          }
        case .variant:
          seen |= 4
          if scanner.peek() == UInt8(ascii: "\"") {
            let (name, escaped) = try scanner.string()
            let text =
              scanner.matches(name, "flow")
              ? .flow
              : scanner.matches(name, "level")
                ? .level : SeriesVariant(rawValue: scanner.text(name, isEscaped: escaped))
            if let text { variant = text } else { problem = problem ?? .unknownVariant }
          } else {
            try scanner.skipValue()
            problem = problem ?? .wrongType("variant")
          }
        case .history:
          seen |= 8
          history.removeAll(keepingCapacity: true)
          if !(try readHistory(&scanner)) { problem = problem ?? .wrongType("history") }
        case .target:
          seen |= 16
          if let value = try BatchTask.number(&scanner) {
            target = value
          } else {
            problem = problem ?? .wrongType("target")
          }
        case nil: try scanner.skipValue()
        }
      } while scanner.take(UInt8(ascii: ","))
      try scanner.expect(UInt8(ascii: "}"))
    }
    guard scanner.isAtEnd else { throw .unexpected(at: scanner.position) }
    if let problem { return problem }
    for (bit, name) in ["k", "q", "variant", "history", "target"].enumerated()
    where seen & (1 << bit) == 0 {
      return .missing(name)
    }
    return nil
  }

  private enum Field: String { case id, k, q, variant, history, target }

  @inline(__always)
  private static func field(
    _ key: Range<Int>, _ isEscaped: Bool, _ scanner: JSONScanner
  ) -> Field? {
    if isEscaped { return Field(rawValue: scanner.text(key, isEscaped: true)) }
    switch key.count {
    case 1: return scanner.matches(key, "k") ? .k : scanner.matches(key, "q") ? .q : nil
    case 2: return scanner.matches(key, "id") ? .id : nil
    case 6: return scanner.matches(key, "target") ? .target : nil
    case 7:
      return scanner.matches(key, "history")
        ? .history : scanner.matches(key, "variant") ? .variant : nil
    default: return nil
    }
  }

  /// Takes the values; `false` where one is neither a number nor `null`.
  private mutating func readHistory(_ scanner: inout JSONScanner) throws(JSONError) -> Bool {
    guard scanner.take(UInt8(ascii: "[")) else {
      try scanner.skipValue()
      return false
    }
    if scanner.take(UInt8(ascii: "]")) { return true }
    var isUsable = true
    repeat {
      switch scanner.peek() {
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        history.append(try scanner.number())
      case UInt8(ascii: "n") where scanner.takeWord("null"): history.append(.nan)
      default:
        try scanner.skipValue()
        isUsable = false
      }
    } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "]"))
    return isUsable
  }

  private static func number(_ scanner: inout JSONScanner) throws(JSONError) -> Double? {
    switch scanner.peek() {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try scanner.number()
    default:
      try scanner.skipValue()
      return nil
    }
  }

  private static func integer(_ scanner: inout JSONScanner) throws(JSONError) -> Int? {
    guard let value = try number(&scanner) else { return nil }
    return Int(exactly: value)
  }
}
