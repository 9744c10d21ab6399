import Indicators
import LedgerReading
import Testing

@Suite struct PublicationDateTests {
  @Test(arguments: [
    ["发布日期：2024-04-20"], ["发布时间: 2024年4月20日 09:30 来源：市政府办公厅"], ["　（2024年4月20日）"],
    ["青岛市人民政府办公厅", "2024 年 4 月 20 日"], ["索引号 成文日期：2024/4/20"],
    // A label says more than a date that stands alone.
    ["2024年4月2日", "发布日期：2024.4.20"],
  ])
  func readsWhatSaysThatItIsOne(lines: [String]) {
    #expect(LedgerDocument.publicationDate(in: lines) == Day("2024-04-20"))
  }

  @Test(arguments: [
    ["8月27日－29日举办论坛"], ["2024年4月20日召开会议"], ["发布日期：2024-13-20"], ["2024年一季度"],
    ["2024年4月20日", "2024年4月21日"], ["发布日期：2024-04-20", "发布日期：2024-04-21"], [],
    ["编号2024-04-2012"],
  ])
  func isSilentOtherwise(lines: [String]) {
    #expect(LedgerDocument.publicationDate(in: lines) == nil)
  }
}
