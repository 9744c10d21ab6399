import Indicators
import _TestSupport

@testable import LedgerReading

/// Labelled sentences and how well the reader does on them.
///
/// Targets count as found where comparator, number, upper end and unit agree (and the kind);
/// values where number, stage and date agree. Labels and indicators are paired in the order of the
/// text.
struct SentenceScore {
  struct Label {
    var kind: IndicatorKind
    var comparator: Comparator?
    var target: Double?
    var upper: Double?
    var unit: String
    var value: Double?
    var asOf: Month?
    var isDerived: Bool
    var stage: Stage?

    init?(_ text: Substring) {
      let fields = text.split(separator: " ").map(String.init)
      guard fields.count == 6, let kind = IndicatorKind(rawValue: fields[0]) else { return nil }
      self.kind = kind
      comparator = Comparator(rawValue: fields[1])
      if let gap = fields[2].firstRange(of: "..") {
        target = Double(fields[2][..<gap.lowerBound])
        upper = Double(fields[2][gap.upperBound...])
      } else {
        target = Double(fields[2])
      }
      unit = fields[3] == "-" ? "" : fields[3]
      isDerived = fields[4].hasPrefix("~")
      let parts = fields[4].drop { $0 == "~" }.split(separator: "@")
      value = parts.first.flatMap { Double($0) }
      asOf = parts.count > 1 ? Month(String(parts[1])) : nil
      stage = Stage(rawValue: fields[5])
    }
  }

  private(set) var targets = (found: 0, labelled: 0, read: 0)
  private(set) var values = (found: 0, labelled: 0, read: 0)
  private(set) var sentences = (right: 0, all: 0)
  private(set) var misses: [String] = []

  var targetRecall: Double { Double(targets.found) / Double(max(1, targets.labelled)) }
  var targetPrecision: Double { Double(targets.found) / Double(max(1, targets.read)) }
  var valueRecall: Double { Double(values.found) / Double(max(1, values.labelled)) }
  var valuePrecision: Double { Double(values.found) / Double(max(1, values.read)) }

  var summary: String {
    func percent(_ value: Double) -> Double { (value * 1000).rounded() / 10 }
    return
      "sentences \(sentences.right)/\(sentences.all); targets: recall \(percent(targetRecall)) "
      + "precision \(percent(targetPrecision)) (\(targets.found) of \(targets.labelled), read \(targets.read)); "
      + "values: recall \(percent(valueRecall)) precision \(percent(valuePrecision)) "
      + "(\(values.found) of \(values.labelled), read \(values.read))"
  }

  /// Scores every sentence of a fixture table.
  init(fixture: String) throws {
    for line in try Fixture.lines(fixture) {
      // A table of lines writes the line breaks of a cell as \\n.
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { String($0).replacing("\\n", with: "\n") }
      guard cells.count == 5, let quarter = Quarter(cells[3]) else {
        misses.append("unusable line: \(line)")
        continue
      }
      score(cells, quarter)
    }
  }

  static func read(_ commitment: String, _ progress: String, _ quarter: Quarter) -> [Indicator] {
    let row = LedgerRow(
      number: "1", row: 1,
      cells: [
        .commitment: LedgerCell(text: commitment, row: 1, heading: "事项内容"),
        .progress: LedgerCell(text: progress, row: 1, heading: "进展情况"),
      ])
    return ItemReader(quarter: quarter, asOf: nil).read(row).indicators
  }

