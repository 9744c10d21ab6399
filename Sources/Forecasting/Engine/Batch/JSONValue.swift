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
    case 34:
      let (range, isEscaped) = try scanner.string()
      self = .string(scanner.text(range, isEscaped: isEscaped))
    case 123:
      try scanner.expect(123)
      var fields: [JSONField] = []
      if !scanner.take(125) {
        repeat {
          let (range, isEscaped) = try scanner.string()
          let name = scanner.text(range, isEscaped: isEscaped)
          try scanner.expect(58)
          fields.append(JSONField(name: name, value: try JSONValue(&scanner, depth: depth + 1)))
        } while scanner.take(44)
        try scanner.expect(125)
      }
      self = .object(fields)
    case 91:
      try scanner.expect(91)
      var numbers: [Double] = []
      var values: [JSONValue] = []
      if !scanner.take(93) {
        repeat {
          let value = try JSONValue(&scanner, depth: depth + 1)
          if values.isEmpty, case .number(let number) = value {
            numbers.append(number)
          } else {
            if values.isEmpty { values = numbers.map { .number($0) } }
            values.append(value)
          }
        } while scanner.take(44)
        try scanner.expect(93)
      }
      self = values.isEmpty ? .numbers(numbers) : .array(values)
    case 45, 48...57: self = .number(try scanner.number())
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
