internal import Indicators

/// The words that ``StageWords`` looks for.
extension StageWords {
  /// Papers and preparations.
  static let planned = WordList(
    papers:
      """
      制定 印发 下发 出台 编制 研究制定 研究起草 谋划 起草 方案 清单 台账 立项 审批 备案 评审 环评 可研 可行性 选址 选点 设计 规划 论证 前期 摸排 梳理 储备 调研
      筹备 征求意见 征询 意见征询 联合审查 审查 图审 联审 拟建 拟新 拟实施 拟于 概算 核准 获核准 取得核准 批复 部署 获批立项 任务书 计划 拟定 勘察 勘测 征地 划定 名单 招商洽谈 在谈 洽谈 摸底 排查 前期工作 明确 确定 纳入计划 预算评审 财评 施工图 用地手续 手续办理 落实用地 点位 发现 列入 列入计划 后备
      """)

  /// Applications and their way through the offices.
  static let applied = WordList(
    papers:
      "申报 推荐 报送 遴选 上报 申报创建 推荐申报 申报认定 申请认定 申报建设 申报评选 申报入库 申请入库 申报验收 申请验收 申报命名 申请命名 组织申报 提交 参评 参选 申请 送审 待批 报名 公示 初审 受理 评估 入围 入围名单"
  )

  /// Bids and contracts.
  static let tendered = WordList(
    papers: "招标 挂网 签约 投标 中标 采购 招投标 发包 签订合同 签订 合同签订 流标 定标 开标 摘牌")

  /// Works under way; main structures that are finished are.
  static let started = WordList(
    """
    开工改造 开工建设 启动改造 启动建设 开工新建 已开工 开(复)工 复工 开工 动工 在建 施工 推进 实施 续建 正在 建设中 进场 启动建设 实施中 启动 加快 开工建设 全面铺开 进行 有序推进 改造中 推动 抓紧 破土 打桩 装修 内装 封顶 主体工程 完成主体工程 主体工程完工 主体工程完成 主体完工 主体竣工 主体建成 主体已完工 主体全部完工 主体基本完工 主体改造 主体施工 主体建设
    """)

  /// What lies under the works: where it is finished, they are begun.
  static let groundwork = WordList(papers: "路基 整地 挖穴 土方 土石方 桩基 沟槽 垫层")

  /// What counts towards a target.
  static let delivered = WordList(
    """
    完成 建成 开通 新增 竣工 投用 入选 认定 完工 投入使用 交付 通车 达到 实现 新建 新开通 验收 新培育 获评 获批 发放 办结 整改 落地
    销号 消除 运营 入库 挂牌 引进 招引 解决 新认定 通过 培训 建立 打造 发布 投产 化解 创成 创建成功 命名 评为 入驻 安装 配备 更换 分配 供应 救助 兑现
    减免 拨付 到位 新开 培育 减负 安置 搬迁 接种 筛查 检测 抽检 转化 改造 整治 创建 增加 举办 开展 新创建 上线 开放 供地 出让 并网 新设 增设 办理 整治 修复 更新 授牌 投放 增殖 兑付 聘用 录用 安装调试 铺设 上市 选育 清收 清偿 投入运营 投入运行 投入生产 到货 到货安装 新备案 转化实施 注册 工商注册 落户 打通 认证 栽植 栽种 投运 开园 开馆 开诊 开业 启用 通水 通气 通航 交房 验收合格 检测合格 获证 取证 取得 获得 发证 认证通过 取得认证 获得认证 铺筑 摊铺 清零 入住 搬迁入住
    """)

  /// Verbs that say whom work touches, not what was done.
  static let touching = WordList(
    "惠及 服务 检查 抽查 巡查 慰问 走访 来自 参训 参会 覆盖 涉及 纳入 共有 现有 调研 宣讲 节约 参加 带动 吸引 受益 邀请 参观 专家 围绕 拥有 聚集 汇聚 印发 张贴 评选出 接待 对接 指导 帮助"
  )

  /// Verbs right before a number that make helpers of what it counts (推动23家单位开放停车位).
  static let drivers = WordList("推动 组织 指导 依托 动员 督促 引导 联合 发动 协调 借助 利用")

  /// Behind those with whom something is talked over.
  static let intentions = WordList("意向 框架协议 洽谈 对接 磋商 接洽 初步")

  /// Verbs behind a number that make of what it counts an audience.
  static let attending = WordList("参训 参会 参加 受益 参观 督导 督查 检查 调研 走访 巡查 暗访 约谈 座谈")

