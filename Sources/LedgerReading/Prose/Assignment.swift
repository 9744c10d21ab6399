/// The joint choice of numbers for all promises of an item.
///
/// Goals, in order: no number answers two promises; the sum of how far the chosen pairings lie above
/// the threshold is the largest possible; the same input gives the same choice.
///
/// Kuhn, "The Hungarian method for the assignment problem", Naval Research Logistics Quarterly 2
/// (1955), in the form with potentials (Jonker and Volgenant, Computing 38, 1987). The excess over
/// the threshold is summed, and not the score, so that two doubtful pairings never outweigh a sure
/// one.
enum Assignment {
  /// Rows with more promises than this are answered best first: nobody writes them, and the exact
  /// choice takes promises² × numbers steps.
  static let exactLimit = 60

  /// The chosen of some candidates, in the order of their promises.
  static func best(_ candidates: [Candidate], above threshold: Double) -> [Candidate] {
    let promises = Set(candidates.map(\.promise)).sorted()
    let reports = Set(candidates.map(\.report)).sorted()
    guard promises.count <= exactLimit else { return greedy(candidates) }
    guard !promises.isEmpty else { return [] }
    let row = Dictionary(uniqueKeysWithValues: promises.enumerated().map { ($1, $0) })
    let column = Dictionary(uniqueKeysWithValues: reports.enumerated().map { ($1, $0) })
    // One more column a promise, for no answer, at no gain.
    let width = reports.count + promises.count
    var gain = [[Double]](
      repeating: [Double](repeating: 0, count: width), count: promises.count)
    var place = [[Int]](
      repeating: [Int](repeating: -1, count: reports.count), count: promises.count)
    for (index, candidate) in candidates.enumerated() {
      guard let row = row[candidate.promise], let column = column[candidate.report] else {
        continue
      }
      let excess = candidate.score - threshold + 0.01
      guard excess > gain[row][column] else { continue }
      gain[row][column] = excess
      place[row][column] = index
    }
    return columns(gain).enumerated().compactMap { row, column in
      guard column < reports.count, place[row][column] >= 0 else { return nil }
      return candidates[place[row][column]]
    }
  }

  /// The column of each row at the largest total gain; there are at least as many columns as rows.
  private static func columns(_ gain: [[Double]]) -> [Int] {
    let (rows, width) = (gain.count, gain[0].count)
    // Rows and columns count from 1; 0 is the root of each search.
    var rowPotential = [Double](repeating: 0, count: rows + 1)
    var columnPotential = [Double](repeating: 0, count: width + 1)
    var owner = [Int](repeating: 0, count: width + 1)
    var previous = [Int](repeating: 0, count: width + 1)
    for row in 1...rows {
      owner[0] = row
      var current = 0
      var slack = [Double](repeating: .infinity, count: width + 1)
      var isDone = [Bool](repeating: false, count: width + 1)
      repeat {
        isDone[current] = true
        let from = owner[current]
        var (step, next) = (Double.infinity, 0)
        for column in 1...width where !isDone[column] {
          let cost = -gain[from - 1][column - 1] - rowPotential[from] - columnPotential[column]
          if cost < slack[column] { (slack[column], previous[column]) = (cost, current) }
          if slack[column] < step { (step, next) = (slack[column], column) }
        }
        for column in 0...width {
          if isDone[column] {
            rowPotential[owner[column]] += step
            columnPotential[column] -= step
          } else {
            slack[column] -= step
          }
        }
        current = next
      } while owner[current] != 0
      while current != 0 {
        owner[current] = owner[previous[current]]
        current = previous[current]
      }
    }
    var result = [Int](repeating: width, count: rows)
    for column in 1...width where owner[column] > 0 { result[owner[column] - 1] = column - 1 }
    return result
  }

  /// Best first; candidates come sorted.
  private static func greedy(_ candidates: [Candidate]) -> [Candidate] {
    var (promises, reports): (Set<Int>, Set<Int>) = ([], [])
    return candidates.filter { candidate in
      guard !promises.contains(candidate.promise), !reports.contains(candidate.report) else {
        return false
      }
      promises.insert(candidate.promise)
      reports.insert(candidate.report)
      return true
    }
  }
}
