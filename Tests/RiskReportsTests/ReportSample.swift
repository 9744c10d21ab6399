import Forecasting
import Indicators

/// A made-up ledger of a third quarter with every kind, status and grade of evidence.
///
/// The numbers are invented; nothing is fitted here. Tests and pictures of the writers start from it.
enum ReportSample {
  static let quarter = Quarter(ordinal: 2024 * 4 + 2)

  static let forecast = LedgerForecast(
    title: "2024年市政府工作报告公开挂牌事项3季度进展情况台账", quarter: quarter,
    items: [economy, revenue, bridges, homes, companies, metro, laboratories, pilot, meetings],
    problems: [
      LedgerProblem(
        file: "台账.docx", row: 12, column: "进展情况", excerpt: "1.2.3", reason: .unreadableNumber)
    ])

  // MARK: Items

  static let economy = item(
    "1", "全市生产总值增长5.5%左右。", "前三季度，全市生产总值增长5.9%，增速居副省级城市第4位。", responsible: "市发展改革委"
  ) { item in
    growth(
      item, "全市生产总值增速", target: Target(comparator: .about, value: 5.5, unit: "%"),
      values: [2023: [5.2, 5.4, 5.6, 5.8], 2024: [6.0, 5.8, 5.9]], words: "全市生产总值增长5.9%",
      projection: (5.8, 5.2...6.4, 4.6...7.0), probability: 0.78, tolerant: 0.93, status: .onTrack)
  }

  static let revenue = item(
    "2", "一般公共预算收入增长5%左右。", "前三季度，全市一般公共预算收入完成984.6亿元，同比增长0.9％。", responsible: "市财政局"
  ) { item in
    growth(
      item, "一般公共预算收入增速", target: Target(comparator: .about, value: 5, unit: "%"),
      values: [2022: [3.1, -4, 1.5, 2.2], 2023: [7.1, 6.0, 5.5, 5.1], 2024: [0.9, 1.4, 0.9]],
      words: "同比增长0.9％", projection: (1.2, -1.0...3.4, -2.9...5.5), probability: 0.03,
      tolerant: 0.04, status: .offTrack,
      pace: RequiredPace(
        value: 16.4, unit: "%", per: .restOfYear, isApproximate: true, remainingMonths: 3))
  }

  static let bridges = item(
    "15", "新开通5G基站3500个。", "累计建成5G基站3.9万个。今年新开通5G基站2470个，完成年度目标的70.6%；其余站址正在建设。",
    responsible: "市通信管理局"
  ) { item in
    count(
      item, "新开通5G基站", target: Target(comparator: .reach, value: 3500, unit: "个"),
      values: [
        2022: [610, 1500, 2350, 3600], 2023: [700, 1800, 2600, 3720], 2024: [820, 1710, 2470],
      ],
      words: "新开通5G基站2470个", projection: (3460, 3180...3780, 2960...4050), probability: 0.44,
      status: .atRisk,
      pace: RequiredPace(
        value: 1030, unit: "个", per: .quarter, remainingMonths: 3,
        best: .init(value: 1250, quarter: Quarter(ordinal: 2022 * 4 + 3))))
  }

  static let homes = item(
    "24", "建成安置房3.1万套。", "今年已建成安置房2.66万套，其余项目进入收尾。", responsible: "市住房城乡建设局"
  ) { item in
    count(
      item, "建成安置房", target: Target(comparator: .reach, value: 31000, unit: "套"),
      values: [2024: [3100, 14200, 26600]], words: "建成安置房2.66万套",
      projection: (31800, 29600...34100, 28100...36000), probability: 0.68, status: .watch,
      pace: RequiredPace(value: 4400, unit: "套", per: .quarter, remainingMonths: 3))
  }

  static let companies = item(
    "6", "深化创新型企业梯次培育，高新技术企业达到8500家，新增专精特新企业300家以上。",
    "高新技术企业达到8230家。新增专精特新企业356家。", responsible: "市科技局、市工业和信息化局"
  ) { item in
    [
      series(
        item, "高新技术企业", kind: .level, target: Target(comparator: .reach, value: 8500, unit: "家"),
        values: [
          2022: [6100, 6180, 6300, 6650], 2023: [6700, 6900, 7200, 7900], 2024: [7980, 8090, 8230],
        ],
        words: "高新技术企业达到8230家", projection: (8810, 8480...9160, 8240...9480), probability: 0.88,
        status: .onTrack, part: 1),
      series(
        item, "新增专精特新企业", kind: .cumulative,
        target: Target(comparator: .atLeast, value: 300, unit: "家"),
        values: [2024: [40, 180, 356]],
        words: "新增专精特新企业356家", projection: nil, probability: 1, status: .met, part: 2),
    ]
  }

  static let metro = item(
    "13", "实现地铁2号线一期西延段开通运营。", "土建工程累计完成98.8%，正在加快推进附属工程建设。", responsible: nil
  ) { item in
    var forecast = series(
      item, "地铁2号线一期西延段开通运营", kind: .completion,
      target: Target(comparator: .reach, value: 100, unit: "%"), values: [:],
      words: "土建工程累计完成98.8%", projection: (97, 88...100, 80...100), probability: 0.35,
      status: .atRisk)
    let latest = Observation(
      quarter: quarter, value: 98.8, unit: "%", stage: .started, basis: .stock,
      source: span("土建工程累计完成98.8%", in: item))
    forecast.latest = latest
    forecast.indicator.observations = [latest]
    forecast.evidence = .indirect
    forecast.method = .completionPace
    return [forecast]
  }

