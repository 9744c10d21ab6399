/// Whether probabilities come true: forecasts gathered by tenths, with what happened.
public struct Reliability: Sendable, Hashable {
  /// Forecasts of one tenth.
  public struct Bin: Sendable, Hashable {
    /// The number of forecasts.
    public var count = 0
    /// Their sum.
    public var probabilitySum = 0.0
    /// How many of the targets were met.
    public var metCount = 0

    /// The mean forecast; `nil` for none.
    public var meanProbability: Double? { count > 0 ? probabilitySum / Double(count) : nil }
    /// The share that came true; `nil` for none.
    public var observedFrequency: Double? { count > 0 ? Double(metCount) / Double(count) : nil }
  }

  /// The tenths, from 0–0.1 to 0.9–1.
  public internal(set) var bins = [Bin](repeating: Bin(), count: 10)

  /// No forecasts yet.
  public init() {}

  /// Adds a forecast and its outcome.
  public mutating func add(_ probability: Double, met: Bool) {
    let place = min(max(Int(probability * 10), 0), 9)
    bins[place].count += 1
    bins[place].probabilitySum += probability
    bins[place].metCount += met ? 1 : 0
  }

  /// The number of forecasts.
  public var count: Int { bins.reduce(0) { $0 + $1.count } }

  /// Murphy's (1973) decomposition: Brier = reliability − resolution + uncertainty, up to the spread
  /// within the tenths.
  public var decomposition: (reliability: Double, resolution: Double, uncertainty: Double) {
    let total = Double(max(count, 1))
    let base = Double(bins.reduce(0) { $0 + $1.metCount }) / total
    var reliability = 0.0
    var resolution = 0.0
    for bin in bins {
      guard let mean = bin.meanProbability, let observed = bin.observedFrequency else { continue }
      let weight = Double(bin.count) / total
      reliability += weight * (mean - observed) * (mean - observed)
      resolution += weight * (observed - base) * (observed - base)
    }
    return (reliability, resolution, base * (1 - base))
  }
}
