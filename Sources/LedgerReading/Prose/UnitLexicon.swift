/// The units that ledgers count in, and how they compare.
enum UnitLexicon {
  /// Units after a number in digits.
  static let units = WordList(
    """
    % ％ ‰ 个百分点 百分点 平方公里 平方千米 平方米 平米 ㎡ 立方米 立方 公里 千米 米 千瓦时 千瓦 兆瓦 吉瓦 度电
    吨标准煤 吨标煤 吨 公斤 千克 斤 亩 公顷 人次 人 户次 户 家次 家 个 套 项 条 处 座 所 件 份 辆 台套 台 张 名 位 对
    个工作日 场次 场 批次 批 次 间 栋 幢 片 块 株 棵 头 只 羽 艘 架 列 班 趟 部 篇 册 起 例 宗 笔 单 站 镇 村 枚 支 盏 根 口
    眼 孔 段 道 款 种 类 元 美元 欧元 港元 日元 天 工作日 标准箱 标箱 TEU 微克/立方米 毫克/升 元/年 元/月 元/人
    吨/日 吨/天 立方米/日 kWh MW GW kW km 组 期 门 把 亩次 车次 床 学位 泊位 席 节 圈 盘 尾 桩 枪 路 人年 人天 人日 人月 幅 轮 本 盆 杆 村次 岁 分 页 卷 版 方 标方 海里 辆次 趟次 航次 人公里 吨公里 微克 微克每立方米
    μg/m³ μg/m3 ug/m3 微克/m³ 微克/m3 毫克/立方米 mg/L 毫克每升
    车位 机组 篇次 人份 剂次 剂 例次 条次 件次 课时 学时 小时 分钟 倍 公顷次 艘次 架次 班次 卡 箱
    """)

  /// Units after a Chinese numeral; fewer, since 一 and 两 stand in many words.
  static let chineseUnits = WordList(
    """
    个百分点 个工作日 平方公里 平方米 立方米 公里 千瓦 吨 亩 公顷 人次 人 户 家 个 套 项 条 处 座 所 件 份 辆 台 张 名 场
    批次 次 栋 幢 株 棵 头 只 艘 架 列 趟 部 元 万元 亿元 米 对 支 间
    """)

  /// The unit as it is kept: one spelling a unit.
  static func base(_ unit: String) -> (unit: String, factor: Double) {
    switch unit {
    case "％": ("%", 1)
    case "百分点": ("个百分点", 1)
    case "平米", "㎡": ("平方米", 1)
    case "立方": ("立方米", 1)
    case "千米", "km": ("公里", 1)
    case "平方千米": ("平方公里", 1)
    case "千克": ("公斤", 1)
    case "kWh", "度电": ("千瓦时", 1)
    case "kW": ("千瓦", 1)
    case "MW", "兆瓦": ("千瓦", 1e3)
    case "GW", "吉瓦": ("千瓦", 1e6)
    case "名", "位": ("人", 1)
    case "TEU", "标箱": ("标准箱", 1)
    case "吨标煤": ("吨标准煤", 1)
    case "μg/m³", "μg/m3", "ug/m3", "微克/m³", "微克/m3", "微克", "微克每立方米": ("微克/立方米", 1)
    case "mg/L", "毫克每升": ("毫克/升", 1)
    case "方", "标方": ("立方米", 1)
    case "吨/天": ("吨/日", 1)
    default: (unit, 1)
    }
  }

  private static let counters: Set<String> = [
    "个", "项", "件", "处", "家", "座", "所", "条", "套", "户", "台", "起", "例", "宗", "批", "栋", "站", "片", "村",
    "辆", "名", "只", "场", "次",
  ]
  private static let interchangeable: [Set<String>] = [
    ["个", "项", "件"], ["个", "处"], ["个", "家"], ["个", "座"], ["个", "所"], ["处", "座"], ["家", "所"],
    ["人", "人次"], ["场", "次", "场次"], ["辆", "台"], ["批次", "批", "次"], ["亩", "公顷"], ["公里", "米"],
    ["栋", "幢"], ["个", "站"], ["台", "套", "台套"], ["个", "套"], ["个", "村"], ["起", "件"], ["宗", "件"],
    ["个", "片"], ["项", "例"],
    ["个", "张"],
  ]

  /// Words that begin like a unit: 5方面, 3分别.
  static let falseUnits = WordList(
    "方面 方案 方位 方式 方向 分别 分之 分类 分期 分批 分区 分公司 分局 分中心 分会 版块 版本 页面 岁末 组织 期间 期限 站点 门类 点位 家庭 台账 人员 人才 块状 条例 条件 条款 位于 本级 本市 本县 路段 次之 天然 名单 名录 名城 种植 种类 种养 类型 类别 株洲 头部 场所 场馆 场景 项目 件均 处置 处理 处于 处室 段落 座谈 片区 张家 根据 门诊")

  /// How well a printed unit answers the unit of a target: 1 the same, 0.6 a counter that offices
  /// use for the same things, 0.7 where one of them is not printed, 0 another measure.
  static func agreement(_ first: String, _ second: String) -> Double {
    if first == second { return 1 }
    // 元/月 answers 每人每月…元.
    let (base, other) = (first.prefix { $0 != "/" }, second.prefix { $0 != "/" })
    if base == other, base == first || other == second, !base.isEmpty { return 0.9 }
    if first.isEmpty || second.isEmpty {
      return first == "%" || second == "%" || first == "个百分点" || second == "个百分点" ? 0 : 0.7
    }
    return interchangeable.contains { $0.contains(first) && $0.contains(second) } ? 0.6 : 0
  }

  /// Converts a value to the target's unit where both measure the same thing.
  static func factor(from unit: String, to target: String) -> Double {
    switch (unit, target) {
    case ("米", "公里"): 0.001
    case ("公里", "米"): 1000
    case ("公顷", "亩"): 15
    case ("亩", "公顷"): 1.0 / 15
    default: 1
    }
  }

  /// Whether things are counted with it, one by one.
  static func isCounter(_ unit: String) -> Bool { counters.contains(unit) || unit == "人" }
}
