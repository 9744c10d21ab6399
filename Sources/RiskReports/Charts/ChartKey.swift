/// A part of an indicator's chart as the legend names it.
enum ChartKey: CaseIterable {
  case reported, stage, target, required, median, inner, outer, earlier

  /// The legend's word.
  func name(_ wording: Wording) -> String {
    switch self {
    case .reported: wording("台账数", "reported")
    case .stage: wording("前期阶段（不计入）", "stage (not counted)")
    case .target: wording("年度目标", "annual target")
    case .required: wording("所需进度", "required path")
    case .median: wording("预测中位数", "projected median")
    case .inner: wording("80% 区间", "80 % interval")
    case .outer: wording("95% 区间", "95 % interval")
    case .earlier: wording("往年", "earlier years")
    }
  }

  /// Draws the key's sample, 22 units wide.
  static func draw(_ key: ChartKey, on picture: inout SVG, x: Double, baseline: Double) {
    let middle = baseline - 4
    let line = { (part: ChartPart) in (part, (x, middle), (x + 22, middle)) }
    switch key {
    case .reported:
      picture.line(from: line(.series).1, to: line(.series).2, as: .series)
      picture.circle(at: (x + 11, middle), radius: 3.5, as: .point)
    case .stage: picture.circle(at: (x + 11, middle), radius: 3.5, as: .stagePoint)
    case .target: picture.line(from: line(.target).1, to: line(.target).2, as: .target)
    case .required: picture.line(from: line(.required).1, to: line(.required).2, as: .required)
    case .median:
      picture.line(from: line(.median).1, to: line(.median).2, as: .median)
      picture.diamond(at: (x + 11, middle), radius: 4, as: .point)
    case .inner:
      picture.rectangle(x: x, y: middle - 5, width: 22, height: 10, as: .inner)
    case .outer:
      picture.rectangle(x: x, y: middle - 5, width: 22, height: 10, as: .outer)
    case .earlier: picture.line(from: line(.earlier).1, to: line(.earlier).2, as: .earlier)
    }
  }

  /// The legend of a page of charts as a picture of its own, in rows that fit a phone.
  static func legend(_ wording: Wording) -> SVG {
    let rows = stride(from: 0, to: allCases.count, by: 2).map {
      Array(allCases[$0..<min($0 + 2, allCases.count)])
    }
    let description = allCases.map { $0.name(wording) }.joined(separator: wording("、", ", "))
    var picture = SVG(
      width: 380, height: Double(rows.count) * 20 + 6, title: wording("图例", "Legend"),
      description: description)
    for (row, keys) in rows.enumerated() {
      for (column, key) in keys.enumerated() {
        let (x, baseline) = (4 + Double(column) * 190, 16 + Double(row) * 20)
        draw(key, on: &picture, x: x, baseline: baseline)
        picture.text(key.name(wording), at: (x + 32, baseline), as: .label)
      }
    }
    return picture
  }
}
