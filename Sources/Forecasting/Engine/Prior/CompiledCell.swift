#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A regression in the form that is fastest to evaluate; shared, never changed.
final class CompiledCell: Sendable {
  let cell: RegressionCell
  let key: RegressionKey
  let shape: DistributionShape
  private let rawLocation: [Double]
  private let rawSpread: [Double]
  private let spreadLimit: Double

  init(_ cell: RegressionCell) {
    self.cell = cell
    key = cell.key
    shape = cell.shape
    rawLocation = cell.rawLocation
    rawSpread = cell.rawSpread
    spreadLimit = cell.key.spreadLimit
  }

  /// The centre for these regressors, on the scale of the response.
  @inline(__always)
  func location(_ x: UnsafePointer<Double>) -> Double { CompiledCell.dot(rawLocation, x) }

  /// The spread for these regressors.
  @inline(__always)
  func spread(_ v: UnsafePointer<Double>) -> Double {
    exp(min(max(CompiledCell.dot(rawSpread, v), -7), spreadLimit))
  }

  @inline(__always)
  private static func dot(_ coefficients: [Double], _ x: UnsafePointer<Double>) -> Double {
    coefficients.withUnsafeBufferPointer { coefficients in
      var sum = coefficients[0]
      for j in 1..<max(1, coefficients.count) { sum += coefficients[j] * x[j - 1] }
      return sum
    }
  }
}
