import Forecasting
import Testing

/// Reference: methods of Mack (1993, 1999) as computed by the R package ChainLadder and by
/// chainladder-python 0.10.1 on RAA (Mack 1994) and Taylor–Ashe (1983).
@Suite struct ChainLadderTests {
  static let raa: [[Double]] = [
    [5012, 8269, 10907, 11805, 13539, 16181, 18009, 18608, 18662, 18834],
    [106, 4285, 5396, 10666, 13782, 15599, 15496, 16169, 16704],
    [3410, 8992, 13873, 16141, 18735, 22214, 22863, 23466],
    [5655, 11555, 15766, 21266, 23425, 26083, 27067],
    [1092, 9565, 15836, 22169, 25955, 26180],
    [1513, 6445, 11702, 12935, 15852],
    [557, 4020, 10946, 12314],
    [1351, 6947, 13112],
    [3133, 5395],
    [2063],
  ]

  static let taylorAshe: [[Double]] = [
    [
      357848, 1_124_788, 1_735_330, 2_218_270, 2_745_596, 3_319_994, 3_466_336, 3_606_286,
      3_833_515,
      3_901_463,
    ],
    [
      352118, 1_236_139, 2_170_033, 3_353_322, 3_799_067, 4_120_063, 4_647_867, 4_914_039,
      5_339_085,
    ],
    [290507, 1_292_306, 2_218_525, 3_235_179, 3_985_995, 4_132_918, 4_628_910, 4_909_315],
    [310608, 1_418_858, 2_195_047, 3_757_447, 4_029_929, 4_381_982, 4_588_268],
    [443160, 1_136_350, 2_128_333, 2_897_821, 3_402_672, 3_873_311],
    [396132, 1_333_217, 2_180_715, 2_985_752, 3_691_712],
    [440832, 1_288_463, 2_419_861, 3_483_130],
    [359480, 1_421_128, 2_864_498],
    [376686, 1_363_294],
    [344014],
  ]

  private func expectClose(
    _ found: [Double], _ expected: [Double], _ tolerance: Double = 1e-10,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == expected.count, sourceLocation: sourceLocation)
    for (a, b) in zip(found, expected) {
      #expect(abs(a - b) <= tolerance * max(1, abs(b)), sourceLocation: sourceLocation)
    }
  }

  @Test("RAA")
  func raaFigures() throws {
    let ladder = try ChainLadder(triangle: Self.raa)
    expectClose(
      ladder.factors,
      [
        2.99935865134, 1.62352275375, 1.27088811504, 1.17167463309, 1.11338488621, 1.04193463791,
        1.03326355379, 1.01693648101, 1.00921658986,
      ])
    expectClose(
      ladder.ultimates,
      [
        18834, 16857.9539171, 24083.3709238, 28703.1421634, 28926.7363434, 19501.103184,
        17749.3025903, 24019.1925095, 16044.9841007, 18402.442529,
      ])
    expectClose(
      ladder.standardErrors,
      [
        0, 206.220059, 623.376673, 747.175225, 1469.457150, 2001.856931, 2209.242094, 5357.869298,
        6333.165866, 24566.287911,
      ], 1e-8)
    expectClose([ladder.totalStandardError], [26909.0111556])
  }

  @Test("Taylor–Ashe, published by Mack as 2,447,095")
  func taylorAsheFigures() throws {
    let ladder = try ChainLadder(triangle: Self.taylorAshe)
    expectClose(
      ladder.variances,
      [
        160280.32748, 37736.855048, 41965.2130174, 15182.902681, 13731.323892, 8185.77162001,
        446.616550105, 1147.36596843, 446.616550105,
      ])
    expectClose(
      ladder.standardErrors,
      [
        0, 75535.0407575, 121698.561645, 133548.853012, 261406.449343, 411009.703881, 558316.858071,
        875327.511911, 971257.80647, 1_363_154.91173,
      ])
    expectClose([ladder.totalStandardError], [2_447_094.86083])
  }

  @Test("Fewer years than quarters, and what cannot be a triangle")
  func shapes() throws {
    let ladder = try ChainLadder(triangle: [[21, 46, 70, 100], [23, 50, 77, 110], [24]])
    #expect(ladder.degreesOfFreedom == 3)
    #expect(abs(ladder.ultimates[2] - 24 * (96.0 / 44) * (147.0 / 96) * (210.0 / 147)) < 1e-9)
    #expect(throws: ChainLadder.Failure.empty) { _ = try ChainLadder(triangle: []) }
    #expect(throws: ChainLadder.Failure.notATriangle(row: 1)) {
      _ = try ChainLadder(triangle: [[1], [1, 2]])
    }
    #expect(throws: ChainLadder.Failure.notPositive(row: 0, column: 1)) {
      _ = try ChainLadder(triangle: [[1, 0]])
    }
    let one = try ChainLadder(triangle: [[21, 46, 70, 100], [24]])
    #expect(one.distribution == nil)
  }
}
