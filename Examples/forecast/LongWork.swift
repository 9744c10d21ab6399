import Foundation
import ProgressForecast

/// Work that may take long: a person at a terminal is told what goes on once it takes over a second.
///
/// Only a terminal is told; a log or another program has its result and its problems, nothing else.
struct LongWork {
  var isTerminal = isatty(STDERR_FILENO) == 1
  var patience = DispatchTimeInterval.seconds(1)
  var tell: @Sendable (String) -> Void = { note($0) }

  /// Does the work; says the sentence where it is not done in time.
  func run<Value, Failure>(
    _ sentence: String, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard isTerminal else { return try work() }
    let timer = DispatchSource.makeTimerSource(queue: .global(qos: .userInteractive))
    timer.schedule(deadline: .now() + patience)
    timer.setEventHandler { [tell] in tell(sentence) }
    timer.activate()
    defer { timer.cancel() }
    return try work()
  }
}
