internal import Indicators

/// Which of the numbers of a clause is promised.
extension CommitmentReader {
  /// 10亿元以上项目20个: a number that says which things are counted, before the one that counts them.
  func isClass(_ number: Int, in clause: Clause) -> Bool {
    guard number + 1 < clause.quantities.upperBound else { return false }
    let (start, end) = (
      scan.quantities[number].range.upperBound, scan.quantities[number + 1].range.lowerBound
    )
    guard let length = Self.classEnds.length(in: text.scalars, at: start, before: end) else {
      // 过10亿元项目5个
      let first = scan.quantities[number].range.lowerBound
      let isPassed =
        Self.classHeads.length(
          in: text.scalars, endingAt: first, from: clause.range.lowerBound) != nil
      return isPassed && isNoun(start..<end)
    }
    // 其中10亿元以上2个
    if start + length == end {
      return UnitLexicon.isMeasure(scan.quantities[number].unit)
        && UnitLexicon.isCounter(scan.quantities[number + 1].unit)
    }
    return isNoun(start + length..<end)
  }

  /// Whether a stretch between two numbers names what the second one counts.
  func isNoun(_ range: Range<Int>) -> Bool {
    guard let first = range.first, !"、,和及或至到(".unicodeScalars.contains(text[first]) else {
      return false
    }
    return !text.scalars[range].contains { "、,".unicodeScalars.contains($0) }
      && StageWords.touching.length(in: text.scalars, at: first, before: range.upperBound) == nil
  }

  func isUsable(_ quantity: Quantity, in clause: Clause) -> Bool {
    if scan.depth[quantity.range.lowerBound] > 0 { return false }
    // 投资12亿元的物流园: the amount describes the project.
    let isCount = UnitLexicon.isCounter(quantity.unit) || quantity.isPercent
    if !isCount, text[quantity.range.upperBound] == "的" { return false }
    if isClassAlone(quantity, in: clause) { return false }
    // 在2023年完成6万套的基础上: what is already there.
    if Self.bases.isIn(text.scalars, quantity.range.upperBound..<clause.range.upperBound) {
      return false
    }
    if quantity.unit.isEmpty, quantity.scale == 1 {
      // A bare number counts only at the end of its clause (东坡8000), never inside of a name.
      let tail = quantity.range.upperBound
      let isLast = tail >= clause.range.upperBound || "(以左、".unicodeScalars.contains(text[tail])
      let isFirst = quantity.range.lowerBound <= clause.range.lowerBound
      return isLast && (!isFirst || clause.range.count == quantity.range.count)
    }
    return true
  }

  /// 10万元以下村清零: an amount that says which things are meant, without a number of them.
  private func isClassAlone(_ quantity: Quantity, in clause: Clause) -> Bool {
    let end = quantity.range.upperBound
    guard quantity.unit == "元",
      let length = Self.classEnds.length(in: text.scalars, at: end, before: clause.range.upperBound)
    else { return false }
    return Self.classMembers.length(
      in: text.scalars, at: end + length, before: clause.range.upperBound) != nil
      && !clause.quantities.contains { scan.quantities[$0].range.lowerBound > end }
  }

  /// The number that the clause promises, where it has several: not a base (由45元提高到50元), not an
  /// attribute (总投资20亿元) or a beneficiary (为200所学校).
  func main(of quantities: [Quantity], _ clause: Clause) -> Quantity? {
    guard quantities.count > 1 else { return quantities.first }
    // 102项工程完成年度投资240亿元 promises the money.
    if let spent = quantities.last, spent.unit == "元", quantities.count == 2,
      Self.spending.length(
        in: text.scalars, endingAt: spent.range.lowerBound, from: clause.range.lowerBound) != nil
    {
      return spent
    }
    let candidates = quantities.filter { quantity in
      let start = quantity.range.lowerBound
      let isContext =
        Self.contextHeads.length(in: text.scalars, endingAt: start, from: clause.range.lowerBound)
        != nil
        || Self.attributes.isIn(text.scalars, max(clause.range.lowerBound, start - 6)..<start)
      let raised = "提增升扩降减".unicodeScalars.contains(text[quantity.range.upperBound])
      return !isContext && !raised
    }
    return candidates.first ?? quantities.last
  }
}
