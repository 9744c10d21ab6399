import Indicators
import LedgerStore
import _TestSupport

/// A city that never was: its indicators, eight quarters of ledgers with revisions, renumbering and
/// gaps, and what each series must be.
struct SyntheticCity {
  struct Promise {
    var name: String
    var kind: IndicatorKind
    var unit: String
    /// The value that a quarter's last edition reports; a missing quarter is a gap.
    var values: [Quarter: Double] = [:]
  }

  struct Edition {
    var ledger: Ledger
    var published: Day
  }

  var promises: [Promise] = []
  var editions: [Edition] = []

  static let things = [
    "高新技术企业", "专精特新企业", "充电桩", "养老床位", "托育机构", "安置房", "绿道", "污水管网",
    "口袋公园", "普惠幼儿园", "家庭医生签约", "数字化车间", "技改项目", "外贸综合服务企业", "停车泊位",
    "公交线路", "燃气管道", "科普基地", "文化驿站", "体育场地", "农村公路", "水库除险", "高标准农田",
    "社区食堂", "就业见习岗位",
  ]
  static let fields = ["崂山", "城阳", "即墨", "胶州", "平度", "莱西", "黄岛", "市本级"]

  /// Makes a city of 200 indicators (or fewer) and its ledgers of 2023 and 2024.
  init(seed: UInt64, indicators: Int = 200) {
    var random = SplitMix64(seed: seed)
    for index in 0..<indicators {
      let field = Self.fields[index / Self.things.count % Self.fields.count]
      let kind: IndicatorKind = [.cumulative, .level, .growth][index % 3]
      let name = field + Self.things[index % Self.things.count] + (kind == .growth ? "增速" : "")
      promises.append(Promise(name: name, kind: kind, unit: kind == .growth ? "%" : "个"))
    }
    var order = Array(promises.indices)
    for year in [2023, 2024] {
      // January: new numbers, new order, new targets.
      order.shuffle(using: &random)
      let targets = promises.map { _ in Double(Int.random(in: 100...900, using: &random)) }
      var sofar = promises.map { _ in 0.0 }
      for number in 1...4 {
        let quarter = Quarter(ordinal: year * 4 + number - 1)
        for index in promises.indices {
          let step = Double(Int.random(in: 1...90, using: &random))
          sofar[index] = promises[index].kind == .growth ? step / 8 : sofar[index] + step
        }
        let hasRow = promises.map { _ in Int.random(in: 0..<20, using: &random) > 0 }
        let hasValue = promises.map { _ in Int.random(in: 0..<10, using: &random) > 0 }
        var values = sofar
        let isRevised = number == 2 || (year == 2024 && number == 1)
        for edition in 0...(isRevised ? 1 : 0) {
          if edition == 1 {
            for _ in 0..<10 {
              values[Int.random(in: promises.indices, using: &random)] += 1.5
            }
          }
          let ledger = ledger(quarter, order, targets, values, hasRow, hasValue, edition)
          let first = Day(firstOf: quarter.advanced(by: 1)).ordinal
          editions.append(
            Edition(ledger: ledger, published: Day(ordinal: first + 15 + edition * 100)))
        }
        for index in promises.indices {
          promises[index].values[quarter] =
            hasRow[index] && hasValue[index] ? values[index] : nil
        }
      }
    }
  }

  /// The promise that an indicator of a ledger is, by the name that only this generator knows.
  func promise(named name: String) -> Promise? {
    promises.first { name.hasSuffix($0.name) }
  }

  func document(_ edition: Edition) -> PublishedDocument {
    let text = edition.ledger.items.map(\.progress).joined(separator: "\n")
    return PublishedDocument(
      file: edition.ledger.file, bytes: Array((edition.ledger.title + text).utf8), text: text,
      plannerDate: edition.published)
  }

  private func ledger(
    _ quarter: Quarter, _ order: [Int], _ targets: [Double], _ values: [Double],
    _ hasRow: [Bool], _ hasValue: [Bool], _ edition: Int
  ) -> Ledger {
    var items: [LedgerItem] = []
    // Three promises an item; a row that is missing leaves its number unused.
    for (place, start) in stride(from: 0, to: order.count, by: 3).enumerated() {
      let members = order[start..<min(start + 3, order.count)]
      let commitment = members.map {
        "\(promises[$0].name)达到\(Int(targets[$0]))\(promises[$0].unit)"
      }
      .joined(separator: "，")
      var item = LedgerItem(
        number: "\(place + 1)", commitment: commitment, progress: "", row: place + 2)
      for (part, index) in members.enumerated() where hasRow[index] {
        let promise = promises[index]
        // The second year says 全市 in front, which tells nothing.
        let name = (quarter.year == 2024 ? "全市" : "") + promise.name
        var indicator = Indicator(
          item: item.number, part: part + 1, name: name, kind: promise.kind,
          target: Target(comparator: .atLeast, value: targets[index], unit: promise.unit))
        if hasValue[index] {
          let text = "\(promise.name)\(values[index])"
          item.progress += text
          indicator.observations = [
            Observation(
              quarter: quarter, value: values[index], unit: promise.unit,
              basis: promise.kind == .level ? .stock : .yearToDate,
              source: SourceSpan(cell: .progress, start: 0, length: 4, text: text))
          ]
        }
        item.indicators.append(indicator)
      }
      if !item.indicators.isEmpty { items.append(item) }
    }
    return Ledger(
      title: "\(quarter) 台账\(edition == 0 ? "" : "（修订）")", quarter: quarter,
      file: "\(quarter)-\(edition).txt", items: items)
  }
}
