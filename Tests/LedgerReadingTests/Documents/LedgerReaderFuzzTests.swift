import Foundation
import Indicators
import Testing
import _TestSupport

@testable import LedgerReading

/// Damages the sample's text on its way through the whole reader, prose and all.
///
/// The pieces that are put in are what the grammar looks at, so that most damage reaches it.
@Suite("Damaged ledgers never crash the whole reader")
struct LedgerReaderFuzzTests {
  private static let pieces: [String] = [
    "（3）", "(12)", "①", "、", "，", "。", "；", "\n", "％", "%", "5.5", "3.1万", "十五家", "1-5月", "截至11月底",
    "分别增长7.5%和8%", "占年计划的53%", "低于目标0.9个百分点", "其中", "亿元", "与经济增长同步", "以上", "力争", "“", "”",
    "（", "）", "1e400", "99999999999999999999", "5.5.5%", "累计", "-", "至", "\u{FFFD}", "🙂",
    "e\u{301}", " ",
  ]

  private static let factor =
    ProcessInfo.processInfo.environment["READER_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 1

  @Test("pieces of grammar anywhere in the text")
  func pieces() throws {
    let sample = String(decoding: try sampleBytes(), as: UTF8.self)
    let items = try LedgerDocument.read(bytes: Array(sample.utf8), fileName: "f").tables[0].rows
    var random = SplitMix64(seed: 8)
    for _ in 0..<(60 * Self.factor) {
      var text = "2024年1季度台账\n序号,事项内容,进展情况\n"
      for row in items.shuffled(using: &random).prefix(10) {
        text += "\(row.number),"
        text += "\"\(Self.damaged(row.commitment, &random))\","
        text += "\"\(Self.damaged(row.progress, &random))\"\n"
      }
      let ledger = try? LedgerReader().read(bytes: Array(text.utf8), fileName: "f.csv")
      for item in ledger?.items ?? [] {
        for observation in item.indicators.flatMap(\.observations) {
          #expect(observation.value.isFinite)
        }
      }
    }
  }

  private static func damaged(_ text: String, _ random: inout SplitMix64) -> String {
    var characters = Array(text.replacing("\"", with: ""))
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let place = Int.random(in: 0...characters.count, using: &random)
      let length = min(characters.count - place, Int.random(in: 0...6, using: &random))
      switch Int.random(in: 0..<3, using: &random) {
      case 0: characters.removeSubrange(place..<(place + length))
      case 1: characters.insert(contentsOf: characters[place..<(place + length)], at: place)
      default:
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
        characters.insert(contentsOf: piece, at: place)
      }
    }
    return String(characters)
  }
}
