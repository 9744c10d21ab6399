import Forecasting

/// A colour or weight for a terminal, as ANSI escape sequences (ECMA-48).
public enum TerminalStyle: String, Hashable, Sendable {
  /// Bold.
  case bold = "1"
  /// Dim.
  case faint = "2"
  /// Red.
  case red = "31"
  /// Green.
  case green = "32"
  /// Yellow.
  case yellow = "33"
  /// Magenta.
  case magenta = "35"

  /// The text between the sequence that turns the style on and the one that turns it off.
  public func applied(to text: String) -> String {
    "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }

  /// The style of a status; `nil` for those that need no attention of the eye.
  public init?(_ status: Status) {
    switch status {
    case .met, .onTrack: self = .green
    case .watch: self = .yellow
    case .atRisk: self = .magenta
    case .offTrack, .missed: self = .red
    case .noData: self = .faint
    }
  }
}
