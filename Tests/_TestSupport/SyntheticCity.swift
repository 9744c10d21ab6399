package import Indicators

/// A city that never was: its indicators, eight quarters of ledgers with revisions, renumbering and
/// gaps, and what each series must be.
package struct SyntheticCity {
  package struct Promise {
    package var name: String
    package var kind: IndicatorKind
    package var unit: String
    /// The value that a quarter's last edition reports; a missing quarter is a gap.
    package var values: [Quarter: Double] = [:]
  }

  package struct Edition {
    package var ledger: Ledger
    package var published: Day
  }

  package var promises: [Promise] = []
  package var editions: [Edition] = []

  static let things = [
    "高新技术企业", "专精特新企业", "充电桩", "养老床位", "托育机构", "安置房", "绿道", "污水管网",
    "口袋公园", "普惠幼儿园", "家庭医生签约", "数字化车间", "技改项目", "外贸综合服务企业", "停车泊位",
    "公交线路", "燃气管道", "科普基地", "文化驿站", "体育场地", "农村公路", "水库除险", "高标准农田",
    "社区食堂", "就业见习岗位",
  ]
  static let fields = ["崂山", "城阳", "即墨", "胶州", "平度", "莱西", "黄岛", "市本级"]

  /// Makes a city of 200 indicators (or fewer) and its ledgers of 2023 and 2024.
  package init(seed: UInt64, indicators: Int = 200) {
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
  package func promise(named name: String) -> Promise? {
    promises.first { name.hasSuffix($0.name) }
  }

  /// An edition as an office prints it, one promise an item, numbered anew each year.
  package func printed(_ edition: Edition) -> String {
    let quarter = edition.ledger.quarter
    let name = ["一", "二", "三", "四"][quarter.number - 1]
    var text = "\(quarter.year)年临海市重点事项\(name)季度进展情况台账\n"
    text += "\t序号\n\t事项内容\n\t进展情况\n\n"
    for item in edition.ledger.items {
      for indicator in item.indicators {
        let place = ((Int(item.number) ?? 0) - 1) * 3 + indicator.part
        let promise = Self.sentence(indicator, indicator.target?.value)
        let progress = indicator.observations.first.map { Self.sentence(indicator, $0.value) }
        text += "\t\(place)\n\t\(promise)\n\t\(progress ?? "各项工作有序推进。")\n\n"
      }
    }
    return text + "发布日期：\(edition.published)\n"
  }

  private static func sentence(_ indicator: Indicator, _ value: Double?) -> String {
    let number = value.map { $0 == $0.rounded() ? String(Int($0)) : String($0) } ?? ""
    var name = indicator.name
    if name.hasPrefix("全市") { name.removeFirst(2) }
    switch indicator.kind {
    case .growth:
      if name.hasSuffix("增速") { name.removeLast(2) }
      return "\(name)增长\(number)%。"
    case .level: return "\(name)总数达到\(number)个。"
    default: return "新增\(name)\(number)个。"
    }
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
