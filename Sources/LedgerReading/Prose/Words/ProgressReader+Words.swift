/// The words that ``ProgressReader`` looks for.
extension ProgressReader {
  /// What is to be done.
  static let duties = WordList(
    "推进 实施 围绕 聚焦 加快 建立 计划 系统推进 任务 目标 拟 将 确定 明确 部署 制定 印发 编制 年度 全年 统筹推进 扎实推进")

  /// Begins a clause about other things than those of the clause before.
  static let others = WordList("其余 其他 其它 剩余 余下 另有 同时 另外 下一步 后续")

  /// What is done, in a clause that also says what is to be done.
  static let accomplished = WordList(
    "已 获批 完成 全部 建成 开工 落实 落地 竣工 立项 开通 新增 通过 入选 认定 正在 实现 投用 培训 发放 动工")

  /// Words behind which everything of the paragraph is still to come.
  static let nextSteps = WordList("下一步 下步 下一阶段 下阶段 接下来 后续将 后期将")

  /// Before a number that is planned.
  static let plans = WordList(
    """
    计划 拟 力争 争取 有望 可望 预期 预计 确保 剩余 尚余 还需 尚需 资金需求 需求资金 资金缺口 再完成 将于 将在 将达 将完成 将实现 将建成 将新 将再 将力争 将开展
    将继续 将进一步 预计将 建成后 投产后 竣工后 完工后 达产后 投用后 建成后可 投产后可 可新增 可增加
    """)

  /// These are plans where they speak of the year or of an end: 争取资金 and 确保安全 are not.
  static let wishes = WordList("确保 争取")

  /// Plans, unless a window of the report goes before.
  static let estimates = WordList("预计 预测 预估 初步预计")

  /// The year that a report at its end estimates.
  static let thisYear = WordList("全年 年底 年末")

  /// A time that lies beyond it.
  static let nextYear = WordList("明年 下年 来年 次年 下一年")

  /// Makes a forecast of an estimate.
  static let wholeYear = WordList("全年 年底 年末 年内 明年 下半年 下月 月底前 月前 月中旬前 可 将")

  /// Ends what a word of a plan reaches over (计划…，现已开工11个).
  static let done = WordList("已 现已 目前 实际 均已 完成了")

  /// How far works are, on average.
  static let pace = WordList("进度 完成率 完工率 开工率")

  /// Verbs that make of companies an audience.
  static let teaching = WordList("培训 辅导 宣讲 约谈")

  /// Right before what adds up the numbers before it.
  static let totals = WordList("合计 共计 总计")

  /// Opens what was done of a plan.
  static let actually = WordList("实际")

  /// Nouns that hold a word of a plan.
  static let planNouns = WordList(
    "计划生育 计划数 行动计划 三年计划 五年计划 计划投资 按计划 计划单列 将军 计划的 计划完成 超计划 计划内 虚拟 模拟 草拟 比拟 拟定")

  /// A date before which something is to be done.
  static let deadlines = WordList("月底前 月末前 年底前 月前 日前完成")

  /// What a wish is for.
  static let promised = WordList("完成 实现 达到 超额 如期 按期")

  /// Behind a number that is planned (24所将于10月底前完工).
  static let tailPlans = WordList("将于 计划于 预计于 将在 预计 计划 拟于 拟")

  /// Right before the target (目标任务100公里).
  static let goals = WordList(
    "目标 任务 任务数 目标任务 年度目标 全年目标 目标值 目标数 年度任务 全年任务 计划数 任务量 目标任务数 目标为 任务为 目标是 任务是 任务数为 目标值为 全年计划 年度计划 任务总数"
  )

  /// Behind a target that was handed down (45座任务已分解).
  static let handedOut = WordList(
    "任务已分解 任务分解 任务已下达 任务下达 任务已细化 任务已全部分解 任务全部分解 任务已明确 指标已下达 指标已分解 指标分解 指标下达 任务清单")

  /// Right behind the target (4.5万人目标任务).
  static let goalsBehind = WordList("任务 的任务 目标 的目标 年度目标 的年度目标 全年目标 的全年目标 目标任务 建设任务 改造任务")

  /// Money behind a count of projects, which delivers none of them.
  static let spending = WordList("投资 支付 拨付 到位 支出")

  /// Words that begin with 中 and mean no "of these".
  static let middles = WordList("中心 中小 中学 中央 中国 中标 中医 中药 中型 中期 中华 中级 中试 中高 中等 中部 中队 中职 中央")

  /// Words that end with 中 and mean no "of these".
  static let middleEnds = WordList("其中 集中 高中 初中 年中 建设中 施工中 进行中 改造中 推进中 空中")

  /// A noun for each of several numbers.
  static let respectively = WordList("分别 依次")

  /// Percent of a work, which is no share of the money beside it.
  static let works = WordList("整体进度 项目进度 整体形象进度 工程进度 形象进度 总体进度 建设进度 工程量 总进度 施工进度 总投资 概算 工程总量")

  /// What is there altogether.
  static let cumulative = WordList("在运营 在运 在用 累计 总数 总量 累积 总计 存量 保有量 总装机 共有 现有 总规模 已有 全市共")

  /// What the year added.
  static let new = WordList(
    "新增 新建 新开 新培育 新认定 新引进 新登记 净增 新创建 新设 新发展 新签约 新投产 新改建 今年以来 年内 本年 今年 年初增加 年末增加 年底增加")

  /// Opens a part.
  static let parts = WordList("其中 包括 含 分别为 部分 单体 标段")

  /// An earlier year.
  static let earlier = WordList("去年 上年 上年末 往年 去年底 上年同期 去年同期 年初 “十三五”")

  /// A share of another whole.
  static let sharing = WordList("占")

  /// Areas of a report.
  static let areas = WordList("全国 全省 全市 全县 全区 我省 我市 我县 我区 本市 本县 本区")

  /// Before an area with which is compared.
  static let comparing = WordList("占 居 高于 低于 比 较 列")

  /// Right before a difference.
  static let adding = WordList("增加 减少 提高 下降 降低 增长 增 减 多 少 新增 净增")

  /// The begin of the year, from which an addition counts.
  static let yearStart = WordList("年初 上年末 上年底 去年底 去年末 年底 年末")

  /// The year before.
  static let onYear = WordList("同比 环比 同期")

  /// Before what was there before (由80个工作日压减至48个).
  static let froms = WordList("由 从 由原来的 由原来 从原来的 由去年的 由上年的 由年初的 从去年的 从上年的 从年初的")

  /// Before what it became.
  static let toward = WordList("至 到 为")

  /// Right before a multiple that is a growth (增长1.2倍).
  static let growing = WordList("增长 增加 增 提高 上升 增长了")

  /// Leads back to this year.
  static let present = WordList("今年 本年 年内 目前 截至 当年")

  /// Opens a sentence about the day of the report.
  static let nowadays = WordList("目前 截至目前 现 现已 截止目前 到目前为止")

  /// A first clause with one of these is no heading.
  static let reporting = WordList("已 正在 均 全部 通过")

  /// The month or quarter of the report on its own.
  static let currentPart = WordList("本月 当月 本季度 当季 单月 单季")

  /// Behind an area that only is part of a name (全省重点项目, 全国文明村).
  static let areaNames = WordList(
    "重点 重大 示范 首批 首个 首家 首 文明 先进 百强 百佳 十佳 十大 优秀 第 唯一 名单 性 统一 排名 领先 前列 范围 各")
}
