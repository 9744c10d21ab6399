// How many digits of NIST's certified values come out, one line a data set:
//
//     name coefficient_digits standard_error_digits
//
// The worst element of each, −log₁₀ of the relative error (of the absolute value where the certified value is 0), at
// most 15. Reads `Tests/Fixtures/LeastSquares/nist`, or the folder given as first argument. With `--plain`, the fit
// without refinement on the powers rounded to `Double`.

import Foundation
import LeastSquares

@main
enum ReferenceAccuracy {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let plain = arguments.contains("--plain")
    arguments.removeAll { $0 == "--plain" }
    let folder =
      arguments.first.map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Tests/Fixtures/LeastSquares/nist")
    for name in [
      "Norris", "Pontius", "NoInt1", "NoInt2", "Filip", "Longley", "Wampler1", "Wampler2",
      "Wampler3",
      "Wampler4", "Wampler5",
    ] {
      let text = try String(
        contentsOf: folder.appendingPathComponent("\(name).dat"), encoding: .utf8)
      guard let set = try ReferenceSet(name, text) else {
        print("\(name) unreadable")
        continue
      }
      let fit =
        plain
        ? try LeastSquaresFit(design: set.design.high, response: set.response)
        : try LeastSquaresFit(refining: set.design, response: set.response)
      print(
        name, rounded(digits(fit.coefficients, set.coefficients)),
        rounded(digits(fit.standardErrors ?? [], set.standardErrors)))
    }
  }

  private static func digits(_ values: [Double], _ certified: [Double]) -> Double {
    guard values.count == certified.count else { return 0 }
    let worst = zip(values, certified).reduce(0) { worst, pair in
      let error = (pair.0 - pair.1).magnitude
      return max(worst, pair.1 == 0 ? error : error / pair.1.magnitude)
    }
    return worst == 0 ? 15 : max(0, min(15, -log10(worst)))
  }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded(.down) / 10 }
}

/// One `.dat` file of NIST's linear reference sets.
struct ReferenceSet {
  let response: [Double]
  let design: ExtendedMatrix
  let coefficients: [Double]
  let standardErrors: [Double]

  init?(_ name: String, _ text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    let certified = lines.filter { $0.count == 3 && $0[0].hasPrefix("B") }
    coefficients = certified.compactMap { Double($0[1]) }
    standardErrors = certified.compactMap { Double($0[2]) }
    guard let start = lines.lastIndex(where: { $0.first == "Data:" }) else { return nil }
    let data = lines[(start + 1)...].map { $0.compactMap(Double.init) }.filter { $0.count > 1 }
    response = data.map { $0[0] }
    if name == "Longley" {
      design = ExtendedMatrix(try Matrix(rows: data.map { [1] + $0[1...] }))
    } else if name.hasPrefix("NoInt") {
      design = ExtendedMatrix(try Matrix(rows: data.map { [$0[1]] }))
    } else {
      design = .polynomial(data.map { $0[1] }, degree: coefficients.count - 1)
    }
  }
}
