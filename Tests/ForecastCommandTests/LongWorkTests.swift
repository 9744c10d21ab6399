import Foundation
import Synchronization
import Testing

@testable import forecast

@Suite struct LongWorkTests {
  /// What was told.
  private final class Listener: Sendable {
    let heard = Mutex<[String]>([])
  }

  private func work(isTerminal: Bool, patience: DispatchTimeInterval) -> (LongWork, Listener) {
    let listener = Listener()
    let work = LongWork(
      isTerminal: isTerminal, patience: patience,
      tell: { sentence in listener.heard.withLock { $0.append(sentence) } })
    return (work, listener)
  }

  @Test("a terminal is told once of work that takes longer than its patience")
  func long() {
    let (work, listener) = work(isTerminal: true, patience: .milliseconds(1))
    let deadline = Date().addingTimeInterval(30)
    let result = work.run("reading …") { () -> Int in
      while listener.heard.withLock({ $0.isEmpty }), Date() < deadline { usleep(1000) }
      usleep(20_000)
      return 7
    }
    #expect(result == 7)
    #expect(listener.heard.withLock { $0 } == ["reading …"])
  }

  @Test("quick work says nothing, and long work nothing where no person looks")
  func silent() {
    let (quick, first) = work(isTerminal: true, patience: .seconds(60))
    #expect(quick.run("reading …") { 1 } == 1)
    let (piped, second) = work(isTerminal: false, patience: .milliseconds(1))
    _ = piped.run("reading …") { usleep(20_000) }
    #expect(first.heard.withLock { $0.isEmpty } && second.heard.withLock { $0.isEmpty })
  }

  @Test("what the work throws comes out as it is")
  func failure() {
    struct Broken: Error {}
    let (work, _) = work(isTerminal: true, patience: .seconds(60))
    #expect(throws: Broken.self) {
      try work.run("reading …") { () throws(Broken) in throw Broken() }
    }
  }
}
