internal import Indicators

/// Reads promises that are measured against another indicator: 与经济增长同步, 高于经济增速.
enum RelativePromise {
  /// The relative promise of a clause; `nil` where it has a number of its own or none of the forms.
  static func read(
    _ text: ProseText, _ range: Range<Int>, scan: QuantityScan, quantities: Range<Int>
  ) -> Promise? {
    guard quantities.isEmpty else { return nil }
    let scalars = text.scalars
    var subjectEnd: Int
    var reference: Range<Int>
    if let end = matching.last(in: scalars, range),
      let start = pairing.last(in: scalars, range.lowerBound..<end.lowerBound),
      yardsticks.isIn(scalars, start.upperBound..<end.lowerBound)
    {
      (subjectEnd, reference) = (start.lowerBound, start.upperBound..<end.lowerBound)
    } else if let verb = beating.first(in: scalars, range),
      yardsticks.isIn(scalars, verb.upperBound..<range.upperBound)
        || rates.isIn(scalars, range.lowerBound..<verb.lowerBound)
    {
      (subjectEnd, reference) = (verb.lowerBound, verb.upperBound..<range.upperBound)
    } else {
      return nil
    }
    while reference.count > 2, text.text(reference.upperBound - 2..<reference.upperBound) == "基本" {
      reference = reference.lowerBound..<reference.upperBound - 2
    }
    let subject = text.text(
      PromiseName.core(text, range.lowerBound..<subjectEnd, keepsVerb: false))
    guard !subject.isEmpty else { return nil }
    let target = Target(
      comparator: .relative, value: nil, unit: "%", reference: text.text(text.trimmed(reference)),
      source: text.span(reference))
    return Promise(
      name: PromiseName.shown(subject + "增速"), noun: subject, kind: .growth, target: target,
      source: text.span(range))
  }
}
