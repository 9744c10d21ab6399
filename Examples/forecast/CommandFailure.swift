import ProgressForecast

/// A failure with its exit code and the one sentence that a person reads (sysexits.h).
struct CommandFailure: Error {
  /// The exit codes of the contract.
  enum Code: Int32 {
    /// 64: the command was used wrongly.
    case usage = 64
    /// 65: the data is wrong.
    case data = 65
    /// 66: there is no such file.
    case noInput = 66
    /// 70: our own fault.
    case software = 70
    /// 73: cannot write.
    case cannotCreate = 73
    /// 1: `at-risk --fail-on-risk` found something.
    case riskFound = 1
  }

  var code: Code
  /// The sentence; empty where everything was said already.
  var message: String
}
