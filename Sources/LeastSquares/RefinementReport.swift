/// How the iterative refinement of a fit went.
public struct RefinementReport: Sendable, Equatable {
  /// The number of correction steps.
  public let steps: Int

  /// An estimate of the correct decimal digits of the worst coefficient, at most 16.
  public let estimatedDigits: Double

  /// An estimate of the correct decimal digits of the worst standard error, at most 16.
  public let estimatedStandardErrorDigits: Double
}
