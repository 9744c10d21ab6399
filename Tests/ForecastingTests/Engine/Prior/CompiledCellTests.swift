import Foundation
import Testing
import _TestSupport

@testable import Forecasting

@Suite struct CompiledCellTests {
  private func location(_ cell: RegressionCell, _ x: [Double]) -> Double {
    x.withUnsafeBufferPointer { x in
      x.baseAddress.map { CompiledCell(cell).location($0) } ?? .nan
    }
  }

  private func spread(_ cell: RegressionCell, _ v: [Double]) -> Double {
    v.withUnsafeBufferPointer { v in
      v.baseAddress.map { CompiledCell(cell).spread($0) } ?? .nan
    }
  }

  @Test("It is the sum over standardised regressors", arguments: [1, 2, 3] as [UInt64])
  func standardised(seed: UInt64) throws {
    var random = _TestSupport.SplitMix64(seed: seed)
    for cell in PooledPrior.shipped.cells {
      // Regressors near their means, so that no limit is met.
      let x = cell.location.map { $0.mean + $0.deviation * random.normal() }
      let v = cell.spread.map { $0.mean + 0.1 * $0.deviation * random.normal() }
      let centre = zip(cell.location, x).reduce(cell.locationConstant) {
        $0 + $1.0.coefficient * ($1.1 - $1.0.mean) / $1.0.deviation
      }
      let logarithm = zip(cell.spread, v).reduce(cell.spreadConstant) {
        $0 + $1.0.coefficient * ($1.1 - $1.0.mean) / $1.0.deviation
      }
      #expect(abs(location(cell, x + [0]) - centre) < 1e-11)
      #expect(relativeError(spread(cell, v + [0]), exp(logarithm)) < 1e-11)
    }
  }

  @Test("Spreads beyond reason are not believed")
  func limits() {
    // An additive regression: e⁴ at most, e⁻⁷ at least.
    let cell = RegressionCellTests.cell()
    #expect(spread(cell, [1000, 0]) == exp(4))
    #expect(spread(cell, [-1000, 0]) == exp(-7))
    #expect(relativeError(spread(cell, [2, -3]), exp(-1)) < 1e-15)
  }

  @Test("It knows whose it is")
  func identity() {
    let cell = RegressionCellTests.cell()
    let compiled = CompiledCell(cell)
    #expect(compiled.key == cell.key && compiled.cell == cell && compiled.shape == cell.shape)
  }
}
