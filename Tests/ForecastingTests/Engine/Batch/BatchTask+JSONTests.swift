import Testing
import _TestSupport

@testable import Forecasting

@Suite struct BatchTaskJSONTests {
  private func read(_ text: String, into task: inout BatchTask) throws(BatchError) {
    let bytes = Array(text.utf8)
    let error = bytes.withUnsafeBufferPointer { bytes -> BatchError? in
      do throws(BatchError) {
        try task.read(bytes)
        return nil
      } catch { return error }
    }
    if let error { throw error }
  }

  private func read(_ text: String) throws(BatchError) -> BatchTask {
    var task = BatchTask()
    try read(text, into: &task)
    return task
  }

  /// Gaps are NaN, which is not equal to itself.
  private func isSame(_ one: BatchTask, _ other: BatchTask) -> Bool {
    var (one, other) = (one, other)
    let bits = one.history.map(\.bitPattern) == other.history.map(\.bitPattern)
    one.history = []
    other.history = []
    return bits && one == other
  }

  @Test("What is written is read back", arguments: [1, 2, 3, 4] as [UInt64])
  func roundTrip(seed: UInt64) throws {
    var random = _TestSupport.SplitMix64(seed: seed)
    var read = BatchTask()
    for _ in 0..<50 {
      var task = BatchTask()
      task.identifier = Array("\"\(random.next() % 1000)\"".utf8)
      task.earlierYears = Int.random(in: 0...20, using: &random)
      task.quarter = Int.random(in: 1...3, using: &random)
      task.variant = Bool.random(using: &random) ? .flow : .level
      task.target = 1000 * random.normal()
      task.history = (0..<(4 * task.earlierYears + task.quarter)).map { _ in
        random.uniform() < 0.2 ? .nan : 100 * random.normal()
      }
      var fields: [String] = [
        "\"id\":" + String(decoding: task.identifier, as: UTF8.self), "\"k\":\(task.earlierYears)",
        "\"q\":\(task.quarter)", "\"variant\":\"\(task.variant.rawValue)\"",
        "\"target\":\(task.target)", "\"other\":[{\"history\":[1]},null]",
        "\"history\":["
          + task.history.map { $0.isNaN ? "null" : $0.description }.joined(separator: ",") + "]",
      ]
      fields.shuffle(using: &random)
      // Into the same task each time: nothing of the line before may be left.
      try self.read("{" + fields.joined(separator: ", ") + "}", into: &read)
      #expect(isSame(read, task))
    }
  }

  @Test("Of a repeated field the last counts")
  func repeated() throws {
    let task = try read(
      #"{"k":5,"k":0,"q":3,"q":1,"history":[1,2,3],"history":[4],"id":1,"id":"b","target":1,"#
        + #""target":2,"variant":"flow","variant":"level"}"#)
    #expect(task.earlierYears == 0 && task.quarter == 1 && task.history == [4])
    #expect(task.target == 2 && task.variant == .level && task.identifier == Array(#""b""#.utf8))
  }

  @Test(
    "An identifier may be any text or number, and may be missing",
    arguments: [
      #""x\u4e2d""#, "17", "-1.5e3", "null",
    ])
  func identifiers(_ text: String) throws {
    let rest = #""k":0,"q":1,"variant":"flow","history":[1],"target":1}"#
    #expect(try read("{\"id\": \(text) ,\(rest)").identifier == Array(text.utf8))
    #expect(try read("{" + rest).identifier.isEmpty)
  }

  @Test(
    "A line that cannot be used says why",
    arguments: [
      ("", BatchError.json(.truncated)), ("17", .notAnObject), ("[] x", .json(.unexpected(at: 3))),
      ("{", .json(.truncated)), ("{}", .missing("k")), (#"{"k":1}"#, .missing("q")),
      (#"{"k":1,"q":1}"#, .missing("variant")),
      (#"{"k":1,"q":1,"variant":"flow"}"#, .missing("history")),
      (#"{"k":1,"q":1,"variant":"flow","history":[]}"#, .missing("target")),
      (#"{"k":"1"}"#, .wrongType("k")), (#"{"k":1.5}"#, .wrongType("k")),
      (#"{"q":null}"#, .wrongType("q")), (#"{"variant":1}"#, .wrongType("variant")),
      (#"{"variant":"Flow"}"#, .unknownVariant), (#"{"history":1}"#, .wrongType("history")),
      (#"{"history":[1,true]}"#, .wrongType("history")), (#"{"target":"1"}"#, .wrongType("target")),
      (#"{"id":[1]}"#, .wrongType("id")), (#"{"id":true}"#, .wrongType("id")),
      // The first of two.
      (#"{"q":"1","k":"1"}"#, .wrongType("q")),
      // A line that is no JSON is that first.
      (#"{"k":"1","q":}"#, .json(.unexpected(at: 13))),
      (#"{"k":"1"} x"#, .json(.unexpected(at: 10))),
    ])
  func unusable(_ text: String, _ error: BatchError) {
    #expect(throws: error) { try read(text) }
  }

  @Test(
    "Values outside their range",
    arguments: [
      ("-1", "1", "[1]", "1", EngineError.earlierYears(-1)),
      ("21", "1", "[1]", "1", .earlierYears(21)),
      ("0", "0", "[]", "1", .quarter(0)), ("0", "4", "[1,2,3,4]", "1", .quarter(4)),
      ("0", "2", "[1]", "1", .historyLength(expected: 2, found: 1)),
      ("1", "1", "[1,2,3,4,5,6]", "1", .historyLength(expected: 5, found: 6)),
      ("0", "2", "[1,-1e290]", "1", .notFinite(1)), ("0", "1", "[1]", "1e290", .targetNotFinite),
    ])
  func range(_ k: String, _ q: String, _ history: String, _ target: String, _ error: EngineError) {
    #expect(throws: BatchError.engine(error)) {
      try read(
        "{\"k\":\(k),\"q\":\(q),\"variant\":\"flow\",\"history\":\(history),\"target\":\(target)}")
    }
  }

  @Test("Numbers just inside the range pass")
  func inside() throws {
    let task = try read(#"{"k":0,"q":1,"variant":"flow","history":[-9.9e289],"target":9.9e289}"#)
    #expect(task.history == [-9.9e289] && task.target == 9.9e289)
  }

  @Test("An error leaves the identifier, so that it can be reported")
  func identifierOfAnError() {
    var task = BatchTask()
    #expect(throws: BatchError.wrongType("k")) { try read(#"{"id":"a","k":[]}"#, into: &task) }
    #expect(task.identifier == Array(#""a""#.utf8))
    #expect(throws: BatchError.notAnObject) { try read("1", into: &task) }
    #expect(task.identifier.isEmpty)
  }
}
