/// Tells what a percentage of the progress is by the words around it.
enum PercentageRole {
  static func role(
    of quantity: Quantity, text: ProseText, before: Range<Int>, after: Range<Int>,
    clause: Range<Int>
  ) -> (role: ReportedQuantity.Role, sign: Double) {
    let scalars = text.scalars
    let near = max(before.lowerBound, before.upperBound - 14)..<before.upperBound
    if average.isIn(scalars, before) { return (.average, 1) }
    if quantity.unit == "个百分点" {
      let head = clause.lowerBound..<quantity.range.lowerBound
      if comparing.isIn(scalars, near)
        || "差距".unicodeScalars.contains(where: { scalars[near].contains($0) }),
        plan.isIn(scalars, max(head.lowerBound, head.upperBound - 12)..<head.upperBound)
      {
        let isBelow = below.isIn(scalars, near)
        return (.gap, isBelow ? -1 : 1)
      }
      // 提高0.7个百分点 changes, 高于全省0.2个百分点 compares.
      if let length = fall.length(in: scalars, endingAt: near.upperBound, from: near.lowerBound),
        length > 0
      {
        return (.change, -1)
      }
      let rises =
        growth.length(in: scalars, endingAt: near.upperBound, from: near.lowerBound) != nil
      return (rises ? .change : .comparison, 1)
    }
    if let word = comparing.last(in: scalars, near),
      !growth.isIn(scalars, word.upperBound..<near.upperBound),
      !fall.isIn(scalars, word.upperBound..<near.upperBound)
    {
      // 比重44% is a share, 比全省高 a comparison.
      let isShare =
        text.text(word) == "比"
        && ("重例达率值".unicodeScalars.contains(text[word.upperBound])
          || word.upperBound == near.upperBound || text[word.lowerBound - 1] == "占"
          || text[word.lowerBound - 1] == "同" || text[word.lowerBound - 1] == "环")
      if !isShare { return (.comparison, 1) }
    }
    if whole.isIn(scalars, near), part.isIn(scalars, near) { return (.completion, 1) }
    if plan.isIn(scalars, near),
      part.isIn(scalars, near) || doing.isIn(scalars, clause.lowerBound..<quantity.range.lowerBound)
    {
      return (.shareOfTarget, 1)
    }
    if plan.length(in: scalars, at: quantity.range.upperBound, before: clause.upperBound) != nil {
      return (.shareOfTarget, 1)
    }
    if quantity.isSigned { return (.growth, 1) }
    let growing = growth.last(in: scalars, near).flatMap {
      // 增加值 and 新增托位完成率 do not grow.
      isValueAdded(text, $0) || "新净".unicodeScalars.contains(text[$0.lowerBound - 1]) ? nil : $0
    }
    let falling = fall.last(in: scalars, near)
    if let falling, falling.upperBound > (growing?.lowerBound ?? -1) || growing == nil {
      let goesTo = "至到".unicodeScalars.contains(text[falling.upperBound])
      // 降幅收窄至1.1% and 增速回落至5% are what they came to.
      if goesTo, rateOfFall.isIn(scalars, near) { return (.growth, -1) }
      if goesTo, rateOfGrowth.isIn(scalars, near) { return (.growth, 1) }
      if goesTo { return (.rate, 1) }
      // 降幅收窄至 is still a fall of that size.
      return (.growth, -1)
    }
    if let growing {
      let goesTo = "至到".unicodeScalars.contains(text[growing.upperBound])
      if rates.isIn(scalars, near), goesTo { return (.rate, 1) }
      if !goesTo || text.text(growing).hasSuffix("速") || text.text(growing).hasSuffix("幅") {
        return (.growth, 1)
      }
      return (.rate, 1)
    }
    if works.isIn(scalars, near) { return (.completion, 1) }
    if shareHeads.isIn(scalars, near) { return (.shareOfTarget, 1) }
    if let word = part.last(in: scalars, near) {
      let isRate = rates.isIn(scalars, word.lowerBound..<near.upperBound)
      return (isRate ? .rate : .other, 1)
    }
    if rates.isIn(scalars, near) { return (.rate, 1) }
    if completion.isIn(scalars, before) { return (.completion, 1) }
    if completion.isIn(scalars, after) { return (.completion, 1) }
    return (.other, 1)
  }

  /// 增加值 is a noun.
  static func isValueAdded(_ text: ProseText, _ word: Range<Int>) -> Bool {
    text.text(word.lowerBound..<word.lowerBound + 3) == "增加值"
  }
}
