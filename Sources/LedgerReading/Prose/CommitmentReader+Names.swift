internal import Indicators

/// The names of promises.
extension CommitmentReader {
  /// 工业强县：新增规上企业25家: what stands before a colon is a heading where a noun follows it.
  func behindColon(_ range: Range<Int>) -> Range<Int> {
    guard let colon = range.last(where: { text[$0] == ":" }) else { return range }
    let rest = colon + 1..<range.upperBound
    return PromiseName.core(text, rest, keepsVerb: false).count >= 2 ? rest : range
  }

  /// 棚改安置房开工1.6万套、建成9000套: the noun that the second number inherits has no verb.
  func withoutDeed(_ core: Range<Int>) -> Range<Int> {
    guard
      let length = Self.deeds.length(
        in: text.scalars, endingAt: core.upperBound, from: core.lowerBound),
      core.count - length >= 2
    else { return core }
    return core.lowerBound..<core.upperBound - length
  }

  func names(
    kind: IndicatorKind, _ quantity: Quantity, before: Range<Int>, after: Range<Int>,
    subject: Range<Int>?
  ) -> (name: String, noun: String) {
    let isPercent = quantity.isPercent || quantity.unit == "个百分点"
    let core = PromiseName.core(text, before, keepsVerb: !isPercent)
    let bare = PromiseName.core(text, before, keepsVerb: false)
    let inherited = subject.map { text.text($0) } ?? ""
    if kind == .growth {
      let noun = bare.isEmpty ? (after.isEmpty ? inherited : text.text(after)) : text.text(bare)
      return (PromiseName.growth(noun), noun)
    }
    if isPercent {
      let noun = (bare.isEmpty ? inherited : text.text(bare)) + text.text(after)
      return (noun, noun)
    }
    let behind = text.text(after)
    if after.count >= 2 {
      let verb =
        PromiseWords.verbs.length(in: text.scalars, at: core.lowerBound, before: core.upperBound)
        ?? 0
      let prefix = text.text(core.lowerBound..<core.lowerBound + verb)
      return (prefix + behind, behind)
    }
    let noun = withoutDeed(bare)
    if bare.isEmpty { return (text.text(core) + inherited + behind, inherited + behind) }
    return (text.text(core) + behind, text.text(noun) + behind)
  }
}
