/// A field of a JSON object.
struct JSONField: Sendable {
  let name: String
  let value: JSONValue
}

/// A JSON value as a tree, for small files.
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case numbers([Double])
  case object([JSONField])

  /// Reads a whole text.
  init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    var scanner = JSONScanner(bytes)
    self = try JSONValue(&scanner, depth: 0)
    guard scanner.isAtEnd else { throw .unexpected(at: scanner.position) }
  }

  private init(_ scanner: inout JSONScanner, depth: Int) throws(JSONError) {
    guard depth < JSONScanner.depthLimit else { throw .tooDeep(at: scanner.position) }
    switch scanner.peek() {
    case UInt8(ascii: "\""):
      let (range, isEscaped) = try scanner.string()
      self = .string(scanner.text(range, isEscaped: isEscaped))
    case UInt8(ascii: "{"):
      try scanner.expect(UInt8(ascii: "{"))
      var fields: [JSONField] = []
      if !scanner.take(UInt8(ascii: "}")) {
        repeat {
          let (range, isEscaped) = try scanner.string()
          let name = scanner.text(range, isEscaped: isEscaped)
          try scanner.expect(UInt8(ascii: ":"))
          fields.append(JSONField(name: name, value: try JSONValue(&scanner, depth: depth + 1)))
        } while scanner.take(UInt8(ascii: ","))
        try scanner.expect(UInt8(ascii: "}"))
      }
      self = .object(fields)
    case UInt8(ascii: "["):
      try scanner.expect(UInt8(ascii: "["))
      var numbers: [Double] = []
      var values: [JSONValue] = []
      if !scanner.take(UInt8(ascii: "]")) {
        repeat {
          let value = try JSONValue(&scanner, depth: depth + 1)
          if values.isEmpty, case .number(let number) = value {
            numbers.append(number)
          } else {
            if values.isEmpty { values = numbers.map { .number($0) } }
            values.append(value)
          }
        } while scanner.take(UInt8(ascii: ","))
        try scanner.expect(UInt8(ascii: "]"))
      }
      self = values.isEmpty ? .numbers(numbers) : .array(values)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      self = .number(try scanner.number())
    default:
      if scanner.takeWord("null") {
        self = .null
      } else if scanner.takeWord("true") {
        self = .bool(true)
      } else if scanner.takeWord("false") {
        self = .bool(false)
      } else {
        throw scanner.isAtEnd ? .truncated : .unexpected(at: scanner.position)
      }
    }
  }

  subscript(name: String) -> JSONValue? {
    guard case .object(let fields) = self else { return nil }
    return fields.last { $0.name == name }?.value
  }

  var objectFields: [JSONField]? {
    if case .object(let fields) = self { fields } else { nil }
  }

  var stringValue: String? { if case .string(let text) = self { text } else { nil } }

  var numberValue: Double? { if case .number(let value) = self { value } else { nil } }

  var integerValue: Int? { numberValue.flatMap { Int(exactly: $0) } }

  var numberArray: [Double]? { if case .numbers(let values) = self { values } else { nil } }
}
