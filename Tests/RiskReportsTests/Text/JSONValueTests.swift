import Foundation
import RiskReports
import Testing

@Suite struct JSONValueTests {
  @Test func foundation_reads_it_back() throws {
    let hostile = "引号\" 反斜\\ \n\r\t \u{1} \u{2028} </script> 😀 \u{202E}"
    let value = JSONValue.object([
      .init("text", .string(hostile)), .init("n", .number(0.1)), .init("i", .integer(-3)),
      .init("none", .null), .init("flags", .array([.bool(true), .bool(false)])),
      .init("empty", .object([])), .init("rows", .array([.object([.init("a", .array([]))])])),
      .init("nan", .number(.nan)),
    ])
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(value.text.utf8)) as? [String: Any])
    #expect(read["text"] as? String == hostile)
    #expect(read["n"] as? Double == 0.1)
    #expect(read["i"] as? Int == -3)
    #expect(read["nan"] is NSNull)
    #expect((read["rows"] as? [[String: Any]])?.count == 1)
  }

  @Test func members_keep_their_order() {
    let value = JSONValue.object([.init("z", .integer(1)), .init("a", .integer(2))])
    #expect(value.text == "{\n  \"z\": 1,\n  \"a\": 2\n}")
  }
}
