import Forecasting
import Indicators

/// The sentence of the ledger that a number or a stage was read from, with the words themselves
/// marked out.
public struct Quotation: Hashable, Sendable {
  /// The sentence before the words.
  public let before: String
  /// The words that were read.
  public let words: String
  /// The sentence after them.
  public let after: String

  /// The whole sentence.
  public var sentence: String { before + words + after }

  /// Finds the sentence around a span; the span's own words where the cell does not hold them.
  ///
  /// - Complexity: linear in the cell's text.
  init(_ span: SourceSpan, of item: LedgerItem) {
    let cell: String
    switch span.cell {
    case .progress: cell = item.progress
    case .commitment: cell = item.commitment
    case .responsible: cell = item.responsible ?? ""
    default: cell = ""
    }
    let scalars = Array(cell.unicodeScalars)
    let end = span.start + span.length
    guard span.start >= 0, span.length > 0, end <= scalars.count,
      Self.text(scalars[span.start..<end]) == span.text
    else {
      (before, words, after) = ("", span.text, "")
      return
    }
    let ends: Set<Unicode.Scalar> = ["。", "；", ";", "！", "？", "\n", "\r"]
    let first = scalars[..<span.start].lastIndex(where: ends.contains).map { $0 + 1 } ?? 0
    let isClosed = ends.contains(scalars[end - 1])
    let last =
      isClosed
      ? end
      : scalars[end...].firstIndex(where: ends.contains).map { $0 + 1 } ?? scalars.count
    before = Self.trimmed(Self.text(scalars[first..<span.start]), atStart: true)
    words = span.text
    after = Self.trimmed(Self.text(scalars[end..<last]), atStart: false)
  }

  /// Quotes the first sentence of a text, with an ellipsis where more follows; `nil` for no text.
  init?(firstSentenceOf text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    guard let line = lines.first(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
    let end = line.firstIndex(of: "。").map { line.index(after: $0) } ?? line.endIndex
    let isAll = end == line.endIndex && lines.count == 1
    (before, words) = (Self.trimmed(String(line[..<end]), atStart: true), "")
    after = isAll ? "" : "…"
  }

  /// What speaks for an indicator: the value's own words, else the stages', else the beginning of
  /// what the ledger says of the item.
  public static func quotations(of forecast: IndicatorForecast, in item: LedgerItem)
    -> [Quotation]
  {
    if let source = forecast.latest?.source { return [Quotation(source, of: item)] }
    var quotations: [Quotation] = []
    for evidence in forecast.indicator.evidence {
      let quotation = Quotation(evidence.source, of: item)
      if !quotations.contains(where: { $0.sentence == quotation.sentence }) {
        quotations.append(quotation)
      }
    }
    if quotations.isEmpty, let beginning = Quotation(firstSentenceOf: item.progress) {
      quotations.append(beginning)
    }
    return quotations
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func trimmed(_ text: String, atStart: Bool) -> String {
    if atStart { return String(text.drop(while: \.isWhitespace)) }
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
