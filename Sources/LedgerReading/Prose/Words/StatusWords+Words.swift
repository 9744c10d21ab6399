/// The words that ``StatusWords`` looks for.
extension StatusWords {
  /// The office says that it is behind.
  static let behind = WordList("未达序时 未达到序时 滞后 慢于序时 落后于序时 未完成序时 未达进度 未按期 未达时序 进度偏慢 低于序时")

  /// The office says that it is on schedule.
  static let onSchedule = WordList(
    "达到序时进度 达序时进度 达序时 完成序时 超序时 快于序时 时间过半任务过半 时间过半、任务过半 时间过半,任务过半 完成半年度目标 完成阶段性目标 按序时进度 符合序时 按计划推进 超前 提前完成 完成季度目标 序时进度完成 达到时序进度 快于时序"
  )

  /// Cells that say so.
  static let yes: Set<String> = [
    "是", "达到", "达序时", "已达", "√", "Y", "达到序时进度", "已完成", "完成", "正常", "绿灯", "按期",
  ]

  /// Cells that say the reverse.
  static let no: Set<String> = [
    "否", "未达", "未达到", "未达序时", "×", "N", "滞后", "红灯", "黄灯", "未完成",
  ]
}