  /// Stages that a promise can ask for.
  static let pledges: [(Stage, WordList)] = [
    (.started, WordList("开工 新开工 动工 开建")), (.tendered, WordList("签约 新签约 招标")),
    (.applied, WordList("申报 推荐 报送")), (.planned, WordList("立项 备案 储备 谋划 编制 修编 制定 制订 出台 印发")),
  ]

  /// Ends a clause whose things are to be begun.
  static let openings = WordList("开工建设 开工 动工建设 动工")

  /// Opens a clause whose things are to be begun.
  static let opening = WordList("新开工 开工 动工 开建")

  /// Verbs of works that are to be begun.
  static let beginnings = WordList("开工改造 开工建设 动工改造 动工建设 开工新建")

  /// Verbs beside which the stage is still what is asked for.
  static let pledging: Set<String> = ["新增", "完成", "新开", "新建"]

  /// Behind a number: it is done.
  static let outcome = WordList(
    """
    建成 完工 竣工 投用 投入使用 交付 通车 入选 获评 获批 验收 通过认定 办结 销号 投产 认定 命名 创成 申报成功 挂牌 落地 已完成 完成建设 完成改造 完成整治 运营 整改到位 全部完成 基本完成 均已完成
    完成 上线 开放 入驻 落户 通过 开园 开馆 开诊 开业 投运 启用
    """)

  /// Behind a number: it is not done yet.
  static let underWay = WordList(
    "装修 主体完工 主体竣工 主体建成 主体工程 主体改造 主体结构 封顶 开工 动工 在建 施工 正在 建设中 进场 实施 推进 有序 启动")

  /// Names of institutions and goods that hold a word of a stage: 工程研究中心 plans nothing.
  static let masks = WordList(
    """
    研究中心 研究院 研究所 设计中心 设计院 规划馆 规划展览馆 规划院 储备库 施工企业 采购中心 设计产业 设计大赛 储备粮 储备林 实施主体 经营主体 市场主体 推荐目录 合同制 检测中心 检测站
    城市更新 有机更新 改造提升中心 培训中心 培训基地 服务中心 救助站 供应链 供应站 运营商 运营中心 创建活动 行动计划 发展规划 五年规划 总体规划 五年计划 三年计划 施工图审查机构 名单制 清单制
    创建村 创建对象 创建名单 创建单位 培育对象 培育库 认定中心 申报主体 推进会 计划生育
    未完成目标 未完成年度目标 未完成全年目标 未完成任务 未完成年度任务 未完成全年任务 未完成计划 未完成年度计划 未完成全年计划 未完成预期目标 未完成既定目标 计划完成率 计划的 计划数 计划完成 计划任务 目标计划
    """)

  /// Before a list of those who have made it.
  static let listed = WordList("入选 上榜 荣登 获评")

  /// Judgements on a thing, and not on papers for it.
  static let judgements: Set<String> = ["评审", "评估", "公示", "初审", "受理"]

  /// The library of projects to come, where enterprises enter that of the statistics.
  static let pools: Set<String> = ["入库"]

  /// Behind 完成: how far works are, and not that they are done (已完成总工程量的90%).
  static let measures = WordList("总工程量 工程量 工程总量 总量的 形象进度 总进度 工程进度 总体进度 进度的 投资")

  /// Verbs that finish the noun right before them (选址完成).
  static let finishes = WordList("完成 通过 落实 获批 批复 获得批复")

  /// Works as a noun right behind what they are done to.
  static let bareWorks: Set<String> = ["施工", "施工任务", "建设任务", "改造施工", "工程施工"]

  /// Deny the stage behind them.
  static let denials = WordList("未 没有 没 无一 无法 难以 暂缓 推迟 延期 暂不 尚不 不具备 不能")

  /// Put the stage behind them off.
  static let comings = WordList("将 将于 将在 即将 拟 拟于 待 计划于 预计于 有望")

  /// What can stand between such a word and the stage.
  static let between = WordList(
    """
    全部 全面 全线 整体 完全 正式 能 能够 有 基本 实质性 实质 陆续 分批 逐步 如期 按期 按时 集中 同步 具备 得到 进入 投入
    完成 启动 开始 开展 进行 组织 实施 开工 动工 改造 建设 施工 于 在 内 前 年 月 日 底 初 中旬 上旬 下旬 下月 下个月 下季度 本月 月份 今年 明年 年底
    第一季度 第二季度 第三季度 第四季度 一季度 二季度 三季度 四季度 下半年 近期 近日
    """)

  /// Events and services, of which a 启动 begins no works.
  static let ceremonies = WordList(
    "仪式 启动会 大会 宣讲 宣传 招生 招募 招聘 报名 征集 评选 会议 讲座")
}
