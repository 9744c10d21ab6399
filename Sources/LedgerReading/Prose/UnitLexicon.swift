/// The units that ledgers count in, and how they compare.
enum UnitLexicon {
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

  /// Whether it measures an amount (元, 公里, 吨), so that a number without it says nothing of its size.
  static func isMeasure(_ unit: String) -> Bool { measures.contains(unit) || unit.hasSuffix("元") }
}
