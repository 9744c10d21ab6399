import ProgressForecast

extension Reliability {
  /// What was said against what came true, by tenths, for a terminal; tenths that were never said are
  /// left out.
  func table(in language: Language) -> TextTable {
    var table = TextTable(columns: [
      .init(language.text(zh: "预测概率", en: "said")),
      .init(language.text(zh: "次数", en: "of"), alignment: .trailing),
      .init(language.text(zh: "实际达标", en: "came true"), alignment: .trailing),
      .init(""),
    ])
    for (index, bin) in bins.enumerated() where bin.count > 0 {
      table.add([
        "\(index * 10)–\(index * 10 + 10)%", String(bin.count),
        bin.observedFrequency.map { NumberText.decimal($0, places: 3) } ?? "–",
        String(repeating: "█", count: Int(((bin.observedFrequency ?? 0) * 40).rounded())),
      ])
    }
    return table
  }
}
