import Testing
import _TestSupport

@testable import Forecasting

@Suite struct ProgressMeasureTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var series: String
    var base, baseYear, current, currentYear: Double
    var target: Double?
    var targetYear: Double
    var direction: DesiredDirection
    var limit: Double?
    var value, score: Double?
    var status: String
    var testDescription: String { series }
  }

  static func published() throws -> [Row] {
    let text = try Fixture.text("Reports/statcan-progress-vectors.csv")
    return try text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let cells = fields(line)
      func number(_ index: Int) throws -> Double { try #require(Double(cells[index])) }
      func optional(_ index: Int) throws -> Double? {
        cells[index].isEmpty ? nil : try number(index)
      }
      return Row(
        series: cells[0] + " " + cells[1], base: try number(2), baseYear: try number(3),
        current: try number(4), currentYear: try number(5), target: try optional(6),
        targetYear: try number(7), direction: cells[8] == "1" ? .increase : .decrease,
        limit: try optional(9), value: try optional(10), score: try optional(11),
        status: cells[12])
    }
  }

  /// The fields of a line of RFC 4180 without line breaks inside quotes.
  static func fields(_ line: Substring) -> [String] {
    var (fields, field, quoted) = ([String](), "", false)
    for character in line {
      if character == "\"" {
        quoted.toggle()
      } else if character == ",", !quoted {
        fields.append(field)
        field = ""
      } else {
        field.append(character)
      }
    }
    return fields + [field]
  }

  @Test("all 374 rows published by Statistics Canada come out to 1e-9, with every status")
  func publishedRows() throws {
    let rows = try Self.published()
    #expect(rows.count == 374)
    #expect(Set(rows.map(\.status)).count == ProgressMeasure.Status.allCases.count)
    for row in rows {
      let measure = ProgressMeasure(
        base: row.base, baseYear: row.baseYear, current: row.current,
        currentYear: row.currentYear, target: row.target, targetYear: row.targetYear,
        direction: row.direction, limit: row.limit)
      #expect(measure.status.rawValue == row.status, "\(row.series)")
      expectSame(measure.value, row.value, row.series)
      expectSame(measure.score, row.score, row.series)
    }
  }

  private func expectSame(_ computed: Double?, _ published: Double?, _ series: String) {
    guard let published else {
      #expect(computed == nil, "\(series)")
      return
    }
    let difference = ((computed ?? .nan) - published).magnitude
    #expect(difference <= 1e-9 * max(1, published.magnitude), "\(series)")
  }

  @Test("opposite signs, a missing span of time and a base on a missed target are not available")
  func notAvailable() {
    let opposite = ProgressMeasure(
      base: -2, baseYear: 2020, current: 3, currentYear: 2022, targetYear: 2030,
      direction: .increase)
    #expect(opposite.status == .notAvailable)
    let onePoint = ProgressMeasure(
      base: 2, baseYear: 2020, current: 3, currentYear: 2020, targetYear: 2030,
      direction: .increase)
    #expect(onePoint.status == .notAvailable)
    let fellOffTarget = ProgressMeasure(
      base: 5, baseYear: 2020, current: 4, currentYear: 2022, target: 5, targetYear: 2030,
      direction: .increase)
    #expect(fellOffTarget.status == .notAvailable)
  }
}
