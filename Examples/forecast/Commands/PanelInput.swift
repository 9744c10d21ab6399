import Foundation
import ProgressForecast

/// Reads the files of `train`, `batch` and `backtest`.
struct PanelInput {
  let language: Language

  /// What a file is called in a sentence.
  func name(_ path: String) -> String {
    path == "-" ? language.text(zh: "标准输入", en: "standard input") : path
  }

  /// The bytes of a file; `-` is standard input.
  func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
    if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(
        code: .noInput, message: language.text(zh: "无法读取 \(path)", en: "cannot read \(path)"))
    }
    return [UInt8](data)
  }

  /// The panel of a file.
  func panel(_ path: String) throws(CommandFailure) -> SeriesPanel {
    let bytes = try bytes(path)
    do throws(PanelError) {
      return try SeriesPanel(csv: bytes)
    } catch {
      throw CommandFailure(code: .data, message: "\(name(path)): \(message(error))")
    }
  }

  /// The prior of a file, or the shipped one.
  func prior(_ path: String?) throws(CommandFailure) -> PooledPrior {
    guard let path else { return .shipped }
    let bytes = try bytes(path)
    do throws(EngineError) {
      return try PooledPrior(text: bytes)
    } catch {
      throw CommandFailure(code: .data, message: "\(name(path)): \(error.message(in: language))")
    }
  }

  /// A fold such as `1/2`.
  func fold(_ text: String?) throws(CommandFailure) -> Fold? {
    guard let text else { return nil }
    guard let fold = Fold(text) else {
      throw CommandFailure(
        code: .usage,
        message: language.text(
          zh: "--fold 的写法是 I/N（1 ≤ I ≤ N，N ≥ 2），不能是 \(text)",
          en: "--fold takes I/N with 1 ≤ I ≤ N and N ≥ 2, not \(text)"))
    }
    return fold
  }

  private func message(_ error: PanelError) -> String {
    switch error {
    case .missingColumn(let name):
      language.text(zh: "首行没有 \(name) 列", en: "the first line has no column \(name)")
    case .row(let row, let column, let text):
      language.text(
        zh: "第 \(row) 行 \(column) 列：无法读取“\(text)”",
        en: "row \(row), \(column): cannot read \"\(text)\"")
    case .duplicate(let series, let index, let row):
      language.text(
        zh: (row > 0 ? "第 \(row) 行：" : "") + "序列 \(series) 的第 \(index) 个季度重复",
        en: (row > 0 ? "row \(row): " : "") + "series \(series) has quarter \(index) twice")
    case .tooLong(let series, let quarters):
      language.text(
        zh: "序列 \(series) 跨 \(quarters) 个季度；index 应是季度的序号",
        en: "series \(series) reaches over \(quarters) quarters; index is the number of the quarter"
      )
    case .empty: language.text(zh: "其中没有序列", en: "there is no series in it")
    }
  }
}
