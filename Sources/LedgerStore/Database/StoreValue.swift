/// A value on its way into a column; `nil` becomes SQL's NULL.
enum StoreValue: Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)

  /// An integer, or NULL.
  init(_ value: Int?) {
    self = value.map { .integer(Int64($0)) } ?? .null
  }

  /// A double, or NULL.
  init(_ value: Double?) {
    self = value.map { .real($0) } ?? .null
  }

  /// A text, or NULL.
  init(_ value: String?) {
    self = value.map { .text($0) } ?? .null
  }

  /// A truth value as 0 or 1, or NULL.
  init(_ value: Bool?) {
    self = value.map { .integer($0 ? 1 : 0) } ?? .null
  }
}