  private mutating func score(_ cells: [String], _ quarter: Quarter) {
    let labels = cells[4].split(separator: ";").compactMap(Label.init)
    let indicators = Self.read(cells[1], cells[2], quarter)
    targets.labelled += labels.count { $0.comparator != nil }
    targets.read += indicators.count { $0.target != nil }
    values.labelled += labels.count { $0.value != nil }
    values.read += indicators.count { $0.leadingObservation != nil }
    var isRight = labels.count == indicators.count && !labels.isEmpty
    let pairs = Self.aligned(labels, indicators) {
      (Self.agrees($0, $1), Self.agrees($0, $1.leadingObservation, quarter))
    }
    for (label, indicator) in pairs {
      let observed = indicator.leadingObservation
      let targetFits = Self.agrees(label, indicator)
      if targetFits, indicator.target != nil { targets.found += 1 }
      let valueFits = Self.agrees(label, observed, quarter)
      if valueFits, observed != nil { values.found += 1 }
      isRight = isRight && targetFits && valueFits
    }
    sentences.all += 1
    if isRight, pairs.count == labels.count {
      sentences.right += 1
    } else {
      misses.append(
        "[\(cells[0])] \(cells[1]) | \(cells[2])\n    want \(cells[4])\n    read \(Self.text(indicators))"
      )
    }
  }

  /// Labels and indicators paired in the order of the text so that the most agree: a part that was
  /// missed or read too much costs itself, not every part after it.
  ///
  /// - Parameter agree: Whether target and value of a label are those of an indicator.
  static func aligned(
    _ labels: [Label], _ indicators: [Indicator],
    _ agree: (Label, Indicator) -> (target: Bool, value: Bool)
  ) -> [(Label, Indicator)] {
    typealias Pairing = (points: Int, pairs: [(Label, Indicator)])
    // One row a label: the best pairing of the labels so far with the first indicators.
    var best = [Pairing](repeating: (0, []), count: indicators.count + 1)
    for label in labels {
      var next: [Pairing] = [best[0]]
      for (index, indicator) in indicators.enumerated() {
        let fits = agree(label, indicator)
        let points = (fits.target ? 2 : 0) + (label.value != nil && fits.value ? 1 : 0)
        var pairing = best[index + 1].points >= next[index].points ? best[index + 1] : next[index]
        if points > 0, best[index].points + points > pairing.points {
          pairing = (best[index].points + points, best[index].pairs + [(label, indicator)])
        }
        next.append(pairing)
      }
      best = next
    }
    return best[indicators.count].pairs
  }

  static func agrees(_ label: Label, _ indicator: Indicator) -> Bool {
    guard label.kind == indicator.kind else { return false }
    guard let target = indicator.target else { return label.comparator == nil }
    return target.comparator == label.comparator && near(target.value, label.target)
      && near(target.upperValue, label.upper) && target.unit == label.unit
  }

  private static func agrees(_ label: Label, _ observed: Observation?, _ quarter: Quarter) -> Bool {
    guard let value = label.value else { return observed == nil }
    guard let observed else { return false }
    // The month that ends a quarter is written as the quarter.
    let asOf = label.asOf.flatMap { $0.endsQuarter ? nil : $0 }
    return near(value, observed.value) && observed.stage == label.stage
      && observed.asOf == asOf
      && observed.quarter == (label.asOf?.quarter ?? quarter)
      && (!label.isDerived || observed.isDerived)
  }

  static func near(_ first: Double?, _ second: Double?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return abs(first - second) <= 1e-9 * max(1, abs(first))
  }

  private static func text(_ indicators: [Indicator]) -> String {
    indicators.map { indicator in
      let observed = indicator.leadingObservation
      let target = indicator.target
      let number = target?.value.map { "\($0)" } ?? "-"
      let upper = target?.upperValue.map { "..\($0)" } ?? ""
      let value = observed.map { "\($0.value)" + ($0.asOf.map { "@\($0)" } ?? "") } ?? "-"
      let others = indicator.alternatives.prefix(3).map {
        "\($0.value)\($0.unit)/\($0.reason)/\(Int($0.score * 100))"
      }
      return
        "\(indicator.name): \(indicator.kind) \(target?.comparator.rawValue ?? "-") \(number)\(upper) "
        + "\(target?.unit ?? "-") \(value) \(observed?.stage.rawValue ?? "-") \(others)"
    }.joined(separator: " ; ")
  }
}
