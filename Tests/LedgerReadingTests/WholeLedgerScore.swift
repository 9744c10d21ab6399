import Indicators
import _TestSupport

@testable import LedgerReading

/// How well the reader does on a whole ledger file of another office.
///
/// Labels (`NAME.expected.csv`) and indicators are paired in the order of the document; what counts is as
/// in `SentenceScore`, but for the date of a value, which the labels leave out.
struct WholeLedgerScore {
  private(set) var targets = (found: 0, labelled: 0, read: 0)
  private(set) var values = (found: 0, labelled: 0, read: 0)
  private(set) var misses: [String] = []

  /// Scores one file of the folder `Fixtures/Ledgers`.
  init(file: String) throws {
    let bytes = [UInt8](try Fixture.data("Ledgers/\(file)"))
    let indicators = try LedgerReader().read(bytes: bytes, fileName: file)
      .items.flatMap(\.indicators)
    let name = file.split(separator: ".").first.map(String.init) ?? file
    let labels = try Fixture.table("Ledgers/\(name).expected.csv").dropFirst().map { row in
      let cells = row.map { $0.isEmpty ? "-" : $0 }
      let text = cells[2...7].joined(separator: " ")
      return (place: "\(cells[0])/\(cells[1])", label: SentenceScore.Label(text[...]))
    }
    let usable = labels.compactMap(\.label)
    targets.labelled = usable.count { $0.comparator != nil }
    values.labelled = usable.count { $0.value != nil }
    targets.read = indicators.count { $0.target != nil }
    values.read = indicators.count { $0.leadingObservation != nil }
    let pairs = SentenceScore.aligned(usable, indicators) {
      (SentenceScore.agrees($0, $1), Self.agrees($0, $1.leadingObservation))
    }
    for (label, indicator) in pairs {
      let targetFits = SentenceScore.agrees(label, indicator)
      let valueFits = Self.agrees(label, indicator.leadingObservation)
      if targetFits, label.comparator != nil { targets.found += 1 }
      if valueFits, label.value != nil { values.found += 1 }
      if !targetFits || !valueFits {
        let read = indicator.leadingObservation
        misses.append("\(file): \(label) read \(indicator.name) \(read?.value ?? .nan)")
      }
    }
    if labels.count != usable.count { misses.append("\(file): unusable labels") }
    if indicators.count != pairs.count || usable.count != pairs.count {
      misses.append(
        "\(file): \(usable.count) labels, \(indicators.count) read, \(pairs.count) paired")
    }
  }

  private static func agrees(_ label: SentenceScore.Label, _ observed: Observation?) -> Bool {
    guard let value = label.value else { return observed == nil }
    return observed.map { SentenceScore.near(value, $0.value) && $0.stage == label.stage } ?? false
  }
}
