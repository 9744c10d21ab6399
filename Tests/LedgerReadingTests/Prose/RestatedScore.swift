import Indicators
import _TestSupport

@testable import LedgerReading

/// How well the reader does on reports of other offices, restated and labelled by hand.
///
/// Explicit targets are those labelled with a number in the text. A reading takes a label where
/// comparator, number and unit agree (units in one measure, 人 and none being one) and it is in the
/// same row of the same file; a reading takes several labels only where they state the same target of one row
/// (易地搬迁10万人, started and finished). A value is found where it is among the readings' values.
/// Precision is over the readings with a printed target in the rows that have explicit labels.
struct RestatedScore {
  private(set) var targets = (found: 0, labelled: 0, read: 0)
  private(set) var values = (found: 0, labelled: 0)
  private(set) var misses: [String] = []

  var targetRecall: Double { Double(targets.found) / Double(targets.labelled) }
  var targetPrecision: Double { Double(targets.read - surplus) / Double(targets.read) }
  var valueRecall: Double { Double(values.found) / Double(values.labelled) }
  private var surplus = 0

  var summary: String {
    func percent(_ value: Double) -> Double { (value * 1000).rounded() / 10 }
    return
      "restated: target recall \(percent(targetRecall)) (\(targets.found)/\(targets.labelled)), "
      + "target precision \(percent(targetPrecision)) (\(targets.read - surplus)/\(targets.read)), "
      + "value recall \(percent(valueRecall)) (\(values.found)/\(values.labelled))"
  }

  private static let comparators: [String: Set<Comparator>] = [
    "eq": [.reach], "ge": [.atLeast], "le": [.atMost], "lt": [.atMost], "approx": [.about],
    "near": [.about],
    "reach": [.reach], "range": [.range], "ge_down": [.decrease], "eq_down": [.decrease],
  ]

  init(folder: String) throws {
    let rows = try Fixture.table("\(folder)/expected.csv").dropFirst()
    var files: [String] = []
    for row in rows where !files.contains(row[0]) { files.append(row[0]) }
    for file in files {
      let labels = rows.filter {
        $0[0] == file && Self.comparators[$0[3]] != nil && ($0[11] == "yes" || $0[3] == "range")
      }
      guard !labels.isEmpty else { continue }
      let bytes = [UInt8](try Fixture.data("\(folder)/\(file).txt"))
      let year = file.contains("20") ? nil : 2020
      let ledgers = try LedgerReader().readAll(bytes: bytes, fileName: file + ".txt", year: year)
      score(file, labels.map { $0 }, ledgers.flatMap(\.items))
    }
  }

  private mutating func score(_ file: String, _ labels: [[String]], _ items: [LedgerItem]) {
    for item in items {
      let wanted = labels.filter { $0[1] == item.number }
      guard !wanted.isEmpty else { continue }
      let read = item.indicators.filter {
        $0.target?.value != nil && $0.kind != .completion && $0.target?.isDerived == false
      }
      var owners: [Int: [String]] = [:]
      targets.read += read.count
      for label in wanted {
        targets.labelled += 1
        let key = label[3] + label[4] + label[5]
        let hasValue = label[12] == "yes"
        if hasValue { values.labelled += 1 }
        let place = read.indices.first { index in
          agrees(read[index], label)
            && (owners[index] == nil
              || (owners[index]?.first == key && read.count(where: { agrees($0, label) }) == 1))
        }
        // Of several readings with the same target the one with the labelled value is meant.
        let exact = read.indices.first {
          agrees(read[$0], label) && owners[$0] == nil && hasValue && has(read[$0], label)
        }
        guard let place = exact ?? place else {
          misses.append(
            "\(file) \(label[1]) \(label[2]) target \(label[3]) \(label[4])\(label[5]): not read")
          if hasValue { misses.append("\(file) \(label[2]) value \(label[7]): no target") }
          continue
        }
        owners[place, default: []].append(key)
        targets.found += 1
        if hasValue {
          if has(read[place], label) {
            values.found += 1
          } else {
            misses.append(
              "\(file) \(label[2]) value \(label[7])\(label[8]): read \(read[place].name) \(read[place].observations.map(\.value))"
            )
          }
        }
      }
      for index in read.indices where owners[index] == nil {
        surplus += 1
        misses.append(
          "\(file) \(item.number) surplus: \(read[index].name) \(read[index].target?.value ?? 0)")
      }
    }
  }

  private func scaled(_ number: String, _ unit: String) -> (Double, String)? {
    guard let value = Double(number) else { return nil }
    let scale = ScaledUnit(unit)
    return (value * scale.scale, scale.base)
  }

  private func agrees(_ indicator: Indicator, _ label: [String]) -> Bool {
    guard let target = indicator.target, let value = target.value,
      Self.comparators[label[3]]?.contains(target.comparator) == true
    else { return false }
    if label[3] == "range" { return label[4] == "\(Int(value))-\(target.upperValue ?? 0)" }
    guard let (number, unit) = scaled(label[4], label[5]) else { return false }
    let base = unit.split(separator: "/").first.map(String.init) ?? unit
    return abs(number - value) <= 1e-9 * number && (target.unit == base || target.unit.isEmpty)
  }

  private func has(_ indicator: Indicator, _ label: [String]) -> Bool {
    guard let (number, _) = scaled(label[7], label[8]) else { return false }
    // A fall is labelled by its magnitude and read as growth with its sign.
    let sign = indicator.target?.comparator == .decrease ? -1.0 : 1
    return indicator.observations.contains {
      abs($0.value - sign * number) <= 1e-9 * max(1, abs(number))
    }
  }
}
