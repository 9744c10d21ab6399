import Testing

/// Whole ledger files as forty-eight offices would publish them; the misses are printed.
///
/// What each of them gave when it was new stands in `Tests/Fixtures/Ledgers/README.md`.
@Suite("Whole ledgers of other offices") struct WholeLedgerTests {
  @Test(arguments: [
    "anhe-2024-h1.txt",
    "baichuan-2025-6.xlsx",
    "baihe-2024-11.csv",
    "beihai-sheng-2026-q1.html",
    "beiling-2023-q3.html",
    "chengdong-2025-h1.docx",
    "donghu-2021-9.csv",
    "dongping-2023-10.docx",
    "fengshan-jkq-2024-9.xlsx",
    "gangcheng-2022-7.csv",
    "hengling-2022-9.html",
    "hengzhou-2024-q3.docx",
    "hezhou-2024-h1.docx",
    "jiaotongting-2025-q1.txt",
    "jiulong-2025-h1.xlsx",
    "lanchuan-2025-h1.txt",
    "lanjiang-2024-h1.docx",
    "linjiang-2023-q1-3.txt",
    "liuxi-2024-q3.csv",
    "longhe-2016-10.csv",
    "longquan-gaoxin-2024-6.xlsx",
    "luoxi-2023-h1.docx",
    "minzhou-weijian-2024-h1.txt",
    "nanyuan-2023-11.xlsx",
    "qinghe-2024-9.xlsx",
    "qinglan-2024-9.docx",
    "qingxi-2022-11.txt",
    "qingya-nongye-2023-q3.docx",
    "shiquan-2026-h1.txt",
    "shuiwuju-2025-h1.docx",
    "songhe-2024-10.xlsx",
    "taihe-2017-h1.docx",
    "taoxi-2024-h1.csv",
    "wangjiang-2022-10.txt",
    "wangshan-2026-q1.html",
    "wanshou-2024-8.html",
    "wenlvting-2021-fy.txt",
    "wuling-2024-9.xlsx",
    "xiyuan-2025-q3.docx",
    "yunhe-2023-9.xlsx",
    "yunshan-2023-fy.docx",
    "yunze-2023-fy.html",
    "zeyang-2025-q1.docx",
    "zhongxi-2025-6.html",
  ])
  func files(name: String) throws {
    let score = try WholeLedgerScore(file: name)
    for miss in score.misses { print(miss) }
    #expect(score.targets.found == score.targets.labelled)
    #expect(score.targets.read == score.targets.labelled)
    #expect(score.values.found >= score.values.labelled - 1)
    #expect(score.values.read <= score.values.found + 1)
  }

  /// Nothing was tuned on these, and nothing may be; what is missed in them is not looked at.
  @Test(arguments: [
    ("jinhu-2025-9.html", 29, 26, 26),
    ("pingchuan-2020-q3.docx", 49, 41, 42),
    ("yunlu-2018-q1.txt", 46, 37, 37),
    ("hedong-shuili-2019-h1.xlsx", 30, 23, 24),
  ])
  func judges(name: String, targets: Int, values: Int, read: Int) throws {
    let score = try WholeLedgerScore(file: name)
    #expect(score.targets.found >= targets)
    #expect(score.values.found >= values)
    #expect(score.values.read - score.values.found <= read - values)
  }
}
