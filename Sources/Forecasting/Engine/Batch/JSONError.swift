/// What is wrong with a piece of JSON.
public enum JSONError: Error, Equatable, Sendable {
  /// Something else was expected at this byte, counted from 0.
  case unexpected(at: Int)
  /// The text ends too early.
  case truncated
  /// A number too large for a double.
  case numberTooLarge(at: Int)
  /// Bytes that are not UTF-8.
  case notUTF8(at: Int)
  /// Nested more than 128 deep.
  case tooDeep(at: Int)
}
