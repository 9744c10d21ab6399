/// The words that ``PromiseWords`` looks for.
extension PromiseWords {
  /// Words before a verb that say how: they are no part of a name.
  static let adverbs = WordList(
    """
    力争 确保 基本 全面 全部 加快 扎实 系统 持续 深入 大力 积极 努力 稳步 有序 统筹 进一步 继续 年内 全年 今年 计划
    争取 切实 着力 全力 高质量 高标准 同步 其中 共 总共 再 已 至少 不断 并 滚动 新一轮 力促 提前 年度
    """)

  /// Verbs that begin a promise.
  static let verbs = WordList(
    """
    完成 实现 达到 推动 推进 实施 建设 建成 新建 改造 改建 扩建 新增 净增 新开 新开工 新开通 开通 增开 打造 创建 新创建 培育 新培育 引进 招引
    形成 推出 推广 推广应用 组织 开展 举办 办好 深化 加强 加快 优化 提升 完善 健全 丰富 构建 争创 支持 落实 整治 治理 消除
    化解 筹集 建设筹集 发放 培训 发展 扶持 认定 新认定 开工 续建 启动 投用 竣工 编制 制定 出台 制订 建立 设立 成立 布局
    保障 保持 稳定 强化 促进 推行 搭建 拓展 扩大 修复 保护 修缮 配备 安装 更换 铺设 搬迁 安置 救助 服务 解决 检测 抽检 新改建
    新建改建 改扩建 新改扩建 创成 入选 获批 储备 盘活 处置 供应 出让 征收 补种 造林 绿化 清理 疏浚 加装 增设 增加 减少 压减 淘汰 关停
    开发 研发 攻克 突破 转化 孵化 招聘 招录 引育 吸纳 转移 帮扶 资助 奖励 减免 接种 筛查 免费 常态化 提高 依托 争取 探索 试点
    """)

  /// Nouns that begin like a verb: 服务业 is not 服务 and 业.
  static let nounsLikeVerbs = WordList(
    """
    高标准农田 高标准基本农田 服务业 服务贸易 服务站 服务中心 服务圈 服务点 服务平台 服务设施 服务外包 服务消费 保障性 保障房 保障率 安置房 安置点 安置区 开发区 建设用地 建设工程 保护区 保护地 保护率 治理率 发展基金
    培训基地 培训机构 救助站 推广站 转移支付 绿化率 绿化覆盖 检测站 检测能力 整治率 搬迁村 投资 完成率 治理面积 落实率 达到率 引进率 试点 试验区 基本医疗 基本养老 基本公共 基本农田 基本生活 基本医保 基本药物 基本民生 建成区 供应量 供水量 供气量 供热面积 治理体系 绿化面积 储备率 安装率 配备率 整改率 办结率 救助率 创建率 保障水平 发展水平
    """)

  /// Verbs that only say that the promise is kept: they are no part of a name.
  static let empty = WordList(
    "完成 实现 达到 推动 推进 实施 形成 开展 组织 落实 确保 力争 突破 保持 达 控制 推出 深化 打造 创建 化解")

  /// Verbs whose doing is a work with an end.
  static let finishing = WordList(finishingWords)

  /// The same, as they are listed.
  static let finishingWords =
    "建成 完工 竣工 开通运营 投用 投入使用 通车 投产 建成投用 完成 交付 投运 贯通 封顶 开通 投入运营 投入运行 投入生产 启用 通水 通航 通气 并网 建成投产 开园 开馆 开诊 完成建设 收官 合龙 合拢 下闸蓄水 蓄水 主体完工 并网发电 全线贯通 试运营 投入试运营 试运行 投入试运行 试营业"

  /// Nouns of works: 完成…修缮 promises an end, 完成…规划 does not.
  static let works = WordList(
    """
    修缮 改造 提升 整合 整治 治理 建设 工程 改扩建 扩建 新建 修复 施工 装修 主体 改建 搬迁 绿化 清淤 疏浚 加固 铺设
    院区 医院 学校 道路 公路 桥梁 大桥 隧道 地铁 铁路 机场 码头 电站 变电站 线路 管网 水库 泵站 污水处理厂 公园 广场 场馆 体育馆
    图书馆 博物馆 文化馆 园区 产业园 基地 中心 大楼 楼 厂 校区 期 项目 西延段 段 线 枢纽 立交 快速路 高架 综合体 市场 停车场 布展 陈列 迁建 重建 拆除 拆迁 征迁 拓宽 硬化 亮化 美化 净化 提标 扩容 并网 安装 加装 更新 清理 处置
    """)

  /// Works that stand somewhere, by the ends of their names.
  static let buildings = WordList(
    "医院 学校 中学 小学 幼儿园 大桥 隧道 机场 码头 电站 变电站 水库 泵站 水厂 处理厂 公园 广场 体育馆 体育场 图书馆 博物馆 文化馆 科技馆 美术馆 档案馆 青少年宫 少年宫 中心 大楼 枢纽 立交 快速路 高架 综合体 市场 停车场 院区 校区 园区 大道 公路 路 街 西延 东延 南延 北延 延长线 延伸线 工程 一期 二期 三期"
  )

  /// Promises of papers and talks, which are no works.
  static let paperwork = WordList(
    "规划 方案 编制 评审 评估 调研 立法 修订 审批 改革 任务 目标 普查 监测 审计 考核 清单 体系 机制 制度 前期工作 前期 手续 征求意见")
}
