import Forecasting
import Foundation
import Testing

@Suite struct BatchForecasterTests {
  private func run(_ text: String, chunk: Int = .max) -> (lines: [String], problems: Int) {
    var batch = BatchForecaster(prior: .shipped)
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = start + min(chunk, bytes.count - start)
      batch.add(Array(bytes[start..<end])) { output += $0 }
      start = end
    }
    batch.finish { output += $0 }
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    return (lines, batch.problemCount)
  }

  private let task =
    #"{"id":"A","k":1,"q":1,"variant":"flow","history":[21,25,24,30,23],"target":110}"#

  @Test("A prediction has the promised fields in their order")
  func fields() throws {
    let line = try #require(run(task).lines.first)
    #expect(line.hasPrefix(#"{"id":"A","k":1,"q":1,"variant":"flow","mean":"#))
    var rest = Substring(line)
    for level in [
      "0.01", "0.025", "0.05", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9",
      "0.95",
      "0.975", "0.99",
    ] {
      let place = try #require(rest.range(of: "\"\(level)\":"))
      rest = rest[place.upperBound...]
    }
    #expect(rest.contains(#""p_met":0."#))
  }

  @Test("The answer is the library's")
  func sameAsLibrary() throws {
    let estimate = try PooledPrior.shipped.predict(
      history: [21, 25, 24, 30, 23], quarter: 1, variant: .flow, target: 110)
    let line = try #require(run(task).lines.first)
    #expect(line.contains("\"0.5\":\(estimate.quantile(0.5)),"))
    #expect(line.hasSuffix("\"p_met\":\(estimate.probability(atLeast: 110))}"))
  }

  @Test("It does not matter where the input is cut", arguments: [1, 2, 7, 100])
  func chunks(_ size: Int) {
    let text = [task, "nonsense", task, "", task].joined(separator: "\n")
    #expect(run(text, chunk: size).lines == run(text).lines)
  }

  @Test(
    "A line that cannot be used says so in its place",
    arguments: [
      ("{", "not JSON: the line ends too early"),
      ("[1]", "not a JSON object"),
      (#"{"k":01}"#, "not JSON: unexpected character at byte 7"),
      (#"{"k":NaN}"#, "not JSON: unexpected character at byte 6"),
      (#"{"id":"x","k":1}"#, "q is missing"),
      (#"{"k":21,"q":1,"variant":"flow","history":[],"target":1}"#, "k must be from 0 to 20"),
      (#"{"k":1.5,"q":1,"variant":"flow","history":[],"target":1}"#, "k has the wrong type"),
      (#"{"k":1,"q":4,"variant":"flow","history":[],"target":1}"#, "q must be 1, 2 or 3"),
      (
        #"{"k":0,"q":1,"variant":"stock","history":[1],"target":1}"#,
        "variant must be flow or level"
      ),
      (
        #"{"k":0,"q":2,"variant":"flow","history":[1],"target":1}"#,
        "history must have 4k+q = 2 values, not 1"
      ),
      (
        #"{"k":0,"q":1,"variant":"flow","history":["1"],"target":1}"#,
        "history has the wrong type"
      ),
      (#"{"k":0,"q":1,"variant":"flow","history":[null],"target":1}"#, "history has no value"),
      (
        #"{"k":0,"q":1,"variant":"flow","history":[1e999],"target":1}"#,
        "the number at byte 42 is too large"
      ),
      (
        #"{"k":0,"q":1,"variant":"flow","history":[1e300],"target":1}"#,
        "value 1 of history is out of range"
      ),
      (
        #"{"k":0,"q":1,"variant":"flow","history":[1],"target":null}"#,
        "target has the wrong type"
      ),
      ("{\"id\":\"\u{1}\"}", "not JSON: unexpected character at byte 8"),
      (#"{"id":"\ud800"}"#, "not JSON: unexpected character at byte 14"),
    ])
  func badLines(_ line: String, _ message: String) {
    let (lines, problems) = run(task + "\n" + line + "\n" + task)
    #expect(lines.count == 3)
    #expect(problems == 1)
    #expect(lines[0] == lines[2])
    #expect(lines[1].hasPrefix(#"{"line":2,"id":"#))
    #expect(lines[1].hasSuffix("\"error\":\"\(message)\"}"))
  }

  @Test("Identifiers come back as they were written, also in errors")
  func identifiers() {
    let wild = #""\u4e2d文\"\\ \ud83d\ude00""#
    let good = task.replacing(#""A""#, with: wild)
    let bad = "{\"id\":\(wild),\"k\":1}"
    let lines = run(good + "\n" + bad).lines
    #expect(lines[0].hasPrefix("{\"id\":\(wild),"))
    #expect(lines[1].hasPrefix("{\"line\":2,\"id\":\(wild),"))
    #expect(run(task.replacing(#""id":"A","#, with: "")).lines[0].hasPrefix(#"{"id":null,"#))
  }

  @Test("White space, escapes in keys, unknown fields and order do not matter")
  func syntax() {
    let other =
      #" { "target" : 1.1e2 , "x":{"y":[1,{"z":null}]}, "h\u0069story":[21.0,25,2.4E+1,30,23], "#
      + #""q":1.0,"k":1,"variant":"flow","id":"A" } "#
    #expect(run(other).lines == run(task).lines)
  }

  @Test("A byte order mark may open the text, and only the text")
  func byteOrderMark() {
    let (lines, problems) = run("\u{FEFF}" + task + "\n\u{FEFF}" + task)
    #expect(lines[0] == run(task).lines[0])
    #expect(lines[1] == #"{"line":2,"id":null,"error":"not JSON: unexpected character at byte 1"}"#)
    #expect(problems == 1)
  }

  @Test("Denormal numbers give an error, numbers of any other size a finite answer")
  func sizes() {
    let history = { (values: [String]) in
      #"{"id":1,"k":1,"q":1,"variant":"flow","history":["# + values.joined(separator: ",")
        + #"],"target":7}"#
    }
    let tiny = run(history(Array(repeating: "5e-324", count: 5)))
    #expect(tiny.problems == 1)
    #expect(tiny.lines[0].contains("too small or too far apart"))
    for values in [
      ["1e-280", "1e280", "1e-3", "1e289", "1e-280"], ["1e-300", "0", "1e280", "-1e280", "3"],
      ["0", "0", "0", "0", "0"],
    ] {
      let (lines, problems) = run(history(values))
      #expect(problems == 0)
      #expect(!lines[0].contains("null"))
    }
    let farApart = #"{"id":1,"k":0,"q":2,"variant":"level","history":[1e280,1e-280],"target":0}"#
    #expect(run(farApart).problems == 0)
    #expect(!run(farApart).lines[0].contains("null"))
  }

  @Test("Nested too deeply is an error, not a crash")
  func depth() {
    let line = "{\"x\":" + String(repeating: "[", count: 100_000)
    #expect(run(line).lines == [#"{"line":1,"id":null,"error":"nested too deeply"}"#])
  }

  @Test("A line without end is reported once and forgotten")
  func longLine() {
    let text = String(repeating: "x", count: 3 << 20) + "\n" + task
    let (lines, problems) = run(text, chunk: 1 << 16)
    #expect(problems == 1)
    #expect(lines.count == 2)
    #expect(lines[0] == #"{"line":1,"id":null,"error":"the line is too long"}"#)
  }

  @Test("Gaps, zeros and no earlier year are forecast too")
  func otherPaths() {
    let text = [
      #"{"id":1,"k":1,"q":1,"variant":"flow","history":[21,null,24,30,23],"target":110}"#,
      #"{"id":2,"k":1,"q":1,"variant":"flow","history":[21,0,24,-30,23],"target":110}"#,
      #"{"id":3,"k":0,"q":2,"variant":"level","history":[21,22],"target":25}"#,
      #"{"id":4,"k":20,"q":1,"variant":"flow","history":["#
        + (0..<81).map { "\($0 + 1)" }.joined(separator: ",") + #"],"target":300}"#,
    ].joined(separator: "\n")
    let (lines, problems) = run(text)
    #expect(problems == 0)
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.contains("p_met") })
  }
}
