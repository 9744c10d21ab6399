import Forecasting
import Indicators
import Testing

@testable import RiskReports

@Suite struct QuotationTests {
  static func item(_ progress: String) -> LedgerItem {
    LedgerItem(number: "1", commitment: "目标。", progress: progress, row: 1)
  }

  static func quote(_ words: String, in progress: String) -> Quotation {
    let item = item(progress)
    return Quotation(ReportSample.span(words, in: item), of: item)
  }

  @Test("the sentence around the words, without its neighbours")
  func sentence() {
    let quote = Self.quote("新开通2470个", in: "累计3.9万个。今年新开通2470个，完成70.6%；其余在建。")
    #expect(quote.before == "今年")
    #expect(quote.words == "新开通2470个")
    #expect(quote.after == "，完成70.6%；")
  }

  @Test("decimal points end no sentence, line breaks do")
  func boundaries() {
    #expect(Self.quote("5.9%", in: "增长5.9%\n第二行").sentence == "增长5.9%")
    #expect(Self.quote("完成。", in: "已完成。另有").sentence == "已完成。")
  }

  @Test("a span that the cell does not hold is quoted as it is")
  func foreignSpan() {
    let item = Self.item("短")
    let span = SourceSpan(cell: .progress, start: 5, length: 9, text: "别处的文字")
    #expect(Quotation(span, of: item).sentence == "别处的文字")
    let wrong = SourceSpan(cell: .progress, start: 0, length: 1, text: "长")
    #expect(Quotation(wrong, of: item).sentence == "长")
    let negative = SourceSpan(cell: .progress, start: -1, length: 1, text: "x")
    #expect(Quotation(negative, of: item).sentence == "x")
  }

  @Test("without spans the beginning of the progress stands there, and says where it was cut")
  func beginning() {
    #expect(Quotation(firstSentenceOf: "  有序推进。")?.sentence == "有序推进。")
    #expect(Quotation(firstSentenceOf: "第一句。第二句。")?.sentence == "第一句。…")
    #expect(Quotation(firstSentenceOf: "第一行\n第二行")?.sentence == "第一行…")
    #expect(Quotation(firstSentenceOf: " \n ") == nil)
  }
}
