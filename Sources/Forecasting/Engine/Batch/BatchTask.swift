/// One task of `forecast batch`: a history, a target, and which year end is meant.
public struct BatchTask: Sendable, Equatable {
  /// The identifier as it was written, quotes included; `null` where there was none.
  public var identifier: [UInt8]
  /// The number of earlier years, 0…20.
  public var earlierYears: Int
  /// The latest quarter, 1…3.
  public var quarter: Int
  /// Which year end is meant.
  public var variant: SeriesVariant
  /// 4 k + q values, oldest first; NaN is a gap.
  public var history: [Double]
  /// The annual target.
  public var target: Double

  init() {
    identifier = []
    earlierYears = 0
    quarter = 0
    variant = .flow
    history = []
    target = 0
  }

  /// Whether the history has a gap.
  var hasGap: Bool { history.contains { $0.isNaN } }
}

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

  /// One clear sentence.
  public var message: String {
    switch self {
    case .json(.unexpected(let at)): "not JSON: unexpected character at byte \(at + 1)"
    case .json(.truncated): "not JSON: the line ends too early"
    case .json(.numberTooLarge(let at)): "the number at byte \(at + 1) is too large"
    case .json(.notUTF8(let at)): "not UTF-8 at byte \(at + 1)"
    case .json(.tooDeep): "nested too deeply"
    case .lineTooLong: "the line is too long"
    case .notAnObject: "not a JSON object"
    case .missing(let field): "\(field) is missing"
    case .wrongType(let field): "\(field) has the wrong type"
    case .unknownVariant: "variant must be flow or level"
    case .engine(.quarter): "q must be 1, 2 or 3"
    case .engine(.earlierYears): "k must be from 0 to 20"
    case .engine(.historyLength(let expected, let found)):
      "history must have 4k+q = \(expected) values, not \(found)"
    case .engine(.notFinite(let place)): "value \(place + 1) of history is out of range"
    case .engine(.targetNotFinite): "target is out of range"
    case .engine(.nothingToRestOn): "history has no value"
    case .engine(.notComputable):
      "the values are too small or too far apart to compute with"
    case .engine(.noCell(let key)):
      "the prior has no regression for \(key.form.rawValue), k = \(key.earlierYears), "
        + "q = \(key.quarter)"
    case .engine(.malformedPrior(let line)): "the prior cannot be read at line \(line)"
    case .engine(.fit(_, let reason)): "the fit failed: \(reason)"
    }
  }
}
