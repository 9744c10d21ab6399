// What a single 16×4 fit costs through the public API, beside the bare LAPACKE call on the same data.
//
//     fit-cost [repetitions]
//
// Each repetition times a batch of every kind in turn; the least time of each is printed, in nanoseconds. The LAPACKE
// calls are given copies of design and response, which they overwrite, and nothing else.

import CLAPACKEPeer
import LeastSquares

@main
enum FitCost {
  static func main() throws {
    let repetitions = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 60
    let rows = (0..<16).map { (quarter: Int) -> [Double] in
      [1, Double(quarter), quarter % 4 == 1 ? 1 : 0, quarter % 4 == 2 ? 1 : 0]
    }
    let design = try Matrix(rows: rows)
    let response = rows.map { (row: [Double]) -> Double in
      let noise = (row[1] * 0.7).remainder(dividingBy: 1)
      return 100 + 3 * row[1] + 5 * row[2] + noise
    }
    let weights = rows.map { 1 + $0[1] / 16 }

    let kinds: [(name: String, run: () throws -> Double)] = [
      ("LAPACKE_dgelsy", { bareRankRevealing(design, response) }),
      ("LAPACKE_dgels", { barePlain(design, response) }),
      (
        "LeastSquaresFit",
        { try LeastSquaresFit(design: design, response: response).coefficients[1] }
      ),
      (
        "LeastSquaresFit, weighted",
        {
          try LeastSquaresFit(design: design, response: response, weights: weights).coefficients[1]
        }
      ),
      (
        "LeastSquaresFit and prediction",
        {
          try LeastSquaresFit(design: design, response: response)
            .prediction(at: [1, 19, 0, 0]).probability(atLeast: 160)
        }
      ),
      (
        "LeastSquaresFit, refined",
        {
          try LeastSquaresFit(refining: ExtendedMatrix(design), response: response)
            .coefficients[1]
        }
      ),
    ]
    var best = [Double](repeating: .infinity, count: kinds.count)
    var checks = [Double](repeating: 0, count: kinds.count)
    let clock = ContinuousClock()
    for _ in 0..<repetitions {
      for (index, kind) in kinds.enumerated() {
        let batch = 1000
        let start = clock.now
        for _ in 0..<batch { checks[index] += try kind.run() }
        let spent = start.duration(to: clock.now).components
        let seconds = Double(spent.seconds) + Double(spent.attoseconds) * 1e-18
        best[index] = min(best[index], seconds / Double(batch))
      }
    }
    for (index, kind) in kinds.enumerated() {
      let ratio = (best[index] / best[0] * 100).rounded() / 100
      let nanoseconds = (best[index] * 1e9).rounded()
      let check = checks[index] / Double(repetitions * 1000)
      print("\(kind.name): \(nanoseconds) ns, \(ratio) × LAPACKE_dgelsy (check \(check))")
    }
  }

  private static func bareRankRevealing(_ design: Matrix, _ response: [Double]) -> Double {
    var a = design.elements
    var b = response
    var pivots: (PeerLapackInt, PeerLapackInt, PeerLapackInt, PeerLapackInt) = (0, 0, 0, 0)
    var rank: PeerLapackInt = 0
    withUnsafeMutableBytes(of: &pivots) { pivots in
      _ = LAPACKE_dgelsy(
        Int32(LAPACK_COL_MAJOR), 16, 4, 1, &a, 16, &b, 16,
        pivots.bindMemory(to: PeerLapackInt.self).baseAddress, 1e-14, &rank)
    }
    return b[1]
  }

  private static func barePlain(_ design: Matrix, _ response: [Double]) -> Double {
    var a = design.elements
    var b = response
    _ = LAPACKE_dgels(
      Int32(LAPACK_COL_MAJOR), CChar(UInt8(ascii: "N")), 16, 4, 1, &a, 16, &b, 16)
    return b[1]
  }
}
