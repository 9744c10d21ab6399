import Foundation
import ProgressForecast

/// Reads the files of `train`, `batch` and `backtest`.
enum PanelInput {
  /// The bytes of a file; `-` is standard input.
  static func bytes(_ path: String) throws -> [UInt8] {
    if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(code: .noInput, message: "cannot read \(path)")
    }
    return [UInt8](data)
  }

  /// The panel of a file.
  static func panel(_ path: String) throws -> SeriesPanel {
    let bytes = try bytes(path)
    do throws(PanelError) {
      return try SeriesPanel(csv: bytes)
    } catch {
      throw CommandFailure(code: .data, message: "\(path): \(message(error))")
    }
  }

  /// The prior of a file, or the shipped one.
  static func prior(_ path: String?) throws -> PooledPrior {
    guard let path else { return .shipped }
    let bytes = try bytes(path)
    do throws(EngineError) {
      return try PooledPrior(text: bytes)
    } catch {
      throw CommandFailure(code: .data, message: "\(path): \(BatchError.engine(error).message)")
    }
  }

  /// A fold such as `1/2`.
  static func fold(_ text: String?) throws -> Fold? {
    guard let text else { return nil }
    guard let fold = Fold(text) else {
      throw CommandFailure(
        code: .usage, message: "--fold takes I/N with 1 ≤ I ≤ N and N ≥ 2, not \(text)")
    }
    return fold
  }

  private static func message(_ error: PanelError) -> String {
    switch error {
    case .missingColumn(let name): "the first line has no column \(name)"
    case .row(let row, let column, let text): "row \(row), \(column): cannot read \"\(text)\""
    case .duplicate(let series, let index, let row):
      row > 0
        ? "row \(row): series \(series) has quarter \(index) twice"
        : "series \(series) has quarter \(index) twice"
    case .empty: "there is no series in it"
    }
  }
}
