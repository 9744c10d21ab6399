/// One regression of the pooled prior: its centre, its spread and its shape.
///
/// location = a + Σ bⱼ (xⱼ − mⱼ) ÷ sⱼ; ln spread = c + Σ dⱼ (vⱼ − nⱼ) ÷ tⱼ; the standardised error
/// has the tabulated shape. All three are fitted by least squares (see ``PriorTraining``).
public struct RegressionCell: Sendable, Hashable {
  /// One regressor as it was fitted.
  public struct Term: Sendable, Hashable {
    /// The name of the regressor.
    public var name: String
    /// The coefficient of the standardised regressor.
    public var coefficient: Double
    /// The mean of the regressor on the panel.
    public var mean: Double
    /// The standard deviation of the regressor on the panel.
    public var deviation: Double
  }

  /// Which regression it is.
  public let key: RegressionKey
  /// The number of rows that it was fitted on.
  public let rowCount: Int
  /// The constant of the centre.
  public let locationConstant: Double
  /// The terms of the centre.
  public let location: [Term]
  /// The constant of the logarithm of the spread.
  public let spreadConstant: Double
  /// The terms of the logarithm of the spread.
  public let spread: [Term]
  /// The distribution of the standardised error.
  public let shape: DistributionShape
  /// The covariance of constant and standardised coefficients times the sum of weights (mean
  /// weight 1, residual variance 1): upper triangle by rows.
  public let covariance: [Double]

  /// What a planner's own panel added to `rawLocation`; empty where none did.
  let panelCorrection: [Double]

  /// The same linear forms on regressors as they come, for speed.
  let rawLocation: [Double]
  let rawSpread: [Double]

  init(
    key: RegressionKey, rowCount: Int, locationConstant: Double, location: [Term],
    spreadConstant: Double, spread: [Term], shape: DistributionShape, covariance: [Double],
    before prior: RegressionCell? = nil
  ) {
    self.key = key
    self.rowCount = rowCount
    self.locationConstant = locationConstant
    self.location = location
    self.spreadConstant = spreadConstant
    self.spread = spread
    self.shape = shape
    self.covariance = covariance
    let rawLocation = RegressionCell.raw(locationConstant, location)
    self.rawLocation = rawLocation
    // A second panel adds to the first: what came before both is the public one.
    panelCorrection =
      prior.map { prior in
        rawLocation.indices.map { j in
          rawLocation[j] - prior.rawLocation[j]
            + (prior.panelCorrection.isEmpty ? 0 : prior.panelCorrection[j])
        }
      } ?? []
    rawSpread = RegressionCell.raw(spreadConstant, spread)
  }

  /// Predictions of the centre beyond this log ratio are not believed.
  static let locationLimit = 1.5

  private static func raw(_ constant: Double, _ terms: [Term]) -> [Double] {
    let shift = terms.reduce(constant) { $0 - $1.coefficient * $1.mean / $1.deviation }
    return [shift] + terms.map { $0.coefficient / $0.deviation }
  }
}
