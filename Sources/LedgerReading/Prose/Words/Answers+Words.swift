/// The words that ``Answers`` looks for.
extension Answers {
  /// Parts of works: their percentage is not the work's.
  static let partWords = WordList(
    "土建 主体 附属 部分 安装 装修 基础 桩基 混凝土 钢筋 锚杆 组塔 架线 线路 标段 雨污 管线 路基 水稳 地下室 一期 二期 三期 征迁 拆迁 单体 围护 结构 主梁 主塔 大坝 坝体 溢洪道 路面 桥墩 承台 幕墙 屋面 室外 填筑 浇筑 绑扎 铺轨 轨道 四电 绿化 种植 苗木 土方 垫层 给排水 消防 景观 设备安装 砌体 内装 辅道 匝道 引桥 外墙 装饰 墙面 沥青 铺装 面层 桥面 箱梁 架设 钢结构 盾构 掘进"
  )

  /// Counters and people, of which every report is full.
  static let common: Set<String> = [
    "个", "家", "项", "人", "人次", "户", "户次", "件", "次", "场", "场次", "处", "批", "批次", "天",
  ]
}
