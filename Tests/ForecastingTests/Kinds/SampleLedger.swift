import Indicators
import _TestSupport

/// The 2024 first-quarter ledger of Qingdao, as it was read by hand.
enum SampleLedger {
  static let quarter = Quarter(ordinal: 2024 * 4)

  static func ledger() throws -> Ledger {
    var items: [LedgerItem] = []
    for row in try Fixture.table("Kinds/qingdao-2024-q1.csv").dropFirst() {
      let indicator = try indicator(row)
      if items.last?.number == indicator.item {
        items[items.count - 1].indicators.append(indicator)
      } else {
        items.append(
          LedgerItem(
            number: indicator.item, commitment: indicator.name, progress: "", row: items.count + 2,
            indicators: [indicator]))
      }
    }
    return Ledger(title: "2024年1季度", quarter: quarter, items: items)
  }

  private static func indicator(_ row: [String]) throws -> Indicator {
    let kind = IndicatorKind(rawValue: row[3]) ?? .qualitative
    let target = Comparator(rawValue: row[4]).map {
      Target(comparator: $0, value: Double(row[5]), unit: row[6])
    }
    var observations: [Observation] = []
    if let value = Double(row[7]), let stage = Stage(rawValue: row[8]) {
      observations.append(
        Observation(
          quarter: quarter, value: value, unit: row[6], stage: stage,
          basis: kind == .level || kind == .completion ? .stock : .yearToDate))
    }
    return Indicator(
      item: row[0], part: Int(row[1]) ?? 1, name: row[2], kind: kind, target: target,
      observations: observations)
  }

  static func history() throws -> [IndicatorSeries] {
    var values: [String: [Observation]] = [:]
    var amounts: [String: [Observation]] = [:]
    for row in try Fixture.table("Kinds/qingdao-history.csv").dropFirst() {
      guard let year = Int(row[1]), let number = Int(row[2]),
        let quarter = Quarter(year: year, number: number)
      else { continue }
      if let growth = Double(row[3]) {
        values[row[0], default: []].append(Observation(quarter: quarter, value: growth, unit: "%"))
      }
      if let amount = Double(row[4]) {
        amounts[row[0], default: []].append(
          Observation(quarter: quarter, value: amount * 1e8, unit: "元"))
      }
    }
    return Set(values.keys).union(amounts.keys).sorted().map {
      IndicatorSeries(
        name: $0, kind: .growth, unit: "%", observations: values[$0] ?? [],
        amounts: amounts[$0] ?? [])
    }
  }
}
