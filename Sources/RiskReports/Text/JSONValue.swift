/// A JSON value (RFC 8259) whose objects keep the order of their members, so that the same report
/// is the same bytes.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number in its shortest exact form; infinities and NaN become `null`.
  case number(Double)
  /// A whole number.
  case integer(Int)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object; members in the order given.
  case object([Member])

  /// A member of an object.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// A number, or `null` where there is none.
  public static func optional(_ value: Double?) -> JSONValue {
    value.map(JSONValue.number) ?? .null
  }

  /// A string, or `null` where there is none.
  public static func optional(_ value: String?) -> JSONValue {
    value.map(JSONValue.string) ?? .null
  }

  /// The text, indented by two spaces, without a final line feed.
  ///
  /// - Complexity: linear in the text.
  public var text: String {
    var text = ""
    write(to: &text, indentation: 0)
    return text
  }

  private func write(to text: inout String, indentation: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += value.isFinite ? NumberText.plain(value) : "null"
    case .integer(let value): text += String(value)
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      // Arrays of plain values, such as intervals, stay on one line.
      if values.allSatisfy(\.isScalar) {
        Self.list(values, open: "[", close: "]", to: &text, indentation: nil) {
          $0.write(to: &$1, indentation: 0)
        }
      } else {
        Self.list(values, open: "[", close: "]", to: &text, indentation: indentation) {
          $0.write(to: &$1, indentation: indentation + 1)
        }
      }
    case .object(let members):
      Self.list(members, open: "{", close: "}", to: &text, indentation: indentation) {
        Self.write($0.name, to: &$1)
        $1 += ": "
        $0.value.write(to: &$1, indentation: indentation + 1)
      }
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// Writes elements between brackets, one a line where an indentation is given.
  private static func list<Element>(
    _ elements: [Element], open: String, close: String, to text: inout String,
    indentation: Int?, write: (Element, inout String) -> Void
  ) {
    let inner = indentation.map { "\n" + String(repeating: "  ", count: $0 + 1) } ?? ""
    let outer = indentation.map { "\n" + String(repeating: "  ", count: $0) } ?? ""
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += indentation == nil ? ", " : "," }
      text += inner
      write(element, &text)
    }
    text += elements.isEmpty ? close : outer + close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028
        || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