  static let laboratories = item(
    "7", "新创建2家以上全国重点实验室。", "我市赴科技部沟通汇报拟建全国重点实验室情况，了解重组进展及指南发布计划。", responsible: "市科技局"
  ) { item in
    [
      IndicatorForecast(
        indicator: Indicator(
          item: item.number, part: 1, name: "新创建全国重点实验室", kind: .cumulative,
          target: Target(comparator: .atLeast, value: 2, unit: "家"),
          evidence: [
            QualitativeEvidence(stage: .planned, source: span("沟通汇报拟建全国重点实验室情况", in: item))
          ]),
        series: IndicatorSeries(name: "新创建全国重点实验室", kind: .cumulative, unit: "家", observations: []),
        status: .noData, evidence: .none, method: .unavailable(.noNumber))
    ]
  }

  static let pilot = item("21", "办好跨国公司领导人峰会等重点活动。", "", responsible: nil) { item in
    [
      IndicatorForecast(
        indicator: Indicator(
          item: item.number, part: 1, name: "办好跨国公司领导人峰会等重点活动", kind: .qualitative),
        series: IndicatorSeries(name: "峰会", kind: .qualitative, unit: "", observations: []),
        status: .noData, evidence: .none, method: .unavailable(.qualitative))
    ]
  }

  static let meetings = item("22", "推进相关工作。", "有序推进。", responsible: nil) { _ in [] }

  // MARK: Making them

  static func item(
    _ number: String, _ commitment: String, _ progress: String, responsible: String?,
    _ indicators: (LedgerItem) -> [IndicatorForecast]
  ) -> ItemForecast {
    let item = LedgerItem(
      number: number, commitment: commitment, progress: progress, responsible: responsible, row: 2)
    return ItemForecast(item: item, indicators: indicators(item))
  }

  /// The place of words in the progress cell, in Unicode scalars.
  static func span(_ words: String, in item: LedgerItem) -> SourceSpan {
    let text = Array(item.progress.unicodeScalars)
    let found = Array(words.unicodeScalars)
    let start =
      text.indices.first { Array(text[$0...].prefix(found.count)) == found } ?? text.count
    return SourceSpan(cell: .progress, start: start, length: found.count, text: words)
  }

  static func growth(
    _ item: LedgerItem, _ name: String, target: Target, values: [Int: [Double]], words: String,
    projection: (Double, ClosedRange<Double>, ClosedRange<Double>), probability: Double,
    tolerant: Double, status: Status, pace: RequiredPace? = nil
  ) -> [IndicatorForecast] {
    var forecast = series(
      item, name, kind: .growth, target: target, values: values, words: words,
      projection: projection, probability: probability, status: status)
    forecast.probabilityWithinTolerance = tolerant
    forecast.requiredPace = pace
    forecast.method = .growthCarried
    return [forecast]
  }

  static func count(
    _ item: LedgerItem, _ name: String, target: Target, values: [Int: [Double]], words: String,
    projection: (Double, ClosedRange<Double>, ClosedRange<Double>), probability: Double,
    status: Status, pace: RequiredPace
  ) -> [IndicatorForecast] {
    var forecast = series(
      item, name, kind: .cumulative, target: target, values: values, words: words,
      projection: projection, probability: probability, status: status)
    forecast.requiredPace = pace
    return [forecast]
  }

  static func series(
    _ item: LedgerItem, _ name: String, kind: IndicatorKind, target: Target,
    values: [Int: [Double]], words: String,
    projection: (Double, ClosedRange<Double>, ClosedRange<Double>)?, probability: Double,
    status: Status, part: Int = 1
  ) -> IndicatorForecast {
    let source = span(words, in: item)
    let observations = values.keys.sorted().flatMap { year in
      (values[year] ?? []).enumerated().map { index, value in
        Observation(
          quarter: Quarter(ordinal: year * 4 + index), value: value, unit: target.unit,
          basis: kind == .level ? .stock : .yearToDate,
          source: Quarter(ordinal: year * 4 + index) == quarter ? source : nil)
      }
    }
    let latest = observations.last
    return IndicatorForecast(
      indicator: Indicator(
        item: item.number, part: part, name: name, kind: kind, target: target,
        observations: latest.map { [$0] } ?? []),
      series: IndicatorSeries(
        name: name, kind: kind, unit: target.unit, observations: observations),
      latest: latest,
      projection: projection.map {
        Projection(median: $0.0, interval80: $0.1, interval95: $0.2)
      }, probability: probability, status: status, evidence: .direct,
      timeProportional: latest.flatMap { latest in
        target.value.flatMap {
          TimeProportionalRule.progress(
            of: latest.value, target: $0, kind: kind, comparator: target.comparator,
            elapsed: latest.elapsedShare)
        }
      },
      method: status == .met ? .settled : .targetAndPace,
      explanation: status == .met
        ? []
        : [
          Contribution(source: .yearToDate, weight: 0.62, value: projection?.0),
          Contribution(source: .target, weight: 0.23, value: target.value),
          Contribution(source: .referenceClass, weight: 0.15),
        ])
  }
}

extension ReportSample {
  /// A ledger of at least this many indicators: the sample's items over and over, renumbered.
  static func large(_ count: Int) -> LedgerForecast {
    var large = forecast
    large.items = []
    while large.indicators.count < count {
      for item in forecast.items {
        var copy = item
        let number = "\(large.items.count + 1)"
        copy.item.number = number
        for index in copy.indicators.indices { copy.indicators[index].indicator.item = number }
        large.items.append(copy)
      }
    }
    return large
  }
}
