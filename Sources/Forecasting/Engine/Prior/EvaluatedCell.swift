#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A regression at the regressors of one window.
struct EvaluatedCell {
  let cell: RegressionCell
  let location: Double
  let spread: Double
  private let regressors: [Double]

  init(_ compiled: CompiledCell, location x: [Double], spread v: [Double]) {
    cell = compiled.cell
    regressors = x
    let limit = compiled.key.responseLimit
    location = x.withUnsafeBufferPointer { x in
      x.baseAddress.map { clipped(compiled.location($0), limit) } ?? 0
    }
    spread = v.withUnsafeBufferPointer { v in v.baseAddress.map { compiled.spread($0) } ?? 1 }
  }

  var shape: DistributionShape { cell.shape }

  /// What pulled the centre away from last year again, by whose evidence it is.
  ///
  /// After a panel of the planner's own, the pulls are those of the public prior, and what the panel
  /// changed in all of them together is its own pull.
  ///
  /// The weight of a source is its share of all pulls, by size; its value is the year end that it would
  /// give alone.
  func contributions(
    of distribution: PredictiveDistribution, origin: Double
  ) -> [Contribution] {
    var pulls: [Contribution.Source: Double] = [:]
    var order: [Contribution.Source] = []
    func add(_ source: Contribution.Source, _ pull: Double) {
      if pulls[source] == nil { order.append(source) }
      pulls[source, default: 0] += pull
    }
    let correction = cell.panelCorrection
    for (j, feature) in FeatureList(cell.key).location.enumerated() {
      let own = correction.isEmpty ? 0 : correction[j + 1]
      add(feature.source, (cell.rawLocation[j + 1] - own) * regressors[j])
      if !correction.isEmpty { add(.ownPanel, own * regressors[j]) }
    }
    add(.pooledPrior, cell.rawLocation[0] - (correction.first ?? 0))
    if let constant = correction.first { add(.ownPanel, constant) }
    // In the order of the features: a dictionary's own changes from run to run, and so would the sum.
    let total = order.reduce(0) { $0 + (pulls[$1] ?? 0).magnitude }
    return order.map { source in
      let pull = pulls[source] ?? 0
      let rest =
        distribution.scale == .logarithmic ? exp(clipped(pull, 3)) : origin + pull
      return Contribution(
        source: source,
        weight: total > 0 ? pull.magnitude / total : (source == .pooledPrior ? 1 : 0),
        value: distribution.offset + distribution.unit * rest)
    }
  }
}
