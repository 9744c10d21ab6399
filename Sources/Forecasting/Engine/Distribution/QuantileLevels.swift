/// The fifteen probabilities at which every predictive distribution is tabulated.
public enum QuantileLevels {
  /// The levels, rising from 0.01 to 0.99.
  public static let standard: [Double] = [
    0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975, 0.99,
  ]

  /// The number of levels.
  public static let count = 15

  /// The place of the median among the levels.
  public static let median = 7

  /// The standard normal deviates of the levels: between two of them a distribution is taken to be
  /// linear in the deviate, and beyond the outermost it goes on with the last slope.
  static let normalScores: [Double] = [
    -2.326_347_874_040_841, -1.959_963_984_540_054, -1.644_853_626_951_472_7,
    -1.281_551_565_544_600_4, -0.841_621_233_572_914_3, -0.524_400_512_708_041,
    -0.253_347_103_135_799_7, 0, 0.253_347_103_135_799_7, 0.524_400_512_708_041,
    0.841_621_233_572_914_3, 1.281_551_565_544_600_4, 1.644_853_626_951_472_7,
    1.959_963_984_540_054, 2.326_347_874_040_841,
  ]
}
