/// The nouns around a number of the progress, the nearest first.
struct ReportContext: Sendable {
  /// The words of its own clause on both sides.
  var own: NounKey

  /// The nouns among them: without verbs, stages, periods.
  var nouns: NounKey

  /// The counted noun behind it.
  var behind: NounKey

  /// The nouns right before it, without a heading with a colon (厢房 in 垃圾分类：建成厢房41个).
  var ahead: NounKey

  /// Whether such a heading stands before it.
  var isHeaded: Bool

  /// Earlier words of the sentence.
  var inherited: [(words: NounKey, nouns: NounKey)]

  /// The heading of its paragraph.
  var heading: NounKey

  /// Whether that heading is a sentence of its own (单项冠军方面。).
  var hasTitle: Bool

  /// Whether its own words name nothing.
  var lacksNoun: Bool

  /// Whether nothing at all near it names anything.
  var isNameless: Bool

  init(_ report: ReportedQuantity, _ progress: ProgressReader) {
    let text = progress.text
    // 引进项目27个(其中亿元以上9个): what a bracket counts is not what the number counts.
    let bracket = report.after.first { text[$0] == "(" }
    let hasParts = bracket.map {
      text.scalars[$0..<report.after.upperBound].contains(where: QuantityScan.isDigit)
    }
    let after =
      hasParts == true ? report.after.lowerBound..<(bracket ?? 0) : report.after
    let words = text.text(report.before) + " " + text.text(after)
    // 640元/人月 is 人均 by its unit.
    let isAverage = ["/人", "/户", "/亩"].contains { report.quantity.unit.contains($0) }
    own = NounKey((report.assignedNoun ?? words) + (isAverage ? "|人均" : ""))
    nouns = NounKey(
      Self.letters(progress, report.before) + "|"
        + (report.quantity.isPercent ? "" : Self.letters(progress, after)))
    var end = report.after.lowerBound
    while end < report.after.upperBound, end - report.after.lowerBound < 40,
      !",;。(、:".unicodeScalars.contains(text[end]),
      Self.stops.length(in: text.scalars, at: end, before: report.after.upperBound) == nil,
      end == report.after.lowerBound
        || StageWords.applied.length(in: text.scalars, at: end, before: report.after.upperBound)
          == nil,
      end == report.after.lowerBound
        || PromiseWords.verbs.length(in: text.scalars, at: end, before: report.after.upperBound)
          == nil
        || PromiseWords.works.length(in: text.scalars, at: end, before: report.after.upperBound)
          != nil
    {
      end += 1
    }
    let colon = text.scalars[report.before].lastIndex(of: ":")
    isHeaded = colon != nil
    let start = colon.map { $0 + 1 } ?? report.before.lowerBound
    ahead = NounKey(Self.letters(progress, start..<report.before.upperBound))
    behind = NounKey(text.text(report.after.lowerBound..<end))
    inherited =
      report.assignedNoun != nil
      ? []
      : report.inherited.map {
        (NounKey(text.text($0)), NounKey(Self.letters(progress, $0)))
      }
    hasTitle =
      progress.heading(of: report.paragraph).map {
        $0.count <= 14 && "。:".unicodeScalars.contains(text[$0.upperBound])
      } ?? false
    heading = progress.heading(of: report.paragraph).map { NounKey(text.text($0)) } ?? NounKey("")
    let letters =
      Self.content(progress: progress, report.before)
      + (report.quantity.isPercent ? 0 : Self.content(progress: progress, report.after))
    // 迎宾大道、创业路等4条已通车 names the things one by one.
    let isEnumerated =
      report.before.upperBound > report.before.lowerBound
      && text[report.before.upperBound - 1] == "等"
      && Self.content(progress: progress, report.after) < 2
    lacksNoun = (letters < 2 || isEnumerated) && report.assignedNoun == nil
    isNameless =
      lacksNoun && report.inherited.allSatisfy { Self.content(progress: progress, $0) < 2 }
  }

  /// How many letters of a range belong to nouns: not to numbers, units, verbs and periods.
  static func content(progress: ProgressReader, _ range: Range<Int>) -> Int {
    letters(progress, range).unicodeScalars.count { $0 != "|" }
  }

  /// The letters of a range that belong to nouns, with bars where something was left out.
  private static func letters(_ progress: ProgressReader, _ range: Range<Int>) -> String {
    let text = progress.text
    let scalars = text.scalars
    var (letters, position) = (String.UnicodeScalarView(), range.lowerBound)
    while position < range.upperBound {
      let start = position
      if QuantityScan.isDigit(text[position]) {
        while position < range.upperBound,
          QuantityScan.isDigit(text[position]) || ".,-~".unicodeScalars.contains(text[position])
        { position += 1 }
        while let length = scales.length(in: scalars, at: position, before: range.upperBound) {
          position += length
        }
        position +=
          UnitLexicon.units.length(in: scalars, at: position, before: range.upperBound) ?? 0
      } else if "由从".unicodeScalars.contains(text[position]),
        QuantityScan.isDigit(text[position + 1])
      {
        // 药占比由30.6%降至27.4%
        position += 1
      } else if middles.length(in: scalars, at: position, before: range.upperBound) == nil,
        let length = noise.length(in: scalars, at: position, before: range.upperBound)
      {
        position += length
      } else if let length = placeholders.length(
        in: scalars, at: position, before: range.upperBound),
        position + length == range.upperBound
          || "中已均全共".unicodeScalars.contains(text[position + length])
      {
        // 实施项目16个: a word that stands for whatever is promised.
        position += length
        if position < range.upperBound, text[position] == "中" { position += 1 }
      } else if let length = StageWords.length(in: scalars, at: position, before: range.upperBound)
      {
        position += length
      } else if PromiseWords.nounsLikeVerbs.length(
        in: scalars, at: position, before: range.upperBound) == nil,
        let length = PromiseWords.verbs.length(in: scalars, at: position, before: range.upperBound)
      {
        position += length
      } else {
        let value = text[position].value
        if (0x4E00...0x9FFF).contains(value) || (0x41...0x7A).contains(value) {
          letters.append(text[position])
        }
        position += 1
        continue
      }
      if position > start, letters.last != "|" { letters.append("|") }
    }
    return String(letters)
  }
}
