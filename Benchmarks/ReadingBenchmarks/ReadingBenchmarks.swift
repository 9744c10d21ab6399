import Benchmark
import Foundation
import LedgerReading

/// The sample ledger in every format, its cells alone and with its prose: `swift package benchmark --target ReadingBenchmarks`.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock], maxDuration: .seconds(1), thresholds: [.wallClock: .relaxed])

  let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Tests/Fixtures/Documents")
  for name in [
    "python-docx.docx", "libreoffice.docx", "openpyxl.xlsx", "libreoffice.xlsx",
    "libreoffice-writer.html", "libreoffice-calc.html", "utf-8.csv", "gb18030.csv",
  ] {
    Benchmark("Documents.\(name)") { benchmark in
      let bytes = try DocumentFile.read(path: fixtures.appendingPathComponent(name).path)
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        blackHole(try LedgerDocument.read(bytes: bytes, fileName: name))
      }
    }
    Benchmark("Ledgers.\(name)") { benchmark in
      let bytes = try DocumentFile.read(path: fixtures.appendingPathComponent(name).path)
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        blackHole(try LedgerReader().read(bytes: bytes, fileName: name))
      }
    }
  }
}
