// Goal: the probability of a target falls as the target rises, also where the target is evidence.
//
// Without an earlier year the target anchors the estimate, and one that is far from the pace says that
// the year has a season: the whole distribution moves with it. So "how likely is this target" and "how
// likely is a higher one" are asked of two distributions, and the higher one could come out likelier.

import LeastSquares

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension PooledPrior {
  /// P(year end ≥ target) of a window whose target anchored its distribution.
  ///
  /// Above the pace it is no more than that of any target in between, below the pace no less: the
  /// running minimum and maximum outward from the pace on a fixed ladder of targets, and between two
  /// rungs linear in the normal score. So a higher target is never likelier, whichever two are asked.
  ///
  /// - Parameters:
  ///   - target: The target, positive.
  ///   - pace: The year end at the pace so far, positive.
  ///   - probability: P(year end ≥ t) of the distribution that t itself anchors.
  /// - Complexity: one evaluation a rung: seven for a target 5 % from the pace, twenty for one 50 % off.
  static func monotoneProbability(
    ofTarget target: Double, pace: Double, probability: (Double) throws(EngineError) -> Double
  ) throws(EngineError) -> Double {
    let distance = log(target / pace)
    guard distance.isFinite else { return try probability(target) }
    let direction = distance < 0 ? -1.0 : 1.0
    func outward(_ a: Double, _ b: Double) -> Double { direction > 0 ? min(a, b) : max(a, b) }
    var inner = try probability(pace)
    for rung in 1...rungs {
      let next = outward(inner, try probability(pace * exp(direction * height(rung))))
      if distance.magnitude <= height(rung) {
        let step = height(rung) - height(rung - 1)
        return between(inner, next, at: (distance.magnitude - height(rung - 1)) / step)
      }
      inner = next
    }
    return inner
  }

  /// The ladder ends at some 25 times the pace: beyond it nothing more is said of the target.
  private static let rungs = 62

  /// The logarithm of target ÷ pace of a rung: steps of half a percent at the pace, of 10 % at its end.
  private static func height(_ rung: Int) -> Double {
    let j = Double(rung)
    return 0.004 * j * (1 + j / 5)
  }

  /// Between two probabilities, linear in the normal score, which is nearly linear in the logarithm of
  /// the target; where one of them is certain, there is no score, and the line is straight.
  private static func between(_ inner: Double, _ outer: Double, at share: Double) -> Double {
    let a = StudentT.normal.quantile(inner)
    let b = StudentT.normal.quantile(outer)
    guard a.isFinite, b.isFinite else { return inner + share * (outer - inner) }
    let score = a + share * (b - a)
    return min(max(0.5 * erfc(-score * 0.5.squareRoot()), min(inner, outer)), max(inner, outer))
  }
}
