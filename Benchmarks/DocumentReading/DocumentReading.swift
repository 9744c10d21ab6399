import Foundation
import LedgerReading

/// Times each document given, its tables alone and with the prose of every item, beside one pass
/// over its bytes in the same run; prints the least of several rounds and the memory high-water
/// mark.
///
/// ```
/// document-reading Tests/Fixtures/Documents/openpyxl.xlsx big.xlsx
/// ```
@main
struct DocumentReading {
  static func main() {
    let paths = CommandLine.arguments.dropFirst()
    guard !paths.isEmpty else {
      print("usage: document-reading FILE...")
      return
    }
    print("file,bytes,items,tables_ms,whole_ms,items_per_second,tables_times_one_pass,peak_mib")
    for path in paths {
      do {
        print(try line(path))
      } catch {
        print("\(path),\(error)")
      }
    }
  }

  private static func line(_ path: String) throws -> String {
    let bytes = try DocumentFile.read(path: path)
    var items = 0
    let rounds = bytes.count > 1 << 20 ? 3 : 50
    let reading = try least(of: rounds) {
      let document = try LedgerDocument.read(bytes: bytes, fileName: path, year: 2024, quarter: 1)
      items = document.tables.reduce(0) { $0 + $1.rows.count }
    }
    let whole = try least(of: rounds) {
      _ = try LedgerReader().readAll(bytes: bytes, fileName: path, year: 2024, quarter: 1)
    }
    var sum: UInt64 = 0
    let pass = least(of: rounds) { for byte in bytes { sum &+= UInt64(byte) } }
    precondition(sum > 0)
    let name = path.split(separator: "/").last ?? ""
    let milliseconds = [reading, whole].map { "\(($0 * 100_000).rounded() / 100)" }
    let rate = Int((Double(items) / whole).rounded())
    let fields = [
      "\(name)", "\(bytes.count)", "\(items)", milliseconds[0], milliseconds[1], "\(rate)",
      "\(Int(reading / pass))", "\(peak())",
    ]
    return fields.joined(separator: ",")
  }

  /// The least time of several rounds, in seconds.
  private static func least(of rounds: Int, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    var least = Double.infinity
    for _ in 0..<rounds {
      let duration = try clock.measure(body)
      least = min(
        least, Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)
    }
    return least
  }

  /// The process's memory high-water mark in MiB, from Linux's `/proc`.
  private static func peak() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
  }
}
