extension PooledPrior {
  /// The prior that comes with the library, fitted on the 756 quarterly series of the M3 competition
  /// (Makridakis and Hibon 2000); its ``provenance`` names the command that makes it again.
  ///
  /// It is read when it is first used, in a few milliseconds.
  public static let shipped: PooledPrior = {
    do throws(EngineError) {
      let text = ShippedPriorText.m3
      return try PooledPrior(
        text: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    } catch {
      preconditionFailure("the shipped prior does not match this library: \(error)")
    }
  }()
}
