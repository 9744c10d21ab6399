/// Why a line of a batch cannot be used.
public enum BatchError: Error, Equatable, Sendable {
  /// The line is not JSON.
  case json(JSONError)
  /// The line is longer than the limit.
  case lineTooLong
  /// The line is JSON, but not an object.
  case notAnObject
  /// A field is not there.
  case missing(String)
  /// A field is of the wrong type.
  case wrongType(String)
  /// `variant` is neither `flow` nor `level`.
  case unknownVariant
  /// The engine cannot use the values.
  case engine(EngineError)
}
