import Indicators

/// A column chart of how many targets will be met: one column a count, as tall as its probability.
public struct CountChart: Sendable {
  /// The probability of each count, from 0 upwards; sums to 1.
  let distribution: [Double]
  /// The same under independence, drawn as a mark across each column; `nil` for none.
  let independent: [Double]?
  /// The expected count.
  let expected: Double
  private let wording: Wording

  /// Makes the chart of a distribution over counts.
  public init(
    distribution: [Double], independent: [Double]? = nil, expected: Double, language: Language
  ) {
    self.distribution = distribution
    self.independent = independent
    self.expected = expected
    wording = Wording(language)
  }

  /// The counts that carry all but a thousandth of the probability on either side.
  private var shown: ClosedRange<Int> {
    let all = [distribution] + (independent.map { [$0] } ?? [])
    let low = all.compactMap { list in list.firstIndex { $0 >= 0.002 } }.min() ?? 0
    let high = all.compactMap { list in list.lastIndex { $0 >= 0.002 } }.max() ?? 0
    return low...max(low, high)
  }

  /// The chart as a picture.
  public func picture() -> SVG {
    let counts = shown
    let description = wording(
      "预计达标 \(NumberText.decimal(expected, places: 1)) 个；各个数的概率："
        + counts.map { "\($0) 个 \(NumberText.probability(distribution[$0]))" }
        .joined(separator: "，") + "。",
      "\(NumberText.decimal(expected, places: 1)) expected to be met; probability of each count: "
        + counts.map { "\($0): \(NumberText.probability(distribution[$0]))" }
        .joined(separator: ", ") + ".")
    var picture = SVG(
      width: 420, height: 190,
      title: wording("达标个数的分布", "How many targets will be met"), description: description)
    let highest = (distribution + (independent ?? [])).max() ?? 1
    let (left, right, bottom, top) = (34.0, 410.0, 152.0, 22.0)
    let scale = ChartScale([0, highest * 100], from: bottom, to: top, floor: 0)
    for tick in scale.ticks {
      picture.line(from: (left, scale(tick)), to: (right, scale(tick)), as: .grid)
      picture.text(
        NumberText.decimal(tick, places: 1) + "%", at: (left - 5, scale(tick) + 4), anchor: "end",
        as: .label)
    }
    let slot = (right - left) / Double(counts.count)
    let width = min(slot * 0.72, 46)
    // Round counts are named, at most a dozen or so.
    let every = [1, 2, 5, 10, 20, 50].first { counts.count <= 12 * $0 } ?? 100
    for count in counts {
      let center = left + (Double(count - counts.lowerBound) + 0.5) * slot
      let height = scale(distribution[count] * 100)
      picture.rectangle(
        x: center - width / 2, y: height, width: width, height: bottom - height, as: .inner)
      if let independent, independent[count] >= 0.002 {
        let mark = scale(independent[count] * 100)
        picture.line(
          from: (center - width / 2, mark), to: (center + width / 2, mark), as: .target)
      }
      if count % every == 0 {
        picture.text("\(count)", at: (center, bottom + 15), anchor: "middle", as: .label)
      }
    }
    let place = left + (expected - Double(counts.lowerBound) + 0.5) * slot
    picture.line(from: (place, top - 4), to: (place, bottom), as: .median)
    picture.text(
      wording("预计 ", "expected ") + NumberText.decimal(expected, places: 1),
      at: (place.held(to: (left + 30)...(right - 30)), top - 9), anchor: "middle", as: .strong)
    picture.text(
      wording("达标个数", "targets met"), at: ((left + right) / 2, bottom + 32), anchor: "middle",
      as: .label)
    return picture
  }
}
