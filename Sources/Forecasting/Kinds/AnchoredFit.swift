// Goals, in order: safe where there is one number and a target; wider where the number and the
// target contradict each other; every row's pull can be told.
//
// θ = log(year end ÷ target) and δ = log(year end ÷ value so far) are fitted together, one row a
// source (Theil and Goldberger 1961): the target with the outcome ratio of the reference class
// (Bornhuetter and Ferguson 1972), δ as the reference class has it, δ of the indicator's own earlier
// years, and the value so far, which says θ − δ. Scale: moderated by the rows' own disagreement
// (Smyth 2004), s² = (ν₀ + RSS) ÷ (ν₀ + ν).

import Foundation
import LeastSquares

/// The year end of a positive quantity from its target, its value so far and what years are like.
struct AnchoredFit {
  /// One row of the fit: what it says, how surely, and its name in the explanation.
  struct Row {
    var source: Contribution.Source
    /// What the row says of θ and of δ: coefficients.
    var design: [Double]
    var value: Double
    var spread: Double
    /// What it would say for the year end alone, in the target's unit.
    var yearEnd: Double?
  }

  /// log(year end ÷ target).
  let prediction: Prediction
  let explanation: [Contribution]

  /// The share of the spread of δ that tells indicators apart; the rest tells years apart.
  ///
  /// On the M3 quarterly series, years 4–6 of each, log(year ÷ first q quarters): 0.31–0.34 by
  /// median absolute deviations, 0.44–0.62 by variances.
  static let persistentShare = 0.5

  /// The smallest share of the target that a pace is read from: the reference class has none below,
  /// and the logarithm of next to nothing would drown every other row.
  static let smallestShare = 0.02

  /// Fits the rows, the target's first.
  ///
  /// Rows that contradict each other widen the year end. A pace beyond its target contradicts
  /// nothing, as targets are there to be exceeded: then only what speaks of the pace is held against
  /// itself. (So the probability can only fall as the target rises: with z the distance of the
  /// target, z falls in it while the pace is short of it, and is linear in it beyond.)
  ///
  /// - Parameters:
  ///   - degreesOfFreedom: What the spreads of the rows are known with, ν₀.
  ///   - isCeiling: Whether the pace falls short of its target by being above it.
  ///   - keepsExcess: Whether a pace beyond the target's row stands as it is. A stock that is far
  ///     beyond its target is not drawn back to it; a count that began fast is.
  init(
    rows: [Row], degreesOfFreedom prior: Double, isCeiling: Bool, keepsExcess: Bool = false
  ) throws(LeastSquaresError) {
    let fit = try Self.fit(rows)
    let pace = try Self.fit(Array(rows.dropFirst()))
    let excess = pace.coefficients[0] - rows[0].value
    let isShort = isCeiling ? excess > 0 : excess < 0
    let contradiction = isShort ? fit.residualSumOfSquares : pace.residualSumOfSquares
    let scale = (prior + contradiction) / (prior + fit.degreesOfFreedom)
    let variance = scale * (try fit.varianceFactor(at: [1, 0]))
    let stands = keepsExcess && !isShort
    prediction = Prediction(
      mean: (stands ? pace : fit).coefficients[0], meanVariance: variance, variance: variance,
      degreesOfFreedom: prior + fit.degreesOfFreedom)
    explanation = try Self.explanation(
      stands ? Array(rows.dropFirst()) : rows, of: stands ? pace : fit)
  }

  private static func explanation(
    _ rows: [Row], of fit: LeastSquaresFit
  ) throws(LeastSquaresError) -> [Contribution] {
    let groups = rows.indices.map { RowGroup(name: "", rows: $0..<$0 + 1) }
    return zip(rows, try fit.shares(at: [1, 0], groups: groups)).map {
      Contribution(source: $0.source, weight: $1.share, value: $0.yearEnd)
    }
  }

  private static func fit(_ rows: [Row]) throws(LeastSquaresError) -> LeastSquaresFit {
    // Two rows for the same year end are no two opinions where their spread is 0.
    try LeastSquaresFit(
      design: Matrix(rows: rows.map(\.design)), response: rows.map(\.value),
      weights: rows.map { 1 / max($0.spread * $0.spread, 1e-6) })
  }
}

extension AnchoredFit {
  /// What the year is like after `elapsed` of it, for one kind of quantity.
  struct Development {
    /// log(year end ÷ value so far) as the reference class has it.
    var logFactor: Double
    /// Its scale, over indicators and years.
    var spread: Double
    /// The scale of log(outcome ÷ target).
    var outcomeSpread: Double
    /// log(outcome ÷ target) before any number; negative for a ceiling.
    var lean: Double
    /// The width of the pile of outcomes on their targets; negative for a ceiling.
    var pile = 0.0
  }

  /// An earlier year of the indicator, at the same point of the year.
  struct EarlierYear {
    var year: Int
    var soFar: Double
    var yearEnd: Double
  }

  /// The rows of a quantity that counts towards a positive target.
  ///
  /// - Parameters:
  ///   - worth: The value so far; for an earlier stage, what it is worth.
  ///   - source: ``Contribution/Source/yearToDate`` or ``Contribution/Source/stageBaseRate``.
  ///   - extraSpread: How little the worth is known, beyond the pace.
  static func rows(
    worth: Double, target: Double, development: Development, earlierYears: [EarlierYear],
    source: Contribution.Source = .yearToDate, extraSpread: Double = 0
  ) -> [Row] {
    let persistent = development.spread * persistentShare.squareRoot()
    let yearly = development.spread * (1 - persistentShare).squareRoot()
    let used = max(worth, smallestShare * target)
    var rows = [
      Row(
        source: .target, design: [1, 0], value: development.lean,
        spread: development.outcomeSpread,
        yearEnd: target * exp(TargetPile(width: development.pile).observed(development.lean))),
      Row(
        source: .referenceClass, design: [0, 1], value: development.logFactor,
        spread: persistent, yearEnd: worth * exp(development.logFactor)),
    ]
    var (sum, count) = (development.logFactor, 1.0)
    for year in earlierYears where year.soFar > 0 && year.yearEnd > 0 {
      let factor = log(year.yearEnd / year.soFar)
      sum += factor
      count += 1
      rows.append(
        Row(
          source: .ownYear(year.year), design: [0, 1], value: factor, spread: yearly,
          yearEnd: worth * year.yearEnd / year.soFar))
    }
    rows.append(
      Row(
        source: source, design: [1, -1], value: log(used / target),
        spread: (yearly * yearly + extraSpread * extraSpread).squareRoot(),
        yearEnd: worth * exp(sum / count)))
    return rows
  }
}
