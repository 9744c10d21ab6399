/// The words that ``PromiseKind`` looks for.
extension PromiseKind {
  /// Before a percentage that is a growth.
  static let growth = WordList(
    "增长 增速 增幅 涨幅 同比 增 递增 下降 降低 减少 压减 压降 再降 降幅 回升 削减 下调 降 提速 改善幅度 提升幅度 下降幅度 增长幅度")

  /// 劳动生产率提高5% grows; 覆盖率提高到95% stands.
  static let rising = WordList("提高 提升 上升 增加")

  /// Right before a level that is to be reached.
  static let toLevel = WordList(
    """
    达到 达 提高到 提高至 提升到 提升至 增加到 增至 稳定在 保持在 保持 累计达 扩大到 扩大至 控制在 增长到 增长至 上升到 上升至 降至 降到 下降到
    减少到 减至 下降至 升至 调整为 提高为 标准为 压缩至 压缩到 缩短至 缩短到 发展到 壮大到 维持在 突破 突破到
    """)

  /// What is there at the end of the year, whatever flows into it.
  static let stock = WordList(
    "总量 总数 保有量 拥有量 存量 余额 总规模 总里程 常住人口 在册 总人口 库存 容量 库存量 总装机 装机容量 蓄水量 参保人数 缴存人数 在册人数 在校生数")

  /// Ends of names that count what there is (高新技术企业数 260家).
  static let numbers = WordList(
    "企业数 主体数 机构数 组织数 单位数 合作社数 基站数 企业数量 主体数量 机构数量 组织数量 企业户数 主体户数 企业家数")

  /// Ends of names of rates.
  static let rate = WordList("率 占比 比重 比例 覆盖面 占 强度 满意度 依存度 水平 浓度 指数 系数 贡献度 密度")

  /// Percent of a work.
  static let completion = WordList("工程量 形象进度 建设进度 工程进度 总进度 总工程 施工进度 投资进度 总体进度 项目进度")

  /// What adds up over the year, also where it is to reach something.
  static let flow = WordList(
    "投资 融资 收入 产值 利用外资 利用内资 内资 增加值 生产总值 GDP 零售 进出口 销售 产量 总产 成交 交易 接待 到位 外资 税收 贷款 减负 营收 利润 吞吐量 旅游 发电量 出栏 入库 招引 争取 资金 到账 减税 降费 减免 技术合同 授权 产出 服务次 服务人 服务群众 服务企业 新增 新建 新开 新认定 新培育 总额 招商 引进 新引进 培训 完成"
  )

  /// What is measured for each of something stands at a level, whatever it is.
  static let averages = WordList("人均 户均 亩均 地均 每万人 每千人 每百人 每百户 每千户 每万户 每十万人 每百名 每千名 每万名 千人口 万人 平均")

  /// Right before a standard.
  static let perHead = WordList("每人每月 每人每年 每月每人 人均每月 每月 每户每年")

  /// What stands at a level, whatever flows into it.
  static let standing = WordList(
    "存栏 单位面积产量 亩产 单产 每亩 日均 月均 万元GDP 单位GDP 万元地区生产总值 单位地区生产总值 万元工业增加值 单位工业增加值")

  /// Things that happen add up, whatever verb asks for them.
  static let events: Set<String> = ["场", "场次", "次", "期", "批次", "人次", "家次", "户次", "亩次"]

  /// Units of what happens, and is kept below a ceiling.
  static let incidents: Set<String> = ["起", "例", "件", "宗"]

  /// What is there at a time, and does not happen.
  static let kept = WordList("存量 余额 库存 在册 保有量 日均 月均 平均")

  /// Nouns of those who come to harm.
  static let casualties = WordList("死亡人数 伤亡人数 亡人 死亡 伤亡 溺亡")

  /// Units of time that a promise shortens.
  static let durations: Set<String> = ["个工作日", "工作日", "天", "小时", "分钟"]

  /// Verbs that take from a stock: what they take adds up over the year.
  static let clearing = WordList("压降 压减 化解 削减 减少 盘活 处置 消化 清理 清偿 消纳")

  /// What the year is to add.
  static let adding = WordList(
    "新增 新建 新开 新培育 新认定 新创建 新引进 新改建 新开工 新造 新扩建 净增 增加 增设 新登记 新入库 新签约 新投产 新开办 新注册 新设 新改扩建 新发展 新落地 新招 新晋 新获"
  )
}
